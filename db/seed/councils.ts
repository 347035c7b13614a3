import type { Transaction } from '../store/transaction.ts';
import { foundingPaper, lockNote } from './founding-paper.ts';
import { seedMeetings } from './meetings.ts';
import { isCity, type Place, placeId, placeNames, towns } from './places.ts';
import { plant, seedId } from './plant.ts';
import { plantTable } from './table.ts';

const committees = `
key | name | kind | bodyId | noticePeriodDays | chairPersonId
Kreis | Kreistag | district_council | Kreis | 10 |
kreisausschuss | Kreisausschuss | district_committee | Kreis | 10 |
finanzen | Ausschuss für Finanzen, Wirtschaftsförderung und Kreisentwicklung | committee | Kreis | 10 |
buergermeister | Bürgermeisterkonferenz | mayors_conference | Kreis | |
arbeitsgruppe | Interkommunale Arbeitsgruppe Digitalisierung | working_group | Kreis | | arbeitsgruppe
konferenz | Digitalisierungskonferenz | conference | Kreis | 14 |
`;

const groups = `
key | title | question | leadBodyId
fortschreibung-2026 | Fortschreibung der Digitalisierungsstrategie 2026 | Stimmt der Rat der Fortschreibung in dieser Form zu? | Kreis
`;

const townPapers = `
key | reference | title | paperType | bodyId | date | status | groupId | owner
vorlage-Dülmen | BEISPIEL-DÜL-26-044 | Digitalisierungsstrategie des Kreises: Zustimmung zur Fortschreibung | Beispielvorlage | Dülmen | 2026-06-08 | beschlossen | fortschreibung-2026 | Dülmen
vorlage-Nottuln | BEISPIEL-NOT-26-071 | Interkommunale Digitalisierungsstrategie, Fortschreibung 2026 | Beispielvorlage | Nottuln | 2026-05-28 | beschlossen | fortschreibung-2026 | Nottuln
vorlage-Senden | BEISPIEL-SEN-26-112 | Fortschreibung der Digitalisierungsstrategie und Beteiligung an der Koordinationsstelle | Beispielvorlage | Senden | 2026-09-07 | beschlossen | fortschreibung-2026 | Senden
`;

const papers = `
key | reference | title | paperType | bodyId | date | status | groupId | facts
SV-9-1809 | SV-9-1809 | Digitalisierungsstrategie: Leitbild und konsolidierte Projektliste | Sitzungsvorlage | Kreis | 2020-08-27 | zur Kenntnis genommen |  | Genannt in SV-10-0056 (Anlage 1); der Wortlaut liegt hier nicht vor.
SV-10-0055 | SV-10-0055 | Projektantrag „Smarte.Land.Regionen“ | Sitzungsvorlage | Kreis |  | beschlossen |  | Genannt in SV-10-0056; der Wortlaut liegt hier nicht vor.
beispiel-folgestelle | BEISPIEL-2026-01 | Fortschreibung der Digitalisierungsstrategie und Verlängerung der Koordinationsstelle | Beispielvorlage | Kreis | 2026-02-18 | beschlossen mit Sperrvermerk | fortschreibung-2026 | Erfundene Vorlage der Beispieldaten: Die Stelle wird um fünf Jahre verlängert, sobald alle zwölf Verwaltungen der Fortschreibung zugestimmt haben.
beispiel-zwischenbericht | BEISPIEL-2026-02 | Sachstandsbericht Digitalagentur COE, zweites Halbjahr 2026 | Beispielvorlage | Kreis | 2026-11-18 | in Beratung |  | Erfundene Vorlage der Beispieldaten.
`;

/** Results of the second round as they came in until November 2026; D7: who is silent is unknown, never adopted. */
const secondRound = {
  Kreis: ['adopted', '2026-06-24'],
  Ascheberg: ['adopted', '2026-09-17'],
  Billerbeck: ['adopted', '2026-09-24'],
  Coesfeld: ['pending', null],
  Dülmen: ['adopted', '2026-07-02'],
  Havixbeck: ['unknown', null],
  Lüdinghausen: ['adopted_amended', '2026-10-08'],
  Nordkirchen: ['adopted', '2026-09-10'],
  Nottuln: ['adopted', '2026-07-07'],
  Olfen: ['pending', null],
  Rosendahl: ['unknown', null],
  Senden: ['adopted', '2026-10-01'],
} as const satisfies Readonly<Record<Place, readonly [string, string | null]>>;

const secondCondition =
  'Die Verlängerung der Stelle erfolgt unter dem Vorbehalt, dass die Räte der kreisangehörigen Kommunen und der Kreistag der Fortschreibung 2026 in dieser Form zustimmen.';

export function seedCouncils(tx: Transaction): void {
  plantTable(tx, 'committee', committees);
  for (const town of towns) {
    const name = `Rat der ${isCity(town) ? 'Stadt' : 'Gemeinde'} ${town}`;
    plant(tx, 'committee', town, town, { name, kind: 'council', bodyId: placeId(town), noticePeriodDays: 7 });
  }
  plant(tx, 'paper', 'SV-10-0056', 'Kreis', { ...foundingPaper, bodyId: placeId('Kreis') });
  plantTable(tx, 'paperGroup', groups);
  plantTable(tx, 'paper', papers);
  plantTable(tx, 'paper', townPapers);
  seedMeetings(tx);
}

/** The lock of SV-10-0056, long released, and the one that holds the follow-up post today. D2: released by a person, with day and resolution. */
export function seedReservations(tx: Transaction): void {
  plant(tx, 'reservation', 'sv-10-0056', 'Kreis', {
    title: 'Sperrvermerk SV-10-0056: Vollzeitstelle Digitalagentur',
    paperId: seedId('paper', 'SV-10-0056'),
    kind: 'condition',
    conditionText: lockNote,
    rule: 'all',
    expectedBy: { day: '2021-03-01', precision: 'season' },
    status: 'released',
    releasedOn: '2021-06-16',
    releaseReference: 'Kreistag, Beschluss über die Digitalisierungsstrategie',
  });
  plant(tx, 'reservation', 'fortschreibung-2026', 'Kreis', {
    title: 'Sperrvermerk Folgestelle 2026',
    paperId: seedId('paper', 'beispiel-folgestelle'),
    kind: 'condition',
    conditionText: secondCondition,
    rule: 'all',
    expectedBy: { day: '2026-12-01', precision: 'season' },
    status: 'active',
  });
  for (const place of placeNames) {
    const who = { bodyId: placeId(place), committeeId: seedId('committee', place) };
    const first = seedId('reservation', 'sv-10-0056');
    plant(tx, 'reservationRequirement', null, place, { ...who, reservationId: first, status: 'adopted' });
    const [status, decidedOn] = secondRound[place];
    const second = { ...who, reservationId: seedId('reservation', 'fortschreibung-2026'), status, decidedOn };
    plant(tx, 'reservationRequirement', null, place, second);
  }
}
