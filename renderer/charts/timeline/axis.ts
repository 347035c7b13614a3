import { scaleUtc } from 'd3-scale';
import { utcMonth } from 'd3-time';
import { formatVague, monthNames } from '../../../shared/calendar/format-day.ts';
import { type Calendar, holidayName, isWeekend, noOneOffs, type OneOffs } from '../../../shared/calendar/holidays.ts';
import { addDays, type Day, day, monthOf, quarterOf, yearOf } from '../../../shared/core/day.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import type { Range } from './range.ts';

/** Room at the left for what lies before the picture. */
export const gutterPx = 34;

export type Axis = {
  /** Where a day begins. */
  readonly startOf: (of: Day) => number;
  readonly middleOf: (of: Day) => number;
  readonly dayWidth: number;
  readonly width: number;
};

const instant = (of: Day): Date => new Date(`${of}T00:00:00Z`);
const dayOf = (date: Date): Day => day(date.toISOString().slice(0, 10));

/** Days over a width in pixels. Days are counted in UTC, where each is as long as the other. */
export function axisOf({ from, to }: Range, width: number): Axis {
  const scale = scaleUtc([instant(from), instant(to)], [gutterPx, Math.max(gutterPx + 1, width)]);
  const startOf = (of: Day): number => scale(instant(of));
  const dayWidth = startOf(addDays(from, 1)) - startOf(from);
  return { startOf, middleOf: (of) => startOf(of) + dayWidth / 2, dayWidth, width };
}

export type Month = { readonly first: Day; readonly x: number; readonly width: number; readonly label: string };

/** Below this width a month's year has no room beside its name. */
const roomForYear = 54;
const roomForShortYear = 40;
/** Below this width names would run into each other; then only some months are named. */
const roomForName = 26;

/** The months of the picture with their names; the first and every January say the year. */
export function monthsOf(range: Range, axis: Axis, locale: Locale): readonly Month[] {
  const firsts = utcMonth.range(instant(range.from), instant(range.to)).map(dayOf);
  return firsts.map((first, index) => {
    const x = axis.startOf(first);
    const width = axis.startOf(firsts[index + 1] ?? range.to) - x;
    const name = monthNames[locale][monthOf(first) - 1]?.slice(0, 3) ?? '';
    const year = index > 0 && monthOf(first) !== 1 ? '' : yearLabel(yearOf(first), width);
    const isNamed = index % Math.ceil(roomForName / width) === 0;
    return { first, x, width, label: isNamed ? `${name}${year}` : '' };
  });
}

function yearLabel(year: number, width: number): string {
  if (width >= roomForYear) return ` ${year}`;
  return width >= roomForShortYear ? ` ${String(year).slice(2)}` : '';
}

/** What the head of a picture names: months, quarters or years, by how many months each has. */
export type Unit = 'month' | 'quarter' | 'year';

export const monthsOfUnit: Readonly<Record<Unit, number>> = { month: 1, quarter: 3, year: 12 };

/** Below this width a quarter has no room for its long name. */
const roomForQuarter = 112;

/** The months, quarters or years that begin in the picture, with their names. */
export function unitsOf(range: Range, axis: Axis, unit: Unit, locale: Locale): readonly Month[] {
  if (unit === 'month') return monthsOf(range, axis, locale);
  const firsts = utcMonth
    .range(instant(range.from), instant(range.to))
    .map(dayOf)
    .filter((first) => (monthOf(first) - 1) % monthsOfUnit[unit] === 0);
  return firsts.map((first, index) => {
    const x = axis.startOf(first);
    const width = axis.startOf(firsts[index + 1] ?? range.to) - x;
    const isShort = unit === 'quarter' && width < roomForQuarter;
    return { first, x, width, label: isShort ? shortQuarter(first) : formatVague(first, unit, locale) };
  });
}

/** "4/26" */
const shortQuarter = (of: Day): string => `${quarterOf(of)}/${String(yearOf(of)).slice(2)}`;

export type FreeDay = { readonly day: Day; readonly x: number; readonly width: number; readonly name: string };

/** A band narrower than this says nothing. */
const leastBandPx = 2;

/** Holidays as bands, each with its name. */
export function holidaysOf(
  { from, to }: Range,
  axis: Axis,
  calendar: Calendar,
  oneOffs: OneOffs = noOneOffs,
): readonly FreeDay[] {
  const found: FreeDay[] = [];
  for (let of = from; of < to; of = addDays(of, 1)) {
    const name = holidayName(of, calendar, oneOffs);
    if (name !== null) {
      found.push({ day: of, x: axis.startOf(of), width: Math.max(leastBandPx, axis.dayWidth), name });
    }
  }
  return found;
}

/** Below this width of a day weekends are a flicker and are left out. */
const roomForWeekends = 3;

/** The weekends as one path over the height of the picture; empty where days are too narrow for it. */
export function weekendPath({ from, to }: Range, axis: Axis, height: number): string {
  if (axis.dayWidth < roomForWeekends) return '';
  const parts: string[] = [];
  for (let of = from; of < to; of = addDays(of, 1)) {
    if (isWeekend(of))
      parts.push(
        `M${axis.startOf(of).toFixed(1)} 0h${axis.dayWidth.toFixed(2)}v${height}h-${axis.dayWidth.toFixed(2)}z`,
      );
  }
  return parts.join('');
}
