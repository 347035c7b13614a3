import { useMemo } from 'react';
import { addDays, dayOrNull } from '../../../shared/core/day.ts';
import { homeCalendar } from '../../../shared/region/home.ts';
import { useToday } from '../../app/office.ts';
import { axisOf, holidaysOf, unitsOf, weekendPath } from '../../charts/timeline/axis.ts';
import { headHeight } from '../../charts/timeline/MonthHead.tsx';
import { useLocale } from '../../i18n/locale.ts';
import type { Room } from '../../ui/table/use-room.ts';
import { useTimelineView, zoomOf } from './view.ts';
import { minorUnit, windowOf } from './zoom.ts';

/** Titles beside the picture, in rem; fewer where the window is narrow. */
const titlesRem = { wide: 15, narrow: 12 };
const narrowBelowRem = 50;
const leastWidthPx = 120;

/** Below this width of a day holidays are a flicker. */
const roomForHolidays = 3;

/** So far before the picture that its line is not drawn into the margin. */
const farDays = 3650;

/** The days of the picture and where they lie, in the room there is. */
export function usePicture({ widthRem, height, rem }: Room) {
  const locale = useLocale();
  const today = useToday();
  const { zoom: wanted, from } = useTimelineView();
  const zoom = zoomOf(wanted);
  const titles = widthRem < narrowBelowRem ? titlesRem.narrow : titlesRem.wide;
  const width = Math.max(leastWidthPx, Math.floor((widthRem - titles) * rem));
  return useMemo(() => {
    const range = windowOf(zoom, dayOrNull(from), today);
    const axis = axisOf(range, width);
    const bodyHeight = Math.max(1, height - headHeight - 1);
    return {
      zoom,
      titles,
      width,
      range,
      axis,
      bodyHeight,
      today: today < range.from ? addDays(range.from, -farDays) : today,
      heads: unitsOf(range, axis, zoom, locale),
      rules: unitsOf(range, axis, minorUnit[zoom], locale),
      holidays: axis.dayWidth < roomForHolidays ? [] : holidaysOf(range, axis, homeCalendar()),
      weekends: weekendPath(range, axis, bodyHeight),
    };
  }, [zoom, from, today, titles, width, height, locale]);
}

export type Picture = ReturnType<typeof usePicture>;
