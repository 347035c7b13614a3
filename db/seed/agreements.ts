import type { Transaction } from '../store/transaction.ts';
import { placeNames } from './places.ts';
import { plantRow, plantTable, readTable } from './table.ts';

/** Invented agreements in the forms of the GkG NRW; two of them take their days from the rules. */
const agreements = `
key | title | form | transfer | status | purpose | concludedOn | receivedOn | approvedOn | publishedOn | effectiveOn | endsOn | fileReference
absicht | Gemeinsame Absichtserklärung zur Digitalagentur | mou |  | in_force | Die zwölf Verwaltungen arbeiten in der Digitalagentur zusammen und stellen dafür dezentral Personal bereit. | 2021-09-30 |  |  |  | 2021-10-01 |  | 80.1-01
marktplatz | Betrieb des regionalen Online-Marktplatzes | public_law_agreement | mandating | in_force | Eine Stadt betreibt den Marktplatz im Namen der anderen. | 2024-02-22 | 2024-03-04 |  | 2024-04-19 |  | 2028-12-31 | 80.1-14
archiv | Elektronisches Langzeitarchiv | public_law_agreement | delegating | in_consultation | Der Kreis übernimmt die Aufgabe für die beteiligten Gemeinden. |  | 2026-11-02 |  |  |  |  | 80.1-22
geodaten | Arbeitsgemeinschaft Geodaten | working_group |  | concluded | Gemeinsame Pflege der Geodaten und Abstimmung der Schnittstellen. | 2025-05-08 |  |  |  | 2025-06-01 |  |
`;

const parties = `
agreementId | bodyId | role | decidedOn
marktplatz | Dülmen | carrier | 2024-01-25
marktplatz | Billerbeck | transferring | 2024-01-30
marktplatz | Havixbeck | transferring | 2024-02-01
marktplatz | Nordkirchen | transferring | 2024-02-08
marktplatz | Nottuln | transferring | 2024-02-06
marktplatz | Olfen | transferring | 2024-02-13
marktplatz | Senden | transferring | 2024-02-15
archiv | Kreis | carrier | 2026-10-07
archiv | Ascheberg | transferring | 2026-10-22
archiv | Rosendahl | transferring |
archiv | Havixbeck | transferring |
geodaten | Kreis | member |
geodaten | Coesfeld | member |
geodaten | Dülmen | member |
geodaten | Lüdinghausen | member |
`;

export function seedAgreements(tx: Transaction): void {
  plantTable(tx, 'agreement', agreements);
  for (const cells of readTable(parties)) plantRow(tx, 'agreementParty', cells, 'Kreis');
  for (const bodyId of placeNames)
    plantRow(tx, 'agreementParty', { agreementId: 'absicht', bodyId, role: 'member' }, 'Kreis');
}
