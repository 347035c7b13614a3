import { addMonths, type Day, dayOrNull, earlierDay, laterDay } from '../../../shared/core/day.ts';

/** Beginning and end as they are written; one of them, or both, may be missing. */
export type Dates = { readonly startOn: Day | null; readonly endOn: Day | null };

/** A bar of the picture: its first and its last day. An open end is drawn dashed, so far as nobody has said it. */
export type Span = { readonly from: Day; readonly to: Day; readonly isOpenStart: boolean; readonly isOpenEnd: boolean };

/** So long a bar is drawn whose other end nobody has said. */
const openMonths = 3;

export const datesOf = (of: { readonly startOn: string | null; readonly endOn: string | null }): Dates => ({
  startOn: dayOrNull(of.startOn),
  endOn: dayOrNull(of.endOn),
});

/** The bar for two dates; `null` when neither is known. Dates in the wrong order are drawn in the right one. */
export function spanOf({ startOn, endOn }: Dates): Span | null {
  if (startOn !== null && endOn !== null) {
    return { from: earlierDay(startOn, endOn), to: laterDay(startOn, endOn), isOpenStart: false, isOpenEnd: false };
  }
  if (startOn !== null)
    return { from: startOn, to: addMonths(startOn, openMonths), isOpenStart: false, isOpenEnd: true };
  if (endOn !== null) return { from: addMonths(endOn, -openMonths), to: endOn, isOpenStart: true, isOpenEnd: false };
  return null;
}

/** What of a bar is taken hold of: the whole, or one of its ends. */
export type Grip = 'whole' | 'start' | 'end';

/**
 * Dates after a move. The whole keeps what is not said unsaid; an end that was open gets the day it was drawn at, moved. An
 * end never passes the other one.
 */
export function moved(dates: Dates, grip: Grip, by: (from: Day) => Day): Dates {
  const span = spanOf(dates);
  if (span === null) return dates;
  const { startOn, endOn } = dates;
  if (grip === 'whole') {
    return { startOn: startOn === null ? null : by(startOn), endOn: endOn === null ? null : by(endOn) };
  }
  if (grip === 'start') return { startOn: earlierDay(by(span.from), span.to), endOn };
  return { startOn, endOn: laterDay(by(span.to), span.from) };
}

/** The fields of two dates that differ, to be written. */
export function changesBetween(before: Dates, after: Dates): Partial<Dates> {
  return {
    ...(before.startOn === after.startOn ? {} : { startOn: after.startOn }),
    ...(before.endOn === after.endOn ? {} : { endOn: after.endOn }),
  };
}
