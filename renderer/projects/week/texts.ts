import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

/** The sentences of *Meine Woche*. */
export const weekTexts = defineTexts(
  {
    list: 'Was zu tun ist',
    count: (n: number, overdue: number) =>
      overdue === 0
        ? zahl(n, 'offen', 'offen')
        : `${zahl(n, 'offen', 'offen')}, ${zahl(overdue, 'überfällig', 'überfällig')}`,
    group: (title: string, n: string) => `${title}, ${n}`,
    capture: 'Neue Aufgabe',
    placeholder: 'Antrag Radweg @Müller 31.3. #Mobilität',
    captureHint: 'Eingabe speichert. Datum, @Person und #Projekt, #Feld oder #Schlagwort werden erkannt.',
    focusCapture: 'Aufgabe in einer Zeile erfassen',
    settle: (title: string) => `Erledigt: ${title}`,
    settled: (title: string) => `„${title}“ erledigt`,
    open: 'Öffnen',
    toProject: (title: string) => `Zum Projekt ${title}`,
    waiting: (who: string) => `wartet auf ${who}`,
    isWaiting: 'wartet',
    cutoff: 'Ausschlussfrist',
    untitled: 'ohne Titel',
    more: (n: number) => `${zahl(n, 'weitere zeigen', 'weitere zeigen')}`,
    nothing: 'Nichts offen',
    nothingText:
      'Für Sie ist nichts eingetragen. Schreiben Sie oben, was zu tun ist, und drücken Sie die Eingabetaste.',
    projects: 'Meine Projekte',
    noProjects: 'Sie sind bei keinem laufenden Projekt als Kümmerer eingetragen.',
    report: 'Status melden',
    reportOf: (title: string) => `Status melden: ${title}`,
    reportDue: 'Meldung fällig',
    neverReported: 'noch nie gemeldet',
    reported: (weeks: number) =>
      weeks === 0 ? 'diese Woche gemeldet' : `gemeldet vor ${zahl(weeks, 'Woche', 'Wochen')}`,
    silent: (weeks: number) => `nicht gemeldet seit ${zahl(weeks, 'Woche', 'Wochen')}`,
    who: 'Wer sind Sie?',
    whoText:
      'Damit hier Ihre Aufgaben und Projekte stehen, sagen Sie einmal, wer an diesem Rechner arbeitet. Die Angabe bleibt auf diesem Rechner und lässt sich unter Einstellungen ändern.',
    whoField: 'Ich bin',
    notListed: 'Nicht dabei?',
    newName: 'Ihr Name',
    create: 'Anlegen',
    created: (name: string) => `Person „${name}“ angelegt`,
    nameMissing: 'Bitte geben Sie Ihren Namen ein.',
    basis: (basis: string) => `Wird mit der Rechtsgrundlage „${basis}“ angelegt.`,
    iAm: (name: string) => `Ich: ${name}`,
    change: 'Wer an diesem Rechner arbeitet',
  },
  {
    list: 'What is to be done',
    count: (n: number, overdue: number) =>
      overdue === 0
        ? number(n, 'open', 'open')
        : `${number(n, 'open', 'open')}, ${number(overdue, 'overdue', 'overdue')}`,
    group: (title: string, n: string) => `${title}, ${n}`,
    capture: 'New task',
    placeholder: 'Application cycle path @Miller 31.3. #Mobility',
    captureHint: 'Enter saves. Date, @person and #project, #field or #tag are recognised.',
    focusCapture: 'Capture a task in one line',
    settle: (title: string) => `Done: ${title}`,
    settled: (title: string) => `“${title}” done`,
    open: 'Open',
    toProject: (title: string) => `To the project ${title}`,
    waiting: (who: string) => `waits for ${who}`,
    isWaiting: 'waits',
    cutoff: 'hard cutoff',
    untitled: 'untitled',
    more: (n: number) => `show ${number(n, 'more', 'more')}`,
    nothing: 'Nothing open',
    nothingText: 'Nothing is entered for you. Write above what is to be done, and press Enter.',
    projects: 'My projects',
    noProjects: 'You are the caretaker of no project that is under way.',
    report: 'Report status',
    reportOf: (title: string) => `Report status: ${title}`,
    reportDue: 'report due',
    neverReported: 'never reported',
    reported: (weeks: number) =>
      weeks === 0 ? 'reported this week' : `reported ${number(weeks, 'week', 'weeks')} ago`,
    silent: (weeks: number) => `not reported for ${number(weeks, 'week', 'weeks')}`,
    who: 'Who are you?',
    whoText:
      'To show your tasks and projects here, say once who works at this computer. It stays on this computer and can be changed in the settings.',
    whoField: 'I am',
    notListed: 'Not among them?',
    newName: 'Your name',
    create: 'Create',
    created: (name: string) => `Person “${name}” created`,
    nameMissing: 'Please enter your name.',
    basis: (basis: string) => `Is created with the legal basis “${basis}”.`,
    iAm: (name: string) => `Me: ${name}`,
    change: 'Who works at this computer',
  },
);
