import { listView } from '../../app/list/view.ts';
import { viewStore } from '../../app/view-store.ts';

export type CalendarView = 'month' | 'week' | 'list';

/** Which part of the calendar somebody looks at; without a day, where today lies. */
export const useCalendarView = viewStore('communication.calendar', {
  view: 'month' as string,
  day: null as string | null,
});

/** Filters of the calendar, and how its list is arranged. */
export const useCalendarList = listView('communication.calendar.list', [{ id: 'plannedOn', desc: false }]);
