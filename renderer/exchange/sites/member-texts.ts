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
    restText: (site: string) =>
      `Auf Bestätigungen von ${site} wartet dann niemand mehr, und alte Angaben können aufgeräumt werden. Gesperrt ist der Standort nicht: Was von dort kommt, zählt weiterhin.`,
    restAction: 'Ruhend stellen',
    rested: (site: string) => `${site} ruht.`,
    wake: 'Ruhe aufheben …',
    wakeTitle: (site: string) => `Ruhe von ${site} aufheben?`,
    wakeText: (site: string) => `Die anderen warten dann wieder auf Bestätigungen von ${site}.`,
    wakeAction: 'Ruhe aufheben',
    woken: (site: string) => `${site} ruht nicht mehr.`,
    thaw: 'Wieder freigeben …',
    thawTitle: (site: string) => `${site} wieder freigeben?`,
    thawText: (site: string) =>
      `Beide Fassungen bleiben erhalten und wirken nebeneinander; wo sie sich widersprechen, entscheiden Sie unter Konflikte. Was ${site} seither geschrieben hat und hier wartet, zählt ab jetzt. Das gilt nur für diesen Standort.`,
    thawFirst: (site: string) =>
      `Haben Sie mit ${site} geklärt, dass dort keine Kopie und keine alte Sicherung mehr in Betrieb ist?`,
    thawAction: 'Freigeben',
    thawed: (site: string, n: number) =>
      n === 0
        ? `${site} ist wieder freigegeben.`
        : `${site} ist wieder freigegeben; ${zahl(n, 'Änderung zählt', 'Änderungen zählen')} jetzt.`,
    revoke: 'Sperren …',
    revokeTitle: (site: string) => `${site} sperren?`,
    revokeText: (site: string) =>
      `Was von ${site} hier angekommen ist, gilt weiter. Alles Spätere nimmt niemand mehr an, auch nicht, was dort schon geschrieben, aber noch nicht hier ist.`,
    revokeForGood:
      'Das lässt sich nicht zurücknehmen. Soll der Standort später wieder mitarbeiten, braucht er einen neuen Schlüssel und eine neue Beitrittsanfrage.',
    revokeAction: 'Sperren',
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
    restText: (site: string) =>
      `Then nobody waits for confirmations of ${site} any more, and old values can be cleared away. The site is not revoked: what comes from there still counts.`,
    restAction: 'Make dormant',
    rested: (site: string) => `${site} is dormant.`,
    wake: 'Make active again …',
    wakeTitle: (site: string) => `Make ${site} active again?`,
    wakeText: (site: string) => `Then the others wait for confirmations of ${site} again.`,
    wakeAction: 'Make active',
    woken: (site: string) => `${site} is active again.`,
    thaw: 'Release …',
    thawTitle: (site: string) => `Release ${site}?`,
    thawText: (site: string) =>
      `Both versions are kept side by side; where they contradict each other, you decide under Conflicts. What ${site} has written since and waits here counts from now on. This holds for this site only.`,
    thawFirst: (site: string) =>
      `Have you settled with ${site} that no copy and no old restore point is in use there any more?`,
    thawAction: 'Release',
    thawed: (site: string, n: number) =>
      n === 0 ? `${site} is released.` : `${site} is released; ${number(n, 'change counts', 'changes count')} now.`,
    revoke: 'Revoke …',
    revokeTitle: (site: string) => `Revoke ${site}?`,
    revokeText: (site: string) =>
      `What has arrived here from ${site} still counts. Nobody accepts anything later, not even what is written there already but has not arrived here.`,
    revokeForGood:
      'This cannot be taken back. If the site is to take part again later, it needs a new key and a new join request.',
    revokeAction: 'Revoke',
    revoked: (site: string) => `${site} is revoked. The others learn of it with your next bundle.`,
  },
);
