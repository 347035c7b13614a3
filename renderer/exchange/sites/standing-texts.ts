import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

/** How a site stands, in a sentence, and the one next step. `isRoot`: said to the site that writes the registry. */
export const standingTexts = defineTexts(
  {
    own: 'Das sind Sie.',
    neverMet: (site: string) => `Von ${site} ist noch nichts da: Bitten Sie um ein Bündel.`,
    lacks: (n: number) =>
      `Dort ${n === 1 ? 'fehlt' : 'fehlen'} ${zahl(n, 'Änderung', 'Änderungen')} von hier: Erstellen Sie ein Bündel.`,
    upToDate: 'Alles von hier ist dort angekommen.',
    gap: (site: string, n: number) =>
      `${zahl(n, 'Änderung wartet', 'Änderungen warten')}, weil frühere fehlen: Bitten Sie ${site} um ein vollständiges Bündel.`,
    frozen: (site: string) =>
      `Was von ${site} da ist, gilt weiter, in beiden Fassungen. Neues von dort wartet; verloren geht nichts.`,
    frozenWhy: (site: string) =>
      `Warum: Von ${site} gibt es zwei verschiedene Fassungen derselben Änderungen. Meist wurde ein Rechner samt Daten kopiert, oder eine alte Sicherung ist in Betrieb. Das Programm friert den Standort dann von selbst ein.`,
    frozenNext: (site: string) =>
      `Wie es endet: Fragen Sie bei ${site} nach. Läuft dort nur noch ein Rechner, geben Sie den Standort wieder frei.`,
    frozenRoot: 'Kennt dort niemand den zweiten Rechner, sperren Sie den Standort über das Menü.',
    frozenOther: 'Kennt dort niemand den zweiten Rechner, bitten Sie die Koordination, den Standort zu sperren.',
    dormant: (site: string) => `Auf Bestätigungen von ${site} wartet niemand. Was von dort kommt, zählt weiterhin.`,
    dormantRoot: 'Meldet sich der Standort wieder, heben Sie die Ruhe auf.',
    revoked: (site: string, end: string) =>
      `Was ${site} bis Änderung ${end} geschrieben hat, gilt; Späteres wird nicht angenommen.`,
    revokedWhole: (site: string) => `Von ${site} wird nichts mehr angenommen.`,
    revokedNext:
      'Soll der Standort wieder mitarbeiten, braucht er einen neuen Schlüssel und eine neue Beitrittsanfrage.',
    waiting: (n: number) =>
      `${zahl(n, 'Änderung wartet', 'Änderungen warten')} hier und ${n === 1 ? 'wird' : 'werden'} nicht angewendet.`,
    waitingRoot:
      'Kennen Sie den Standort, lassen Sie sich eine Beitrittsanfrage schicken und nehmen Sie sie an. Sonst brauchen Sie nichts zu tun.',
    waitingOther: 'Ist der Standort bekannt, bitten Sie die Koordination, seine Beitrittsanfrage anzunehmen.',
    waitingAlone: 'Tragen Sie zuerst die zwölf Wörter der Koordination ein.',
    outside: (site: string) => `${site} steht nicht im Verzeichnis der Koordination.`,
    outsideRoot: 'Lassen Sie sich eine Beitrittsanfrage schicken und nehmen Sie sie an.',
    outsideOther: 'Bitten Sie die Koordination um ein neues Bündel; darin steht, wer zugelassen ist.',
  },
  {
    own: 'This is you.',
    neverMet: (site: string) => `Nothing of ${site} is here yet: ask them for a bundle.`,
    lacks: (n: number) => `${number(n, 'change', 'changes')} from here missing there: create a bundle.`,
    upToDate: 'Everything from here has arrived there.',
    gap: (site: string, n: number) =>
      `${number(n, 'change waits', 'changes wait')} because earlier ones are missing: ask ${site} for a complete bundle.`,
    frozen: (site: string) =>
      `What is here of ${site} still counts, in both versions. Anything new from there waits; nothing is lost.`,
    frozenWhy: (site: string) =>
      `Why: there are two different versions of the same changes of ${site}. Mostly a computer was copied together with its data, or an old restore point is in use. The program then freezes the site by itself.`,
    frozenNext: (site: string) => `How it ends: ask ${site}. Once only one computer is in use there, release the site.`,
    frozenRoot: 'If nobody there knows the second computer, revoke the site from the menu.',
    frozenOther: 'If nobody there knows the second computer, ask the coordination to revoke the site.',
    dormant: (site: string) => `Nobody waits for confirmations of ${site}. What comes from there still counts.`,
    dormantRoot: 'If the site comes back, make it active again.',
    revoked: (site: string, end: string) =>
      `What ${site} wrote up to change ${end} counts; anything later is not accepted.`,
    revokedWhole: (site: string) => `Nothing of ${site} is accepted any more.`,
    revokedNext: 'If the site is to take part again, it needs a new key and a new join request.',
    waiting: (n: number) => `${number(n, 'change waits here and is', 'changes wait here and are')} not applied.`,
    waitingRoot:
      'If you know the site, have a join request sent to you and accept it. Otherwise there is nothing to do.',
    waitingOther: 'If the site is known, ask the coordination to accept its join request.',
    waitingAlone: 'First enter the twelve words of the coordination.',
    outside: (site: string) => `${site} is not on the coordination's list.`,
    outsideRoot: 'Have a join request sent to you and accept it.',
    outsideOther: 'Ask the coordination for a new bundle; it says who is admitted.',
  },
);
