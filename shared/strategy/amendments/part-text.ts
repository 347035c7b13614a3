import { formatVague } from '../../calendar/format-day.ts';
import { dayOrNull } from '../../core/day.ts';
import type { VagueDay } from '../../core/field.ts';
import { plainText } from '../../rich/doc.ts';
import { type PartKind, partKinds } from './parts.ts';

/** A record of any version, as the store reads it. */
export type PartRecord = Readonly<Record<string, unknown>>;

/** Where each kind of part is kept between two editions. The vision is a field of the strategy itself. */
export const partEntities = { goal: 'strategyGoal', field: 'strategyField', measure: 'strategyMeasure' } as const;
export type RecordPartKind = keyof typeof partEntities;

/** The field that holds the wording; a field of action has none besides its title. */
export const textFields = { goal: 'text', field: null, measure: 'profile' } as const;

/** The wording of a part, out of what a field holds: plain text, or a rich document read as its lines. Total. */
export const partText = (value: unknown): string => plainText(value);

export const keyOfRecord = (kind: RecordPartKind, id: string): string => `${partEntities[kind]}:${id}`;

/** Kind and id of the record a key names; `null` for the vision and for what is still an amendment. */
export function recordOfKey(key: string): { readonly kind: RecordPartKind; readonly id: string } | null {
  const [entity = '', id = ''] = key.split(':');
  const kind = partKinds.find((one): one is RecordPartKind => one !== 'vision' && partEntities[one] === entity);
  return kind === undefined || id === '' ? null : { kind, id };
}

const number = (value: unknown): string => (typeof value === 'number' ? String(value).replace('.', ',') : '');
const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Measure and target of a goal, a line each, in the language councils decide in. */
export function goalDetails(goal: PartRecord): string {
  const unit = words(goal['unit']);
  const counted = (value: unknown) => [number(value), number(value) === '' ? '' : unit].filter(Boolean).join(' ');
  const on = goal['targetOn'] as VagueDay | null | undefined;
  const day = dayOrNull(on?.day ?? null);
  const by = on && day !== null ? `bis ${formatVague(day, on.precision)}` : '';
  const target = [counted(goal['target']), by].filter(Boolean).join(' ');
  const lines = [
    ['Messgröße', words(goal['indicator'])],
    ['Ausgangswert', counted(goal['baseline'])],
    ['Zielwert', target],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}`)
    .join('\n');
}

export const detailsOf = (kind: PartKind, part: PartRecord): string => (kind === 'goal' ? goalDetails(part) : '');
