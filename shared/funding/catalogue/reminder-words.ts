import { formatDay } from '../../calendar/format-day.ts';
import type { Day } from '../../core/day.ts';
import type { Locale } from '../../core/locale.ts';
import { dueWords } from '../due.ts';
import type { Reminder } from './due-reminders.ts';

/** What the system shows; `record` is the deadline a click leads to, `null` the list. */
export type Note = { readonly title: string; readonly body: string; readonly record: string | null };

/** More at once are one note: nobody reads a tower of them. */
const mostNotes = 3;

const words = {
  de: {
    one: 'Frist',
    many: (n: number) => `${n} Fristen stehen an`,
    untitled: 'ohne Titel',
    line: (title: string, due: string, day: string) => `${title}: ${due} (${day})`,
  },
  en: {
    one: 'Deadline',
    many: (n: number) => `${n} deadlines are coming up`,
    untitled: 'untitled',
    line: (title: string, due: string, day: string) => `${title}: ${due} (${day})`,
  },
} as const;

/** The notes for reminders that have come due, most urgent first. */
export function notesFor(reminders: readonly Reminder[], today: Day, locale: Locale): readonly Note[] {
  const texts = words[locale];
  const lineOf = ({ title, effectiveOn }: Reminder): string =>
    texts.line(title === '' ? texts.untitled : title, dueWords(effectiveOn, today, locale), formatDay(effectiveOn));
  if (reminders.length <= mostNotes)
    return reminders.map((one) => ({ title: texts.one, body: lineOf(one), record: one.id }));
  const body = reminders.slice(0, mostNotes).map(lineOf).join('\n');
  return [{ title: texts.many(reminders.length), body: `${body}\n…`, record: null }];
}
