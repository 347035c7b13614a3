import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

export const simpleTexts = defineTexts(
  {
    title: 'Start',
    notAdmitted:
      'Die Koordination hat diesen Standort noch nicht zugelassen. Bis dahin wirkt bei den anderen nicht, was Sie senden.',
    join: 'Zum Beitritt',
    filesClosed: (ways: readonly string[]) =>
      `Dateien sind auf diesem Rechner von Ihrer IT abgeschaltet. Bündel kommen und gehen hier über ${ways.join(' oder ')}.`,
    allClosed:
      'Der Austausch ist auf diesem Rechner von Ihrer IT abgeschaltet. Bitte fragen Sie Ihre IT, wie Bündel hierher kommen.',
    toPlaces: 'Zu den Orten',
    replyClosed: 'Als Datei lässt sich die Rückmeldung hier nicht senden.',
    steps: 'So geht es',
    stepNames: {
      look: 'Bündel ansehen',
      apply: 'Übernehmen',
      answer: 'Fragen beantworten',
      send: 'Rückmeldung senden',
    },
    drop: 'Bündel oder E-Mail hierher ziehen oder',
    newHere: 'Das ist neu für Sie',
    newFrom: (sites: string) => `Das ist neu von ${sites}`,
    nothingForUs:
      'In diesem Bündel ist nichts, was Ihre Kommune betrifft. Übernehmen Sie es trotzdem, damit Sie auf dem Stand der anderen sind.',
    nothingNew: 'Alles in dieser Datei ist schon da. Sie müssen nichts tun.',
    others: (n: number) => `Dazu ${zahl(n, 'Änderung', 'Änderungen')}, die andere betreffen.`,
    apply: 'Übernehmen',
    discard: 'Nicht übernehmen',
    close: 'Schließen',
    safety: 'Sie können nichts kaputt machen: Das Einlesen lässt sich jederzeit rückgängig machen.',
    troubles: 'Hinweise zu dieser Datei',
    questions: 'Fragen an Sie',
    questionsLeft: (n: number) => `noch ${n}`,
    noQuestions: 'Zurzeit ist nichts zu beantworten.',
    later: 'Später',
    laterDone: 'Zurückgestellt. Die Frage kommt morgen wieder.',
    askConflict: (title: string, field: string) => `Zu „${title}“ gibt es verschiedene Angaben: ${field}. Was gilt?`,
    conflictAnswer: (value: string, site: string, isOwn: boolean) =>
      isOwn ? `${value} (von Ihnen)` : `${value} (von ${site})`,
    decided: 'Entschieden.',
    askParticipation: (body: string, project: string, lead: string | null) =>
      `Macht ${body} bei „${project}“ mit?${lead === null ? '' : ` Federführend ist ${lead}.`}`,
    askConsultation: (who: string, title: string) => `Was hat ${who} zu „${title}“ beschlossen?`,
    council: 'Ihr Rat',
    decidedOn: 'Beschlossen am (freiwillig)',
    askReport: (project: string, last: string | null) =>
      last === null
        ? `Wie steht „${project}“? Dazu hat noch niemand gemeldet.`
        : `Wie steht „${project}“? Zuletzt gemeldet am ${last}.`,
    reportLine: 'Ein Satz dazu (freiwillig)',
    askTask: (title: string, project: string | null, assignee: string, due: string | null) =>
      `Ist „${title}“ erledigt?${project === null ? '' : ` Projekt „${project}“.`} Zuständig: ${assignee}${due === null ? '' : `, fällig am ${due}`}.`,
    answered: 'Antwort eingetragen.',
    byMail: 'Ihre Antwort in einem Satz',
    byMailHint: 'Das trägt die Koordination ein. Ihr Satz kommt in den Text der Rückmeldung.',
    note: 'Merken',
    noted: 'Gemerkt. Der Satz steht in der Rückmeldung.',
    reply: 'Rückmeldung',
    replyTo: (names: string) => `Geht an: ${names}.`,
    replyToAll: 'Geht an alle Standorte.',
    unsent: (n: number) =>
      n === 0
        ? 'Sie haben seit der letzten Rückmeldung nichts eingetragen.'
        : `${zahl(n, 'Eintrag geht', 'Einträge gehen')} mit.`,
    notedAnswers: (n: number) => `${zahl(n, 'Satz steht', 'Sätze stehen')} im Begleittext.`,
    send: 'Rückmeldung senden',
    sending: 'Rückmeldung wird geschrieben',
    sent: 'Die Rückmeldung ist fertig',
    saved: 'Die Datei liegt im Ordner, der sich gerade geöffnet hat.',
    downloaded: 'Die Datei liegt im Ordner für Downloads.',
    attach: (address: string | null) =>
      address === null ? 'Hängen Sie sie an eine E-Mail.' : `Hängen Sie sie an Ihre Antwort an ${address}.`,
    covering: 'Text für die E-Mail',
    copy: 'Text kopieren',
    copied: 'Text kopiert.',
    copyFailed: 'Der Text konnte nicht kopiert werden. Bitte markieren Sie ihn und kopieren Sie ihn mit Strg+C.',
    again: 'Noch einmal',
    last: (sites: string, when: string) => `Zuletzt eingelesen: ${sites}, ${when}`,
    undo: 'Einlesen rückgängig',
    greeting: (name: string) => (name === '' ? 'Guten Tag,' : `Guten Tag ${name},`),
    coverText: (body: string, file: string) => `anbei die Rückmeldung von ${body} (Datei „${file}“).`,
    coverSealed: 'Bitte lesen Sie sie unter Austausch › Einlesen ein.',
    coverAnswers: 'Außerdem:',
    regards: 'Mit freundlichen Grüßen',
    subject: (subject: string) => `Betreff: AW: ${subject}`,
  },
  {
    title: 'Home',
    notAdmitted:
      'The coordination has not admitted this site yet. Until then what you send has no effect at the others.',
    join: 'To joining',
    filesClosed: (ways: readonly string[]) =>
      `Files are switched off on this computer by your IT. Bundles come and go here by ${ways.join(' or ')}.`,
    allClosed: 'Exchange is switched off on this computer by your IT. Please ask your IT how bundles get here.',
    toPlaces: 'To the places',
    replyClosed: 'The reply cannot be sent as a file here.',
    steps: 'How it works',
    stepNames: { look: 'Look at the bundle', apply: 'Apply', answer: 'Answer questions', send: 'Send reply' },
    drop: 'Drop a bundle or a mail here or',
    newHere: 'This is new for you',
    newFrom: (sites: string) => `This is new from ${sites}`,
    nothingForUs:
      'Nothing in this bundle concerns your body. Apply it all the same, so that you are where the others are.',
    nothingNew: 'Everything in this file is here already. There is nothing to do.',
    others: (n: number) => `Besides, ${number(n, 'change', 'changes')} that concern others.`,
    apply: 'Apply',
    discard: 'Do not apply',
    close: 'Close',
    safety: 'You cannot break anything: the import can be undone at any time.',
    troubles: 'About this file',
    questions: 'Questions for you',
    questionsLeft: (n: number) => `${n} left`,
    noQuestions: 'There is nothing to answer at the moment.',
    later: 'Later',
    laterDone: 'Put off. The question comes back tomorrow.',
    askConflict: (title: string, field: string) =>
      `There are different values for “${title}”: ${field}. Which one holds?`,
    conflictAnswer: (value: string, site: string, isOwn: boolean) =>
      isOwn ? `${value} (yours)` : `${value} (from ${site})`,
    decided: 'Decided.',
    askParticipation: (body: string, project: string, lead: string | null) =>
      `Does ${body} take part in “${project}”?${lead === null ? '' : ` ${lead} is in the lead.`}`,
    askConsultation: (who: string, title: string) => `What did ${who} decide on “${title}”?`,
    council: 'your council',
    decidedOn: 'Decided on (optional)',
    askReport: (project: string, last: string | null) =>
      last === null
        ? `How is “${project}” doing? Nobody has reported on it yet.`
        : `How is “${project}” doing? Last report on ${last}.`,
    reportLine: 'One sentence (optional)',
    askTask: (title: string, project: string | null, assignee: string, due: string | null) =>
      `Is “${title}” done?${project === null ? '' : ` Project “${project}”.`} Assigned to ${assignee}${due === null ? '' : `, due on ${due}`}.`,
    answered: 'Answer entered.',
    byMail: 'Your answer in one sentence',
    byMailHint: 'The coordination enters this. Your sentence goes into the text of the reply.',
    note: 'Note',
    noted: 'Noted. The sentence stands in the reply.',
    reply: 'Reply',
    replyTo: (names: string) => `Goes to: ${names}.`,
    replyToAll: 'Goes to all sites.',
    unsent: (n: number) =>
      n === 0 ? 'You have entered nothing since the last reply.' : `${number(n, 'entry goes', 'entries go')} along.`,
    notedAnswers: (n: number) => `${number(n, 'sentence stands', 'sentences stand')} in the covering text.`,
    send: 'Send reply',
    sending: 'The reply is being written',
    sent: 'The reply is ready',
    saved: 'The file is in the folder that has just opened.',
    downloaded: 'The file is in the downloads folder.',
    attach: (address: string | null) =>
      address === null ? 'Attach it to a mail.' : `Attach it to your answer to ${address}.`,
    covering: 'Text for the mail',
    copy: 'Copy text',
    copied: 'Text copied.',
    copyFailed: 'The text could not be copied. Please select it and copy it with Ctrl+C.',
    again: 'Once more',
    last: (sites: string, when: string) => `Last read in: ${sites}, ${when}`,
    undo: 'Undo import',
    greeting: (name: string) => (name === '' ? 'Hello,' : `Hello ${name},`),
    coverText: (body: string, file: string) => `please find attached the reply of ${body} (file “${file}”).`,
    coverSealed: 'Please read it in under Exchange › Read in.',
    coverAnswers: 'Besides:',
    regards: 'Kind regards',
    subject: (subject: string) => `Subject: Re: ${subject}`,
  },
);
