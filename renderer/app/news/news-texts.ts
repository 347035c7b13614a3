import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

const inProject = (project: string | null) => (project === null ? '' : ` im Projekt „${project}“`);
const ofProject = (project: string | null) => (project === null ? '' : ` in the project “${project}”`);

/** What has arrived, in sentences people would say. */
export const newsTexts = defineTexts(
  {
    newProject: (title: string) => `Neues Projekt „${title}“`,
    newTask: (title: string, project: string | null, due: string) =>
      `Neue Aufgabe „${title}“${inProject(project)}${due === '' ? '' : `, fällig am ${due}`}`,
    newDeadline: (title: string, due: string) => `Neue Frist „${title}“${due === '' ? '' : ` am ${due}`}`,
    newReport: (project: string, light: string) =>
      `Neue Statusmeldung zu „${project}“${light === '' ? '' : `: ${light}`}`,
    newComment: (text: string) => `Neuer Kommentar: „${text}“`,
    councilAsked: (title: string) => `Gefragt ist, was Ihr Rat zu „${title}“ beschließt`,
    asked: (project: string) => `Sie werden gefragt, ob Ihre Kommune bei „${project}“ mitmacht`,
    takesPart: (project: string, role: string) => `Beteiligung an „${project}“: ${role}`,
    isNew: (kind: string, title: string, project: string | null) => `Neu: ${kind} „${title}“${inProject(project)}`,
    deleted: (kind: string, title: string) => `${kind} „${title}“ wurde gelöscht`,
    disputedDeletion: (title: string) => `„${title}“ wurde an einem Standort gelöscht und an einem anderen geändert`,
    disputed: (title: string, fields: string) => `Zu „${title}“ gibt es verschiedene Angaben (${fields})`,
    status: (title: string, to: string, from: string) =>
      `„${title}“ ist jetzt ${to}${from === '' ? '' : ` (vorher ${from})`}`,
    light: (title: string, to: string) => `Die Ampel von „${title}“ steht jetzt auf ${to}`,
    due: (title: string, to: string, from: string) =>
      to === ''
        ? `„${title}“ hat keinen Termin mehr`
        : `„${title}“ ist jetzt am ${to} fällig${from === '' ? '' : ` (vorher ${from})`}`,
    done: (title: string, on: string) => `„${title}“ ist seit dem ${on} erledigt`,
    renamed: (from: string, to: string) => `„${from}“ heißt jetzt „${to}“`,
    lead: (title: string, who: string) => `${who} führt jetzt „${title}“`,
    caretaker: (title: string, who: string) => `Um „${title}“ kümmert sich jetzt ${who}`,
    assigned: (title: string, who: string) => `„${title}“ macht jetzt ${who}`,
    rewritten: (title: string, field: string) => `„${title}“: ${field} ist neu geschrieben`,
    cleared: (title: string, field: string) => `„${title}“: ${field} ist nicht mehr angegeben`,
    value: (title: string, field: string, to: string) => `„${title}“: ${field} ist jetzt ${to}`,
    andMore: (sentence: string, n: number) => `${sentence}, und ${zahl(n, 'weitere Angabe', 'weitere Angaben')}`,
    touched: (title: string) => `„${title}“ wurde geändert`,
    untitled: 'ohne Namen',
    open: (sentence: string) => `${sentence}. Öffnen`,
    heading: 'Neu eingelesen',
    headingOurs: 'Neu für uns',
    from: (sites: string, when: string) => `von ${sites}, ${when}`,
    sites: (n: number) => `${n} Standorten`,
    none: 'Davon betrifft nichts Ihre Kommune.',
    others: (n: number) => `Dazu ${zahl(n, 'Änderung', 'Änderungen')}, die andere betreffen.`,
    beside: (sites: string, n: number) =>
      `Von ${sites} kam nichts, was Ihre Kommune betrifft (${zahl(n, 'Änderung', 'Änderungen')}).`,
    more: (n: number) => `${zahl(n, 'weitere Änderung', 'weitere Änderungen')} hier nicht einzeln.`,
    show: (n: number) => `Alle ${n} zeigen`,
    read: 'Gelesen',
    readDone: 'Als gelesen markiert.',
    unread: 'Doch nicht',
    whose: 'Was gezeigt wird',
    ours: 'Betrifft uns',
    everything: 'Alles',
    undo: 'Einlesen rückgängig',
  },
  {
    newProject: (title: string) => `New project “${title}”`,
    newTask: (title: string, project: string | null, due: string) =>
      `New task “${title}”${ofProject(project)}${due === '' ? '' : `, due on ${due}`}`,
    newDeadline: (title: string, due: string) => `New deadline “${title}”${due === '' ? '' : ` on ${due}`}`,
    newReport: (project: string, light: string) =>
      `New status report on “${project}”${light === '' ? '' : `: ${light}`}`,
    newComment: (text: string) => `New comment: “${text}”`,
    councilAsked: (title: string) => `Others wait for what your council decides on “${title}”`,
    asked: (project: string) => `You are asked whether your body takes part in “${project}”`,
    takesPart: (project: string, role: string) => `Participation in “${project}”: ${role}`,
    isNew: (kind: string, title: string, project: string | null) => `New: ${kind} “${title}”${ofProject(project)}`,
    deleted: (kind: string, title: string) => `${kind} “${title}” was deleted`,
    disputedDeletion: (title: string) => `“${title}” was deleted at one site and edited at another`,
    disputed: (title: string, fields: string) => `There are different values for “${title}” (${fields})`,
    status: (title: string, to: string, from: string) =>
      `“${title}” is now ${to}${from === '' ? '' : ` (before: ${from})`}`,
    light: (title: string, to: string) => `The traffic light of “${title}” is now ${to}`,
    due: (title: string, to: string, from: string) =>
      to === ''
        ? `“${title}” has no date any more`
        : `“${title}” is now due on ${to}${from === '' ? '' : ` (before: ${from})`}`,
    done: (title: string, on: string) => `“${title}” has been done since ${on}`,
    renamed: (from: string, to: string) => `“${from}” is now called “${to}”`,
    lead: (title: string, who: string) => `${who} now leads “${title}”`,
    caretaker: (title: string, who: string) => `${who} now takes care of “${title}”`,
    assigned: (title: string, who: string) => `${who} now does “${title}”`,
    rewritten: (title: string, field: string) => `“${title}”: ${field} has been rewritten`,
    cleared: (title: string, field: string) => `“${title}”: ${field} is no longer given`,
    value: (title: string, field: string, to: string) => `“${title}”: ${field} is now ${to}`,
    andMore: (sentence: string, n: number) => `${sentence}, and ${number(n, 'further value', 'further values')}`,
    touched: (title: string) => `“${title}” was changed`,
    untitled: 'no name',
    open: (sentence: string) => `${sentence}. Open`,
    heading: 'Newly read in',
    headingOurs: 'New for us',
    from: (sites: string, when: string) => `from ${sites}, ${when}`,
    sites: (n: number) => `${n} sites`,
    none: 'None of it concerns your body.',
    others: (n: number) => `Besides, ${number(n, 'change', 'changes')} that concern others.`,
    beside: (sites: string, n: number) =>
      `Nothing from ${sites} concerns your body (${number(n, 'change', 'changes')}).`,
    more: (n: number) => `${number(n, 'further change', 'further changes')} not listed one by one.`,
    show: (n: number) => `Show all ${n}`,
    read: 'Read',
    readDone: 'Marked as read.',
    unread: 'Not yet',
    whose: 'What is shown',
    ours: 'Concerns us',
    everything: 'Everything',
    undo: 'Undo import',
  },
);
