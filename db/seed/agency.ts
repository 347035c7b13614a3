import type { Transaction } from '../store/transaction.ts';
import { placeNamed } from './places.ts';
import { plantRow, readTable } from './table.ts';

/** The post of SV-10-0056, the post that follows it, and the half posts in the town halls. Five years end by the rule. */
const posts = `
key | title | bodyId | fte | payScale | payGrade | fixedTerm | startOn | endOn | termMonths | productCode | accountCode | annualCostCents | status | reservationId | holderPersonId | notes | tasks | open
kreis-1 | Koordination Digitalagentur COE | Kreis | 1000 | TVöD | bis EG 13 | ja | 2021-04-01 |  | 60 | 04.01.02.01 | 501201 | 86400 | ended | sv-10-0056 | koordination | Auf fünf Jahre befristet (SV-10-0056). | implementation 300, funding 250, communication 150, scouting 150, strategy 150 |
kreis-2 | Koordination Digitalagentur COE (Folgestelle) | Kreis | 1000 | TVöD | EG 13 | ja | 2026-04-01 |  | 60 | 04.01.02.01 | 501201 | 91800 | locked | fortschreibung-2026 | koordination | Gesperrt bis zu den Beschlüssen über die Fortschreibung; die Aufgabe wird solange aus dem Produkt Kreisentwicklung wahrgenommen. | implementation 300, funding 300, communication 100, scouting 100, strategy 200 |
foerderung | Fördermittelberatung | Kreis | 500 | TVöD | EG 11 | ja | 2022-01-01 | 2026-12-31 | 60 | 04.01.02.01 | 501201 | 38900 | filled |  | foerdermittel | Über das Jahr 2026 hinaus noch nicht im Haushalt. | funding 1000 | ja
nottuln | Kümmerer/in Digitalisierung Nottuln | Nottuln | 500 | TVöD | EG 11 |  | 2021-10-01 |  |  | 01.06.01 | 501201 | 37600 | filled |  | Nottuln |  | implementation 700, scouting 300 | ja
duelmen | Kümmerer/in Digitalisierung Dülmen | Dülmen | 500 | TVöD | EG 11 |  | 2021-09-01 |  |  | 01.11.03 | 501201 | 38200 | filled |  | Dülmen |  | implementation 600, funding 400 | ja
luedinghausen | Kümmerer/in Digitalisierung Lüdinghausen | Lüdinghausen | 500 | TVöD | EG 10 |  | 2022-02-01 |  |  | 01.08.02 | 501201 | 35400 | filled |  | Lüdinghausen |  | implementation 800, communication 200 | ja
coesfeld | Kümmerer/in Digitalisierung Coesfeld | Coesfeld | 500 | TVöD | EG 11 |  | 2021-11-01 |  |  | 10.01.04 | 501201 | 38200 | filled |  | Coesfeld |  | implementation 500, funding 250, strategy 250 | ja
senden | Kümmerer/in Digitalisierung Senden | Senden | 500 | TVöD | EG 10 | ja | 2023-01-01 | 2027-12-31 |  | 01.05.01 | 501201 | 34900 | vacant |  |  | Nach Wechsel wieder zu besetzen. | implementation 1000 |
olfen | Kümmerer/in Digitalisierung Olfen | Olfen | 500 | TVöD | EG 10 |  | 2027-01-01 |  |  | 01.02.04 | 501201 | 35400 | advertised |  |  | Ausschreibung läuft bis Ende November 2026. | implementation 700, communication 300 |
`;

const assignments = `
positionId | projectId | fteShare | role | from | to
kreis-1 | D01 | 150 | lead | 2022-03-01 | 2026-03-31
kreis-2 | D02 | 200 | lead | 2026-04-01 |
kreis-2 | D33 | 150 | caretaker | 2026-04-01 |
foerderung | D04 | 150 | contributor | 2025-01-01 | 2026-12-31
nottuln | D05 | 200 | lead | 2025-03-01 |
nottuln | D13 | 150 | caretaker | 2024-10-01 |
duelmen | D03 | 200 | lead | 2025-02-01 |
duelmen | D21 | 150 | caretaker | 2025-06-01 |
luedinghausen | D10 | 200 | lead | 2025-04-01 |
coesfeld | D06 | 250 | lead | 2025-01-01 |
senden | D17 | 250 | lead | 2025-05-01 | 2026-09-30
`;

export function seedPosts(tx: Transaction): void {
  for (const { tasks = '', ...cells } of readTable(posts)) {
    const owner = placeNamed(cells['bodyId'] ?? '');
    plantRow(tx, 'position', cells, owner);
    for (const part of tasks.split(', ')) {
      const [agencyTaskId = '', share = ''] = part.split(' ');
      plantRow(tx, 'positionTaskShare', { positionId: cells['key'] ?? '', agencyTaskId, share }, owner);
    }
  }
}

/** After the projects they name. */
export function seedAssignments(tx: Transaction): void {
  for (const { from = '', to = '', ...cells } of readTable(assignments)) {
    const period = JSON.stringify({ from: from || null, to: to || null });
    plantRow(tx, 'assignment', { ...cells, period, key: `${cells['positionId']}-${cells['projectId']}` }, 'Kreis');
  }
}
