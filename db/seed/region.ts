import type { Values } from '../../shared/entities.ts';
import type { Region } from '../../shared/region/region.ts';
import { bodyId } from '../store/natural-id.ts';
import type { Transaction } from '../store/transaction.ts';
import { plant } from './plant.ts';

/** The five tasks in the words of the founding paper (SV-10-0056); the office may reword them. */
const agencyTasks = [
  ['implementation', 'Kümmerer für die Umsetzung von Projekten'],
  ['funding', 'Akquise von Fördermitteln'],
  ['communication', 'Kommunikation nach innen und außen / Standortmarketing'],
  ['scouting', 'Scouting / „Trend-Beobachter“'],
  ['strategy', 'Weiterentwicklung / Fortschreibung der Digitalisierungsstrategie'],
] as const satisfies readonly (readonly [Values<'agencyTask'>['code'], string])[];

/** What every office of a region starts with: its bodies, which belong to the district, and the five tasks. */
export function seedRegion(tx: Transaction, region: Region): void {
  const district = region.bodies.find(({ kind }) => kind === 'district');
  const ownerBodyId = district ? bodyId(district.ags) : null;
  for (const body of region.bodies) plant(tx, 'body', null, null, { ...body, ownerBodyId });
  agencyTasks.forEach(([code, label], at) => {
    plant(tx, 'agencyTask', null, null, { code, label, order: `a${at}`, ownerBodyId });
  });
}
