import { defineTexts } from '../../i18n/define.ts';

/** What each act about sites means: what happens, what does not, and whether it can be taken back. */
export const actTexts = defineTexts(
  {
    rest: {
      does: (site: string) =>
        `Auf Bestätigungen von ${site} wartet niemand mehr; alte, ersetzte Angaben können aufgeräumt werden.\nDer Standort wird nicht mehr als still gemeldet.`,
      not: () => 'Gesperrt ist er nicht: Was von dort kommt, zählt weiterhin.\nGelöscht wird nichts.',
      back: () => 'Sie können die Ruhe jederzeit wieder aufheben.',
    },
    wake: {
      does: (site: string) =>
        `Die anderen warten wieder auf Bestätigungen von ${site}; bleibt er still, wird das wieder gemeldet.`,
      not: () => 'An Angaben ändert sich nichts.',
      back: () => 'Sie können den Standort jederzeit wieder ruhend stellen.',
    },
    thaw: {
      does: (site: string) =>
        `Beide Fassungen bleiben erhalten und wirken nebeneinander; wo sie sich widersprechen, entscheiden Sie unter Konflikte.\nWas ${site} seither geschrieben hat und hier wartet, zählt ab jetzt.`,
      not: () =>
        'Für die anderen ändert sich nichts: Jeder Standort gibt für sich frei.\nKeine der Fassungen wird gelöscht.',
      back: () =>
        'Die Freigabe lässt sich nicht zurücknehmen. Entstehen noch einmal zwei Fassungen, wird der Standort wieder eingefroren.',
    },
    revoke: {
      does: (site: string) =>
        `Nach dem, was hier angekommen ist, nimmt niemand mehr etwas von ${site} an – auch nicht, was dort schon geschrieben, aber noch nicht hier ist.\nDie anderen erfahren es mit Ihrem nächsten Bündel.`,
      not: (site: string) =>
        `Was von ${site} bis jetzt hier angekommen ist, gilt weiter und bleibt.\nDie Daten auf dem Rechner dort werden nicht gelöscht; lesen kann man sie dort weiterhin.`,
      back: () =>
        'Das lässt sich nicht zurücknehmen. Soll der Standort später wieder mitarbeiten, braucht er einen neuen Schlüssel und eine neue Beitrittsanfrage.',
    },
    rotate: {
      does: (site: string) =>
        `Der neue Schlüssel tritt an die Stelle des alten: ${site} bleibt derselbe Standort, mit derselben Rolle und Kommune.\nDer alte Schlüssel endet mit dem, was hier angekommen ist; die anderen erfahren es mit Ihrem nächsten Bündel.`,
      not: () =>
        'Was mit dem alten Schlüssel geschrieben wurde und hier ist, geht nicht verloren.\nWas dort geschrieben, aber nie verschickt wurde, kommt nicht mehr an. Lassen Sie sich vorher ein letztes Bündel schicken, wenn es noch geht.',
      back: () => 'Das lässt sich nicht zurücknehmen; der alte Schlüssel bleibt beendet.',
    },
    handOver: {
      does: (site: string) =>
        `${site} führt von jetzt an das Verzeichnis: lässt Standorte zu, sperrt, ändert Rollen und Rechte.\nDie anderen folgen von selbst, sobald sie Ihr nächstes Bündel gelesen haben. Ihre zwölf Wörter bleiben gültig, niemand trägt etwas neu ein.`,
      not: () =>
        'Ihr Standort bleibt Koordination und darf weiterhin alles ändern, nur das Verzeichnis nicht mehr.\nRollen, Rechte und Sperren bleiben, wie sie sind.',
      back: (site: string) =>
        `Zurücknehmen können Sie das nicht; ${site} kann das Verzeichnis aber an Sie zurückgeben.`,
    },
    policy: {
      does: 'Die neuen Rechte gelten für alles, was ein Standort schreibt, nachdem er Ihr nächstes Bündel gelesen hat.\nWer etwas nicht mehr darf, bekommt es schon beim Eintragen gesagt.',
      not: 'Was bisher eingetragen wurde, bleibt gültig.\nDie Koordination darf immer alles; dafür gibt es keine Regel. Private Notizen betrifft das nicht.',
      back: 'Sie können die Rechte jederzeit wieder ändern oder auf den Standard zurücksetzen.',
    },
    clock: {
      does: (site: string) =>
        `Die Zeitangaben dieser Änderungen von ${site} werden überall verschoben angezeigt; „neuer“ richtet sich danach.\nDie anderen erfahren es mit Ihrem nächsten Bündel.`,
      not: () =>
        'Die Änderungen selbst bleiben, wie sie sind, und auch ihre Unterschrift.\nWas ersetzt wurde, hängt nie von Uhren ab; daran ändert sich nichts.',
      back: () => 'Sie können die Berichtigung jederzeit ändern oder zurücknehmen.',
    },
  },
  {
    rest: {
      does: (site: string) =>
        `Nobody waits for confirmations of ${site} any more; old, replaced values can be cleared away.\nThe site is no longer reported as silent.`,
      not: () => 'It is not revoked: what comes from there still counts.\nNothing is deleted.',
      back: () => 'You can make it active again at any time.',
    },
    wake: {
      does: (site: string) =>
        `The others wait for confirmations of ${site} again; if it stays silent, that is reported again.`,
      not: () => 'No values change.',
      back: () => 'You can make the site dormant again at any time.',
    },
    thaw: {
      does: (site: string) =>
        `Both versions are kept side by side; where they contradict each other, you decide under Conflicts.\nWhat ${site} has written since and waits here counts from now on.`,
      not: () => 'Nothing changes for the others: each site releases for itself.\nNeither version is deleted.',
      back: () => 'The release cannot be taken back. Should there be two versions once more, the site is frozen again.',
    },
    revoke: {
      does: (site: string) =>
        `After what has arrived here nobody accepts anything of ${site} any more – not even what is written there already but has not arrived here.\nThe others learn of it with your next bundle.`,
      not: (site: string) =>
        `What has arrived here from ${site} so far still counts and stays.\nThe data on the computer there is not deleted; it can still be read there.`,
      back: () =>
        'This cannot be taken back. If the site is to take part again later, it needs a new key and a new join request.',
    },
    rotate: {
      does: (site: string) =>
        `The new key takes the place of the old one: ${site} stays the same site, with the same role and body.\nThe old key ends with what has arrived here; the others learn of it with your next bundle.`,
      not: () =>
        'What was written with the old key and is here is not lost.\nWhat was written there but never sent does not arrive any more. Have a last bundle sent to you first, if that is still possible.',
      back: () => 'This cannot be taken back; the old key stays ended.',
    },
    handOver: {
      does: (site: string) =>
        `From now on ${site} keeps the list: admits sites, revokes them, changes roles and rights.\nThe others follow by themselves as soon as they have read your next bundle. Your twelve words stay valid, nobody enters anything anew.`,
      not: () =>
        'Your site stays a coordination and may still change everything, only not the list.\nRoles, rights and revocations stay as they are.',
      back: (site: string) => `You cannot take this back; ${site} can hand the list back to you, though.`,
    },
    policy: {
      does: 'The new rights hold for everything a site writes after it has read your next bundle.\nWhoever may not do something any more is told so while entering it.',
      not: 'What has been entered so far stays valid.\nThe coordination may always do everything; there is no rule for it. Private notes are not concerned.',
      back: 'You can change the rights again at any time, or reset them to the standard.',
    },
    clock: {
      does: (site: string) =>
        `The moments of these changes of ${site} are shown shifted everywhere; “newer” goes by that.\nThe others learn of it with your next bundle.`,
      not: () =>
        'The changes themselves stay as they are, and so does their signature.\nWhat replaced what never depends on clocks; nothing changes there.',
      back: () => 'You can change the correction or take it back at any time.',
    },
  },
);
