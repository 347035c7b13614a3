import { type Calendar, calendars, noOneOffs, type OneOffs } from '../../shared/calendar/holidays.ts';
import { type Day, dayOrNull } from '../../shared/core/day.ts';
import { internalTarget } from '../../shared/funding/due.ts';
import { homeCalendar } from '../../shared/region/home.ts';

/** The holidays a deadline is counted with; an unknown seat counts with our own. */
export const calendarOf = (name: string | null): Calendar =>
  (calendars as readonly (string | null)[]).includes(name) ? (name as Calendar) : homeCalendar();

export type StatedChange = {
  readonly statedOn: Day | null;
  readonly certainty?: 'stated';
  readonly internalTargetOn?: Day;
};

/**
 * What changes with the day an authority has named (D8): it is as certain as can be, and the internal target goes with it
 * as long as nobody has set another one that still fits.
 */
export function statedChange(
  deadline: {
    readonly effectiveOn: string | null;
    readonly internalTargetOn: string | null;
    readonly calendar: string | null;
  },
  statedOn: Day | null,
  oneOffs: OneOffs = noOneOffs,
): StatedChange {
  if (statedOn === null) return { statedOn };
  const calendar = calendarOf(deadline.calendar);
  const before = dayOrNull(deadline.effectiveOn);
  const target = dayOrNull(deadline.internalTargetOn);
  const wasProposed = target === null || (before !== null && target === internalTarget(before, calendar, oneOffs));
  const isTooLate = target !== null && target > statedOn;
  return {
    statedOn,
    certainty: 'stated',
    ...(wasProposed || isTooLate ? { internalTargetOn: internalTarget(statedOn, calendar, oneOffs) } : {}),
  };
}
