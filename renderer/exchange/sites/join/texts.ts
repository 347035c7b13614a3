import { defineTexts } from '../../../i18n/define.ts';

/** Joining, from both sides: the site that asks, and the coordination that takes it in. */
export const joinTexts = defineTexts(
  {
    stepsLabel: 'Schritte',
    next: 'Weiter',
    back: 'Zurück',
    admitTitle: (site: string) => `Standort aufnehmen: ${site}`,
    steps: {
      request: 'Anfrage ansehen',
      words: 'Wörter vergleichen',
      role: 'Rolle und Kommune',
      bundle: 'Bündel erstellen',
    },
    notProved:
      'Noch könnte jeder diese Datei geschrieben haben. Im nächsten Schritt vergleichen Sie am Telefon die zwölf Wörter.',
    howToCompare:
      'Haken Sie jedes Wort ab, das Sie hören. Vier Wörter stehen nicht da: Tippen Sie von ihnen die ersten vier Buchstaben, wie Sie sie hören.',
    words: 'Zwölf Wörter',
    wordNumber: (n: number) => `Wort ${n}`,
    typeWord: (n: number) => `Wort ${n}, erste vier Buchstaben`,
    fits: 'stimmt überein',
    otherWord: 'anderes Wort',
    confirmed: (n: number, of: number) => `${n} von ${of} stimmen überein`,
    ifDifferent:
      'Hören Sie ein anderes Wort, brechen Sie ab: Die Datei kommt dann nicht von dort oder wurde unterwegs ausgetauscht. Lassen Sie sich eine neue Anfrage schicken.',
    bodyHint: 'Was der Standort anlegt, gehört dieser Kommune.',
    otherBody: (body: string) =>
      `Die Anfrage nennt ${body}. Was der Standort bisher für ${body} angelegt hat, darf er danach nicht mehr ändern; Neues gehört der gewählten Kommune.`,
    whyBundle: (site: string) =>
      `Noch weiß das niemand: Erst ein Bündel von hier sagt es ${site} und allen anderen. Es enthält alles, was ${site} zum Anfangen braucht.`,
    saveBundle: 'Bündel speichern …',
    saveAgain: 'Noch einmal speichern …',
    writing: 'Das Bündel wird geschrieben',
    saved: (file: string) => `„${file}“ ist gespeichert. So geht es weiter:`,
    sendTo: (site: string) => `Schicken Sie die Datei an ${site} und an alle anderen Standorte.`,
    theyRead: (site: string) => `${site} liest sie ein und gehört damit dazu.`,
    theySend: (site: string) => `Mit dem ersten Bündel von dort sehen Sie, was ${site} eingetragen hat.`,
    guideTitle: 'Diesem Verbund beitreten',
    guide: { root: 'Koordination eintragen', ask: 'Beitritt anfragen', wait: 'Auf Zulassung warten' },
    bodyNote:
      'Die Kommune haben Sie beim Einrichten gewählt. Stimmt sie nicht, sagen Sie es der Koordination: Sie kann beim Zulassen eine andere festlegen.',
    write: 'Beitrittsanfrage speichern …',
    waiting: (when: string) => `Beitrittsanfrage geschrieben am ${when}. Sie warten auf die Zulassung.`,
    sendRequest: 'Schicken Sie die Datei der Koordination, per Mail oder auf einem Stick.',
    readOut: 'Die Koordination ruft Sie an. Lesen Sie ihr diese zwölf Wörter vor:',
    thenTheySend: 'Danach bekommen Sie von ihr ein Bündel. Lesen Sie es ein; damit gehören Sie dazu.',
    readBundle: 'Bündel einlesen',
    writeAgain: 'Anfrage noch einmal schreiben …',
    meanwhile:
      'Sie können schon arbeiten. Was Sie eintragen, bleibt hier und kommt mit Ihrem ersten Bündel zu den anderen.',
  },
  {
    stepsLabel: 'Steps',
    next: 'Next',
    back: 'Back',
    admitTitle: (site: string) => `Take in a site: ${site}`,
    steps: {
      request: 'Look at the request',
      words: 'Compare the words',
      role: 'Role and body',
      bundle: 'Create the bundle',
    },
    notProved:
      'So far anybody could have written this file. In the next step you compare the twelve words on the telephone.',
    howToCompare:
      'Tick every word you hear. Four words are not shown: type the first four letters of them as you hear them.',
    words: 'Twelve words',
    wordNumber: (n: number) => `word ${n}`,
    typeWord: (n: number) => `Word ${n}, first four letters`,
    fits: 'agrees',
    otherWord: 'another word',
    confirmed: (n: number, of: number) => `${n} of ${of} agree`,
    ifDifferent:
      'If you hear another word, stop: the file does not come from there, or was exchanged on the way. Have a new request sent to you.',
    bodyHint: 'What the site creates belongs to this body.',
    otherBody: (body: string) =>
      `The request names ${body}. What the site has created for ${body} so far it may not change afterwards; anything new belongs to the chosen body.`,
    whyBundle: (site: string) =>
      `Nobody knows yet: only a bundle from here tells ${site} and all the others. It holds everything ${site} needs to begin.`,
    saveBundle: 'Save the bundle …',
    saveAgain: 'Save once more …',
    writing: 'The bundle is being written',
    saved: (file: string) => `“${file}” is saved. This is how it goes on:`,
    sendTo: (site: string) => `Send the file to ${site} and to all other sites.`,
    theyRead: (site: string) => `${site} reads it in and belongs to the group.`,
    theySend: (site: string) => `With the first bundle from there you see what ${site} has entered.`,
    guideTitle: 'Join this group',
    guide: { root: 'Enter the coordination', ask: 'Ask to join', wait: 'Wait for admission' },
    bodyNote:
      'You chose the body when setting up. If it is wrong, tell the coordination: it can set another one when it admits you.',
    write: 'Save the join request …',
    waiting: (when: string) => `Join request written on ${when}. You are waiting to be admitted.`,
    sendRequest: 'Send the file to the coordination, by mail or on a stick.',
    readOut: 'The coordination calls you. Read these twelve words out to them:',
    thenTheySend: 'Then they send you a bundle. Read it in; with it you belong to the group.',
    readBundle: 'Read a bundle in',
    writeAgain: 'Write the request once more …',
    meanwhile: 'You can work already. What you enter stays here and reaches the others with your first bundle.',
  },
);
