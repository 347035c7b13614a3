import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

/** The sentences about who has to be reminded of a report. */
export const reportingTexts = defineTexts(
  {
    heading: 'Statusmeldungen',
    silent: (projects: number, bodies: number) =>
      `${zahl(projects, 'Projekt', 'Projekte')} ohne Meldung, ${zahl(bodies, 'Kommune', 'Kommunen')}`,
    period: 'Berichtszeitraum',
    periodIs: (weeks: number) =>
      `Gemeldet wird ${weeks === 1 ? 'jede Woche' : `alle ${weeks} Wochen`}. Danach wird die Ampel grau, welche Farbe sie auch hatte.`,
    periodField: 'Berichtszeitraum in Wochen',
    periodHint: '1 bis 52. Gilt für alle Standorte; ändern kann ihn die Koordination.',
    periodWrong: 'Bitte eine Zahl von 1 bis 52.',
    periodSaved: (weeks: number) => `Berichtszeitraum: ${zahl(weeks, 'Woche', 'Wochen')}`,
    none: (told: number) => (told === 0 ? 'Noch muss niemand melden' : 'Alle haben gemeldet'),
    toProjects: 'Zu den Projekten',
    noneText: (told: number) =>
      told === 0
        ? 'Kein Projekt ist bewilligt oder in Umsetzung; gemeldet wird erst dann.'
        : `Zu ${zahl(told, 'laufendem Projekt', 'laufenden Projekten')} liegt eine Meldung aus dem Berichtszeitraum vor.`,
    noLead: 'ohne Federführung',
    notArrived: 'noch nicht eingetroffen',
    untitled: 'ohne Titel',
    told: (count: number) => `${zahl(count, 'Projekt ist', 'Projekte sind')} gemeldet.`,
    project: 'Projekt',
    caretaker: 'Kümmerer',
    last: 'Letzte Meldung',
    since: 'seit',
    weeks: (weeks: number) => zahl(weeks, 'Woche', 'Wochen'),
    never: 'noch nie',
    copy: 'Erinnerung kopieren',
    copyFor: (body: string) => `Erinnerung kopieren: ${body}`,
    copied: (body: string) =>
      `Die Erinnerung für ${body} liegt in der Zwischenablage. Fügen Sie sie in die E-Mail ein.`,
    notCopied: 'Die Zwischenablage ist nicht erreichbar. Bitte markieren und kopieren Sie den Text selbst.',
    text: (body: string) => `Text der Erinnerung für ${body}`,
    showText: 'Text ansehen',
    hideText: 'Text verbergen',
    act: 'Melden',
    report: (project: string) => `Status von „${project}“ melden`,
  },
  {
    heading: 'Status reports',
    silent: (projects: number, bodies: number) =>
      `${number(projects, 'project', 'projects')} without a report, ${number(bodies, 'body', 'bodies')}`,
    period: 'Reporting period',
    periodIs: (weeks: number) =>
      `Projects are reported on ${weeks === 1 ? 'every week' : `every ${weeks} weeks`}. After that the traffic light turns grey, whatever colour it was.`,
    periodField: 'Reporting period in weeks',
    periodHint: '1 to 52. It holds for all sites; the coordination can change it.',
    periodWrong: 'Please give a number from 1 to 52.',
    periodSaved: (weeks: number) => `Reporting period: ${number(weeks, 'week', 'weeks')}`,
    none: (told: number) => (told === 0 ? 'Nobody has to report yet' : 'Everybody has reported'),
    toProjects: 'To the projects',
    noneText: (told: number) =>
      told === 0
        ? 'No project is approved or running; only then there is something to report.'
        : `There is a report from the reporting period on ${number(told, 'running project', 'running projects')}.`,
    noLead: 'without a lead body',
    notArrived: 'not yet received',
    untitled: 'untitled',
    told: (count: number) => `${number(count, 'project is', 'projects are')} reported on.`,
    project: 'Project',
    caretaker: 'Caretaker',
    last: 'Last report',
    since: 'for',
    weeks: (weeks: number) => number(weeks, 'week', 'weeks'),
    never: 'never yet',
    copy: 'Copy the reminder',
    copyFor: (body: string) => `Copy the reminder: ${body}`,
    copied: (body: string) => `The reminder for ${body} is on the clipboard. Paste it into the mail.`,
    notCopied: 'The clipboard cannot be reached. Please mark and copy the text yourself.',
    text: (body: string) => `Text of the reminder for ${body}`,
    showText: 'Look at the text',
    hideText: 'Hide the text',
    act: 'Report',
    report: (project: string) => `Report the status of “${project}”`,
  },
);
