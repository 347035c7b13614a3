import { addDays, type Day, dayOrNull, daysBetween, startOfWeek } from '../../shared/core/day.ts';
import type { uiTexts } from '../i18n/ui-texts.ts';

export const dueGroups = ['overdue', 'today', 'thisWeek', 'nextWeek', 'later', 'none'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** Überfällig · Heute · Diese Woche · Nächste Woche · Später · Ohne Frist. Weeks begin on Monday. */
export function dueGroup(due: string | null, today: Day): DueGroup {
  if (due === null) return 'none';
  if (due < today) return 'overdue';
  if (due === today) return 'today';
  const nextMonday = addDays(startOfWeek(today), 7);
  if (due < nextMonday) return 'thisWeek';
  return due < addDays(nextMonday, 7) ? 'nextWeek' : 'later';
}

/** How near a day is a warning. */
export const soonDays = 14;

/** "12 Tage überfällig", "heute", "morgen", "in 5 Tagen"; nothing for what is no day. */
export function dueWords(due: string | null, today: Day, texts: (typeof uiTexts)['de']): string {
  const day = dayOrNull(due);
  if (day === null) return texts.noDay;
  const days = daysBetween(today, day);
  if (days < 0) return texts.overdue(-days);
  if (days === 0) return texts.dueToday;
  return days === 1 ? texts.dueTomorrow : texts.dueIn(days);
}
