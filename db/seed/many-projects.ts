import { addDays, day } from '../../shared/core/day.ts';
import type { Values } from '../../shared/entities.ts';
import { coesfeld } from '../../shared/region/region.ts';
import type { Transaction } from '../store/transaction.ts';
import { seedPeople } from './people.ts';
import { placeId, placeNames } from './places.ts';
import { plant, seedId } from './plant.ts';
import { seedRegion } from './region.ts';
import { seedStrategy } from './strategy.ts';

const adjectives = ['Digitale', 'Gemeinsame', 'Offene', 'Vernetzte', 'Mobile', 'Neue', 'Kreisweite', 'Grüne'] as const;
const things = [
  'Bücherei',
  'Wärmeplanung',
  'Straßenbeleuchtung',
  'Fahrradstation',
  'Bürgersprechstunde',
  'Gewässerüberwachung',
  'Schulküche',
  'Vereinsplattform',
  'Müllabfuhr-Auskunft',
  'Förderberatung',
] as const;
const statuses = ['idea', 'sketch', 'planned', 'approved', 'running', 'running', 'paused', 'completed'] as const;
const colours = ['green', 'green', 'yellow', 'red', 'unknown'] as const;
const priorities = ['high', 'medium', 'low'] as const;
const kinds = ['sketch', 'application', 'fund_use', 'final_proof', 'internal'] as const;
const firstDay = day('2025-01-01');

/** Numbers that look random and are the same on every machine (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below;
  };
}

/** `count` projects for measurements, a third of them with a deadline. The first thousand are the first of ten thousand. */
export function seedProjects(tx: Transaction, count: number): void {
  seedRegion(tx, coesfeld);
  seedStrategy(tx);
  seedPeople(tx);
  for (let no = 1; no <= count; no += 1) seedProject(tx, no);
}

function seedProject(tx: Transaction, no: number): void {
  const next = numbersFrom(no);
  const whole = (below: number) => Math.floor(next(below));
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item => items[whole(items.length)] ?? items[0];
  const lead = placeNames[whole(placeNames.length)] ?? 'Kreis';
  const startOn = addDays(firstDay, whole(900));
  const key = `N${String(no).padStart(5, '0')}`;
  const values: Partial<Values<'project'>> = {
    code: key,
    title: `${pick(adjectives)} ${pick(things)} ${lead === 'Kreis' ? 'im Kreis' : lead} ${no}`,
    status: pick(statuses),
    ampel: pick(colours),
    priority: pick(priorities),
    leadBodyId: placeId(lead),
    caretakerPersonId: seedId('person', lead === 'Kreis' ? 'koordination' : lead),
    fieldId: seedId('strategyField', `H${1 + whole(6)}`),
    startOn,
    endOn: addDays(startOn, 90 + whole(900)),
    budgetCents: (1 + whole(500)) * 100_000,
  };
  const projectId = plant(tx, 'project', key, lead, values);
  if (no % 3 !== 0) return;
  const statedOn = addDays(firstDay, 600 + whole(400));
  plant(tx, 'deadline', key, lead, {
    title: `Frist ${values.title}`,
    subject: `project:${projectId}`,
    kind: pick(kinds),
    statedOn,
    certainty: 'stated',
    isCutoffHard: whole(4) === 0,
  });
}
