import type { Values } from '../../shared/entities.ts';
import { isBuiltIn, keeperOf, partsOfRegion } from '../../shared/region/parts.ts';
import type { Region } from '../../shared/region/region.ts';
import type { Transaction } from '../store/transaction.ts';
import { plant } from './plant.ts';

/** The five tasks where the region says nothing else; the office may reword them. */
const agencyTasks = [
  ['implementation', 'Kümmerer für die Umsetzung von Projekten'],
  ['funding', 'Akquise von Fördermitteln'],
  ['communication', 'Kommunikation nach innen und außen / Standortmarketing'],
  ['scouting', 'Scouting / „Trend-Beobachter“'],
  ['strategy', 'Weiterentwicklung / Fortschreibung der Digitalisierungsstrategie'],
] as const satisfies readonly (readonly [Values<'agencyTask'>['code'], string])[];

/** What every office of a region starts with: its bodies, which belong to the district, the five tasks, and the package itself. */
export function seedRegion(tx: Transaction, region: Region): void {
  const ownerBodyId = keeperOf(region);
  for (const body of region.bodies) plant(tx, 'body', null, null, { ...body, ownerBodyId });
  agencyTasks.forEach(([code, label], at) => {
    plant(tx, 'agencyTask', null, null, { code, label: region.tasks[code] ?? label, order: `a${at}`, ownerBodyId });
  });
  // The program brings its own region along; every other one travels as a record.
  if (!isBuiltIn(region)) plant(tx, 'region', null, null, { ...partsOfRegion(region), ownerBodyId });
}

/** What the coordination finds in its lists on the first day: programmes, editions of rules, audiences. Ids follow from the names. */
export function seedLists(tx: Transaction, region: Region): void {
  const ownerBodyId = keeperOf(region);
  const own = (kind: string, name: string) => `${kind} ${region.name} ${name}`;
  for (const { title, funder, funderKind, url } of region.programs) {
    const funderId = plant(tx, 'funder', own('funder', funder), null, {
      name: funder,
      kind: funderKind,
      ...(funderKind === 'state' || funderKind === 'district' ? { seatState: region.state } : {}),
      ownerBodyId,
    });
    plant(tx, 'fundingProgram', own('program', title), null, { title, funderId, url, ownerBodyId });
  }
  for (const edition of region.ruleEditions) {
    plant(tx, 'ruleEdition', own('edition', `${edition.ruleId} ${edition.edition}`), null, { ...edition, ownerBodyId });
  }
  for (const name of region.audiences) plant(tx, 'audience', own('audience', name), null, { name, ownerBodyId });
}
