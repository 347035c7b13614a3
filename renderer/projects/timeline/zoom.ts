import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  startOfMonth,
  startOfQuarter,
  startOfYear,
} from '../../../shared/core/day.ts';
import { monthsOfUnit, type Unit } from '../../charts/timeline/axis.ts';
import type { Range } from '../../charts/timeline/range.ts';

/** How near one looks: what the head of the picture names. */
export const zooms: readonly Unit[] = ['month', 'quarter', 'year'];

/** How many units fit into the picture. */
const unitsShown: Readonly<Record<Unit, number>> = { month: 4, quarter: 5, year: 5 };

/** The unit below the named one, whose lines are drawn too. */
export const minorUnit: Readonly<Record<Unit, Unit>> = { month: 'month', quarter: 'month', year: 'quarter' };

const startOf: Readonly<Record<Unit, (of: Day) => Day>> = {
  month: startOfMonth,
  quarter: startOfQuarter,
  year: startOfYear,
};

const rangeFrom = (from: Day, zoom: Unit): Range => ({
  from,
  to: addMonths(from, monthsOfUnit[zoom] * unitsShown[zoom]),
});

/** The days of the picture: from a chosen day's unit on, or one unit before today's. */
export function windowOf(zoom: Unit, from: Day | null, today: Day): Range {
  return rangeFrom(startOf[zoom](from ?? addMonths(today, -monthsOfUnit[zoom])), zoom);
}

/** The picture so many units later, or earlier. */
export const panned = (range: Range, zoom: Unit, units: number): Day =>
  addMonths(range.from, units * monthsOfUnit[zoom]);

const middleOf = ({ from, to }: Range): Day => addDays(from, Math.floor(daysBetween(from, to) / 2));

/** Where a picture of another zoom begins, so that what was in the middle stays there. */
export function zoomedAround(range: Range, zoom: Unit): Day {
  const middle = middleOf(range);
  const half = Math.floor((unitsShown[zoom] * monthsOfUnit[zoom]) / 2);
  return startOf[zoom](addMonths(middle, -half));
}

/** Where a picture begins that has this day one unit behind its edge. */
export const bringingIn = (of: Day, zoom: Unit): Day => startOf[zoom](addMonths(of, -monthsOfUnit[zoom]));

/** A day moved by so many steps of the keyboard: days, weeks or months, as near as one looks. */
export function stepDay(from: Day, zoom: Unit, steps: number): Day {
  if (zoom === 'year') return addMonths(from, steps);
  return addDays(from, steps * (zoom === 'month' ? 1 : 7));
}
