import type { Transaction } from '../store/transaction.ts';
import { placeNamed } from './places.ts';
import { plantRow, readTable } from './table.ts';

/**
 * The costs SV-10-0056 names, and the years that followed. The paper names no sum for the running costs and does not say how the
 * annual accounts were decided on; so both stay open here. All sums are invented.
 */
const items = `
key | title | bodyId | year | kind | productCode | accountCode | plannedCents | committedCents | actualCents | conditionText | conditionMetOn | positionId | paperId | reservationId | notes
rueckstellung-2021 | Geschäftsaufwendungen der Digitalagentur im Aufbau | Kreis | 2021 | provision | 04.01.02.01 |  |  |  |  | vorbehaltlich einer Entscheidung über den Jahresabschluss 2020 durch den Kreistag in 2021 |  |  | SV-10-0056 |  | Rückstellung aus dem laufenden Haushalt 2020 für Veranstaltungen, Kommunikation, Markenaufbau o. ä. Einen Betrag nennt die Vorlage nicht.
stelle-2021 | Personalkosten Koordinationsstelle | Kreis | 2021 | personnel | 04.01.02.01 | 501201 | 64800 |  | 61350 |  |  | kreis-1 | SV-10-0056 | sv-10-0056 | Neun Monate.
stelle-2025 | Personalkosten Koordinationsstelle | Kreis | 2025 | personnel | 04.01.02.01 | 501201 | 86400 |  | 87120 |  |  | kreis-1 |  |  |
betrieb-2025 | Laufender Betrieb und Veranstaltungen | Kreis | 2025 | operating | 04.01.02.01 | 529101 | 15000 |  | 13480 |  |  |  |  |  |
stelle-2026 | Personalkosten Koordinationsstelle bis März | Kreis | 2026 | personnel | 04.01.02.01 | 501201 | 22100 |  | 22040 |  |  | kreis-1 |  |  |
folgestelle-2026 | Personalkosten Folgestelle ab April | Kreis | 2026 | personnel | 04.01.02.01 | 501201 | 68850 |  |  |  |  | kreis-2 | beispiel-folgestelle | fortschreibung-2026 |
foerderung-2026 | Personalkosten Fördermittelberatung | Kreis | 2026 | personnel | 04.01.02.01 | 501201 | 38900 |  | 32400 |  |  | foerderung |  |  |
betrieb-2026 | Laufender Betrieb und Veranstaltungen | Kreis | 2026 | operating | 04.01.02.01 | 529101 | 15000 | 4200 | 6150 |  |  |  |  |  | Konferenz im Dezember beauftragt.
nottuln-2026 | Personalkosten Kümmerer/in Nottuln | Nottuln | 2026 | personnel | 01.06.01 | 501201 | 37600 |  | 31300 |  |  | nottuln |  |  |
duelmen-2026 | Personalkosten Kümmerer/in Dülmen | Dülmen | 2026 | personnel | 01.11.03 | 501201 | 38200 |  | 31850 |  |  | duelmen |  |  |
foerdermittel-2026 | Zuwendung Heimat 2.0, letzte Rate | Kreis | 2026 | income | 04.01.02.01 | 414101 | 24000 |  | 24000 |  |  |  |  |  |
folgestelle-2027 | Personalkosten Folgestelle | Kreis | 2027 | personnel | 04.01.02.01 | 501201 | 91800 |  |  |  |  | kreis-2 | beispiel-folgestelle | fortschreibung-2026 |
betrieb-2027 | Laufender Betrieb und Veranstaltungen | Kreis | 2027 | operating | 04.01.02.01 | 529101 | 15000 |  |  |  |  |  |  |  |
marke-2027 | Markenauftritt und Schaufenster | Kreis | 2027 | provision | 04.01.02.01 | 529101 | 9500 |  |  | vorbehaltlich der Entscheidung des Kreistages über den Jahresabschluss 2026 |  |  |  |  | Erfundener Ansatz der Beispieldaten.
sensorik-2027 | Messstellen Hochwasserwarnung | Lüdinghausen | 2027 | investment | 01.08.02 | 783101 | 42000 |  |  |  |  |  |  |  |
olfen-2027 | Personalkosten Kümmerer/in Olfen | Olfen | 2027 | personnel | 01.02.04 | 501201 | 35400 |  |  |  |  | olfen |  |  |
`;

export function seedBudget(tx: Transaction): void {
  for (const cells of readTable(items)) plantRow(tx, 'budgetItem', cells, placeNamed(cells['bodyId'] ?? ''));
}
