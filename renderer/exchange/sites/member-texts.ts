import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

/** Taking sites in, and what the coordination says about them afterwards: what happens stands in each dialog. */
export const memberTexts = defineTexts(
  {
    requestTitle: 'Beitrittsanfrage',
    site: 'Standort',
    body: 'Kommune',
    unknownBody: '(hier nicht bekannt)',
    askedAt: 'Geschrieben',
    wishes: 'Gewünschte Rolle',
    compare: (site: string) =>
      `Rufen Sie bei ${site} an, unter einer Nummer, die Sie kennen, und lassen Sie sich die zwölf Wörter vorlesen, die dort unter Austausch › Standorte stehen. Nur wenn alle übereinstimmen, kommt die Anfrage von dort.`,
    compared: 'Alle zwölf Wörter stimmen überein',
    alreadyAdmitted: 'Dieser Standort ist schon zugelassen. Rolle und Name ändern Sie in der Liste der Standorte.',
    isRevoked:
      'Dieser Schlüssel ist gesperrt und bleibt es. Bitte lassen Sie den Standort mit einem neuen Schlüssel anfragen.',
    how: 'Wie soll er mitarbeiten?',
    additional: 'Als weiterer Standort',
    additionalNote: 'Die Kommune hat dann mehrere Standorte.',
    replace: (site: string) => `Anstelle von „${site}“`,
    replaceNote:
      'Neuer Rechner oder neuer Schlüssel: Der alte wird beendet, mit dem, was hier angekommen ist. Rolle und Kommune bleiben.',
    role: 'Rolle',
    roleNotes: {
      coordination: 'Darf alles ändern, auch Kataloge. Geben Sie diese Rolle nur, wem Sie Ihre eigene gäben.',
      implementation:
        'Ändert, was der eigenen Kommune gehört, Projekte, die sie führt oder mitträgt, dazu Notizen und Kommentare.',
      contact: 'Meldet Sachstände, Beteiligung und Ansprechpersonen der eigenen Kommune; liest alles andere.',
    },
    admit: 'Zulassen',
    admitted: (site: string) =>
      `${site} ist zugelassen. Nächster Schritt: Erstellen Sie ein Bündel für alle und schicken Sie es auch dorthin.`,
    replaced: (site: string) =>
      `${site} hat einen neuen Schlüssel. Nächster Schritt: Erstellen Sie ein Bündel für alle und schicken Sie es auch dorthin.`,
    createBundle: 'Bündel erstellen',
    change: 'Rolle oder Name ändern …',
    changeTitle: (site: string) => `${site}: Rolle oder Name ändern`,
    changeOwnTitle: 'Diesen Standort umbenennen',
    rename: 'Umbenennen …',
    label: 'Name',
    labelMissing: 'Bitte geben Sie dem Standort einen Namen.',
    changeText: (site: string) =>
      `Die neue Rolle gilt für alles, was ${site} nach dem schreibt, was hier schon angekommen ist. Die anderen erfahren davon mit Ihrem nächsten Bündel.`,
    save: 'Ändern',
    changed: (site: string) => `${site} ist geändert. Die anderen erfahren es mit Ihrem nächsten Bündel.`,
    unchanged: 'Es gab nichts zu ändern.',
    rest: 'Ruhend stellen …',
    restTitle: (site: string) => `${site} ruhend stellen?`,
    restAction: 'Ruhend stellen',
    rested: (site: string) => `${site} ruht.`,
    wake: 'Ruhe aufheben …',
    wakeTitle: (site: string) => `Ruhe von ${site} aufheben?`,
    wakeAction: 'Ruhe aufheben',
    woken: (site: string) => `${site} ruht nicht mehr.`,
    thaw: 'Wieder freigeben …',
    thawTitle: (site: string) => `${site} wieder freigeben?`,
    thawFirst: (site: string) =>
      `Haben Sie mit ${site} geklärt, dass dort keine Kopie und keine alte Sicherung mehr in Betrieb ist?`,
    thawAction: 'Freigeben',
    thawed: (site: string, n: number) =>
      n === 0
        ? `${site} ist wieder freigegeben.`
        : `${site} ist wieder freigegeben; ${zahl(n, 'Änderung zählt', 'Änderungen zählen')} jetzt.`,
    revoke: 'Sperren …',
    revokeTitle: (site: string) => `${site} sperren?`,
    revokeAction: 'Sperren',
    rotate: 'Rechner oder Schlüssel ersetzen …',
    rotateTitle: (site: string) => `Neuer Schlüssel für ${site}`,
    rotateAction: 'Weiter: Beitrittsanfrage wählen …',
    rotateFirst: (site: string) =>
      `Auf dem neuen Rechner wird Digitalagentur eingerichtet und eine Beitrittsanfrage geschrieben. Lassen Sie sich diese Datei schicken; im nächsten Schritt vergleichen Sie am Telefon die Wörter von ${site}.`,
    handOver: 'Verzeichnis übergeben …',
    handOverTitle: (site: string) => `Das Verzeichnis an ${site} übergeben?`,
    handOverAction: 'Übergeben',
    handedOver: (site: string) => `${site} führt das Verzeichnis, sobald das nächste Bündel von hier dort gelesen ist.`,
    revoked: (site: string) => `${site} ist gesperrt. Die anderen erfahren es mit Ihrem nächsten Bündel.`,
  },
  {
    requestTitle: 'Join request',
    site: 'Site',
    body: 'Body',
    unknownBody: '(not known here)',
    askedAt: 'Written',
    wishes: 'Role asked for',
    compare: (site: string) =>
      `Call ${site}, on a number you know, and let them read out the twelve words that stand there under Exchange › Sites. Only if all of them agree does the request come from there.`,
    compared: 'All twelve words agree',
    alreadyAdmitted: 'This site is admitted already. You change role and name in the list of sites.',
    isRevoked: 'This key is revoked and stays so. Please let the site ask with a new key.',
    how: 'How is it to take part?',
    additional: 'As a further site',
    additionalNote: 'The body then has several sites.',
    replace: (site: string) => `In place of “${site}”`,
    replaceNote:
      'A new computer or a new key: the old one ends with what has arrived here. Role and body stay as they are.',
    role: 'Role',
    roleNotes: {
      coordination: 'May change everything, catalogues too. Give this role only to whom you would give your own.',
      implementation: 'Changes what belongs to its own body, projects it leads or partners, and notes and comments.',
      contact: 'Reports progress, participation and contacts of its own body; reads everything else.',
    },
    admit: 'Admit',
    admitted: (site: string) =>
      `${site} is admitted. Next step: create a bundle for everybody and send it there as well.`,
    replaced: (site: string) =>
      `${site} has a new key. Next step: create a bundle for everybody and send it there as well.`,
    createBundle: 'Create a bundle',
    change: 'Change role or name …',
    changeTitle: (site: string) => `${site}: change role or name`,
    changeOwnTitle: 'Rename this site',
    rename: 'Rename …',
    label: 'Name',
    labelMissing: 'Please give the site a name.',
    changeText: (site: string) =>
      `The new role holds for everything ${site} writes after what has arrived here. The others learn of it with your next bundle.`,
    save: 'Change',
    changed: (site: string) => `${site} is changed. The others learn of it with your next bundle.`,
    unchanged: 'There was nothing to change.',
    rest: 'Make dormant …',
    restTitle: (site: string) => `Make ${site} dormant?`,
    restAction: 'Make dormant',
    rested: (site: string) => `${site} is dormant.`,
    wake: 'Make active again …',
    wakeTitle: (site: string) => `Make ${site} active again?`,
    wakeAction: 'Make active',
    woken: (site: string) => `${site} is active again.`,
    thaw: 'Release …',
    thawTitle: (site: string) => `Release ${site}?`,
    thawFirst: (site: string) =>
      `Have you settled with ${site} that no copy and no old restore point is in use there any more?`,
    thawAction: 'Release',
    thawed: (site: string, n: number) =>
      n === 0 ? `${site} is released.` : `${site} is released; ${number(n, 'change counts', 'changes count')} now.`,
    revoke: 'Revoke …',
    revokeTitle: (site: string) => `Revoke ${site}?`,
    revokeAction: 'Revoke',
    rotate: 'Replace computer or key …',
    rotateTitle: (site: string) => `A new key for ${site}`,
    rotateAction: 'Next: choose the join request …',
    rotateFirst: (site: string) =>
      `On the new computer Digitalagentur is set up and a join request is written. Have that file sent to you; in the next step you compare the words of ${site} on the telephone.`,
    handOver: 'Hand over the list …',
    handOverTitle: (site: string) => `Hand over the list to ${site}?`,
    handOverAction: 'Hand over',
    handedOver: (site: string) => `${site} keeps the list as soon as the next bundle from here has been read there.`,
    revoked: (site: string) => `${site} is revoked. The others learn of it with your next bundle.`,
  },
);
