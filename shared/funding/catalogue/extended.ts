import { formatDay } from '../../calendar/format-day.ts';
import { calendars } from '../../calendar/holidays.ts';
import type { Day } from '../../core/day.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { RuleData } from '../../rules/rule-data.ts';
import { computeDeadline } from '../computed.ts';
import { internalTarget } from '../due.ts';

export type Extension = {
  readonly id: string;
  readonly until?: Day | string | undefined;
  readonly amount?: number | undefined;
  readonly unit?: string | undefined;
};

type Invalid = { readonly code: 'invalid-input'; readonly message: string };
const invalid = (message: string): Result<never, Invalid> => fail({ code: 'invalid-input', message });

/** What the new deadline has in common with the one it prolongs. */
const inherited = [
  'subject',
  'kind',
  'calendar',
  'responsiblePersonId',
  'reminders',
  'dueTime',
  'isCutoffHard',
] as const;

/**
 * The deadline that follows an extended one.
 *
 * D8  A day the authority names counts as it is. § 190 BGB: a length is counted from the end of the old period, not from the day somebody
 *     asked. An extension never ends before what it prolongs.
 */
export function extended(
  old: Readonly<Record<string, unknown>>,
  end: Day | null,
  { id, until, amount, unit }: Extension,
  data: RuleData,
): Result<Readonly<Record<string, unknown>>, Invalid> {
  const common = Object.fromEntries(
    inherited.flatMap((name) => (old[name] === null || old[name] === undefined ? [] : [[name, old[name]] as const])),
  );
  const seat = calendars.find((known) => known === old['calendar']);
  const base = { ...common, title: String(old['title'] ?? ''), extendsId: id, status: 'open' };
  if (until !== undefined) {
    if (end !== null && until <= end)
      return invalid(
        `Eine Verlängerung endet nach der alten Frist (${formatDay(end)}). Bitte einen späteren Tag nennen.`,
      );
    const target = internalTarget(until as Day, seat, data.oneOffs);
    return ok({ ...base, statedOn: until, certainty: 'stated', internalTargetOn: target });
  }
  if (amount === undefined || unit === undefined)
    return invalid('Bitte den neuen Tag nennen, oder um wie viel verlängert wurde (Beispiel 2 Wochen).');
  if (end === null)
    return invalid('Die alte Frist hat keinen Tag, von dem an gezählt werden kann. Bitte den neuen Tag nennen.');
  const input = { previousEnd: end, amount, unit, ...(seat === undefined ? {} : { calendar: seat }) };
  const computed = computeDeadline('BGB_190_EXTENSION', input, null, data);
  if (!computed.ok) return invalid(computed.error.message);
  return ok({ ...base, ...computed.value, ...(seat === undefined ? {} : { calendar: seat }) });
}
