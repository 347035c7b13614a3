import { defineTexts } from '../../i18n/define.ts';

/** What the words for the standing of a site mean: what is so, why, and how it ends. */
export const meaningTexts = defineTexts(
  {
    title: 'Eingefroren, ruhend, ersetzt, gesperrt: was das heißt',
    why: 'Warum',
    ends: 'Wie es endet',
    frozenNotice: (sites: string, n: number) =>
      n === 1
        ? `${sites} ist eingefroren: Von dort gibt es zwei verschiedene Fassungen derselben Änderungen.`
        : `Eingefroren sind ${sites}: Von dort gibt es jeweils zwei verschiedene Fassungen derselben Änderungen.`,
    show: 'Was zu tun ist',
    meanings: {
      frozen: {
        name: 'Eingefroren',
        is: 'Was von dem Standort da ist, gilt weiter, in beiden Fassungen. Neues von dort wartet; verloren geht nichts.',
        why: 'Das Programm tut das von selbst, wenn es von einem Standort zwei verschiedene Fassungen derselben Änderungen gibt: weil ein Rechner samt Daten kopiert wurde oder eine alte Sicherung in Betrieb ist.',
        ends: 'Jemand fragt dort nach und gibt den Standort dann im Menü wieder frei; jeder Standort tut das für sich.',
      },
      dormant: {
        name: 'Ruhend',
        is: 'Niemand wartet auf Bestätigungen des Standorts, und er wird nicht als still gemeldet. Was von ihm kommt, zählt.',
        why: 'Die Koordination stellt ihn ruhend, wenn er eine Weile nicht mitmacht.',
        ends: 'Die Koordination hebt die Ruhe jederzeit wieder auf.',
      },
      rotated: {
        name: 'Ersetzt',
        is: 'Ein neuer Rechner oder Schlüssel steht an der Stelle des alten. Es bleibt derselbe Standort, mit Rolle und Kommune.',
        why: 'Der alte Rechner ist kaputt oder verloren, oder sein Schlüssel ist in fremde Hände geraten.',
        ends: 'Gar nicht: Der alte Schlüssel bleibt beendet. Was mit ihm geschrieben wurde und angekommen ist, gilt.',
      },
      revoked: {
        name: 'Gesperrt',
        is: 'Von dem Standort wird nichts mehr angenommen. Was bis dahin angekommen ist, gilt weiter.',
        why: 'Die Koordination sperrt ihn, wenn er nicht mehr mitarbeiten soll oder niemand ihm mehr glauben darf.',
        ends: 'Gar nicht. Soll er wieder mitarbeiten, braucht er einen neuen Schlüssel und eine neue Beitrittsanfrage.',
      },
    },
    byHand:
      'Von Hand einfrieren lässt sich niemand. Wer eine Weile fehlt, wird ruhend gestellt, wem niemand mehr glauben darf, gesperrt. Was Sie tun können, steht im Menü des Standorts (Umschalt+F10).',
  },
  {
    title: 'Frozen, dormant, replaced, revoked: what that means',
    why: 'Why',
    ends: 'How it ends',
    frozenNotice: (sites: string, n: number) =>
      n === 1
        ? `${sites} is frozen: there are two different versions of the same changes from there.`
        : `${sites} are frozen: there are two different versions of the same changes from each.`,
    show: 'What to do',
    meanings: {
      frozen: {
        name: 'Frozen',
        is: 'What is here of the site still counts, in both versions. Anything new from there waits; nothing is lost.',
        why: 'The program does it by itself when there are two different versions of the same changes of a site: because a computer was copied together with its data, or an old restore point is in use.',
        ends: 'Somebody asks there, and then releases the site from its menu; each site does so for itself.',
      },
      dormant: {
        name: 'Dormant',
        is: 'Nobody waits for confirmations of the site, and it is not reported as silent. What comes from it counts.',
        why: 'The coordination makes it dormant when it does not take part for a while.',
        ends: 'The coordination makes it active again at any time.',
      },
      rotated: {
        name: 'Replaced',
        is: 'A new computer or key stands in the place of the old one. It stays the same site, with its role and body.',
        why: 'The old computer is broken or lost, or its key has fallen into other hands.',
        ends: 'It does not: the old key stays ended. What was written with it and has arrived counts.',
      },
      revoked: {
        name: 'Revoked',
        is: 'Nothing of the site is accepted any more. What had arrived by then still counts.',
        why: 'The coordination revokes it when it is to take part no longer, or when nobody may believe it any more.',
        ends: 'It does not. To take part again, it needs a new key and a new join request.',
      },
    },
    byHand:
      'Nobody can be frozen by hand. Who is away for a while is made dormant, whom nobody may believe any more is revoked. What you can do stands in the menu of the site (Shift+F10).',
  },
);
