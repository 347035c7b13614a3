/**
 * The days a call names, as deadlines.
 *
 * D4  A rolling call has no due date, whatever days were entered; a closed one has none any more.
 */
import { type Day, dayFrom, dayOrNull } from '../../core/day.ts';

export type CallDates = {
  readonly deadlineModel: string | null;
  readonly sketchDueOn: string | null;
  readonly applicationDueOn: string | null;
  readonly cutoffs: string | null;
};

export type CallDay = { readonly kind: 'sketch' | 'application'; readonly day: Day };

const german = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/g;
const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;

/** The cut-off days in a text, sorted, each once; `unread` are the parts in which no day that exists was found. */
export function cutoffDays(text: string | null): { readonly days: readonly Day[]; readonly unread: readonly string[] } {
  const days = new Set<Day>();
  const unread: string[] = [];
  for (const part of (text ?? '').split(/[;,\n]|\bund\b|\band\b/)) {
    const found = [
      ...[...part.matchAll(german)].map(([, d, m, y]) => dayFrom(Number(y), Number(m), Number(d))),
      ...[...part.matchAll(iso)].map(([, y, m, d]) => dayFrom(Number(y), Number(m), Number(d))),
    ];
    for (const day of found) if (day !== null) days.add(day);
    if (part.trim() !== '' && (found.length === 0 || found.includes(null))) unread.push(part.trim());
  }
  return { days: [...days].sort(), unread };
}

/** All days of a call by its model, in order. A model nobody has said gives the days that stand there. */
export function callDays(call: CallDates): readonly CallDay[] {
  const sketch = one('sketch', call.sketchDueOn);
  const application = one('application', call.applicationDueOn);
  switch (call.deadlineModel) {
    case 'rolling':
    case 'closed':
      return [];
    case 'single_stage':
      return application;
    case 'multiple_cutoff': {
      const days = new Set([...cutoffDays(call.cutoffs).days, ...application.map(({ day }) => day)]);
      return [...sketch, ...[...days].map((day): CallDay => ({ kind: 'application', day }))].sort(byDay);
    }
    default:
      return [...sketch, ...application].sort(byDay);
  }
}

function one(kind: CallDay['kind'], on: string | null): readonly CallDay[] {
  const day = dayOrNull(on);
  return day === null ? [] : [{ kind, day }];
}

const byDay = (left: CallDay, right: CallDay): number => Number(left.day > right.day) - Number(left.day < right.day);

/** The next day of a call, today included; `null` when there is none, or none any more. */
export const nextCallDay = (call: CallDates, today: Day): CallDay | null =>
  callDays(call).find(({ day }) => day >= today) ?? null;

/** The id under which a day of a call stands in the list of deadlines; it names no record of its own. */
export const callLineId = (callId: string, { kind, day }: CallDay): string => `call.${callId}.${kind}.${day}`;
