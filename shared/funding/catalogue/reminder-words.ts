import { formatDay } from '../../calendar/format-day.ts';
import type { Day } from '../../core/day.ts';
import type { Locale } from '../../core/locale.ts';
import { dueWords } from '../due.ts';
import type { RemindedOf, Reminder } from './due-reminders.ts';

/** What the system shows; `path` is the page a click leads to, `record` what is open there, `null` the list. */
export type Note = {
  readonly title: string;
  readonly body: string;
  readonly path: string;
  readonly record: string | null;
};

/** Where each kind is shown, as in the route table of the window. */
const pathOf: Readonly<Record<RemindedOf, string>> = {
  deadline: '/funding/deadlines',
  communicationItem: '/communication/items',
};

/** More at once are one note: nobody reads a tower of them. */
const mostNotes = 3;

const words = {
  de: {
    one: { deadline: 'Frist', communicationItem: 'Beitrag' },
    many: (n: number, kind: RemindedOf | null) =>
      kind === 'deadline'
        ? `${n} Fristen stehen an`
        : kind === null
          ? `${n} Termine stehen an`
          : `${n} Beiträge stehen an`,
    untitled: 'ohne Titel',
    line: (title: string, due: string, day: string) => `${title}: ${due} (${day})`,
  },
  en: {
    one: { deadline: 'Deadline', communicationItem: 'Contribution' },
    many: (n: number, kind: RemindedOf | null) =>
      `${n} ${kind === 'deadline' ? 'deadlines' : kind === null ? 'dates' : 'contributions'} are coming up`,
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
    return reminders.map((one) => ({
      title: texts.one[one.entity],
      body: lineOf(one),
      path: pathOf[one.entity],
      record: one.id,
    }));
  const kinds = new Set(reminders.map(({ entity }) => entity));
  const [only] = kinds.size === 1 ? kinds : [];
  const body = reminders.slice(0, mostNotes).map(lineOf).join('\n');
  const path = only === undefined ? '/' : pathOf[only];
  return [{ title: texts.many(reminders.length, only ?? null), body: `${body}\n…`, path, record: null }];
}
