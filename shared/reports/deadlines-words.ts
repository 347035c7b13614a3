/**
 * Fristenliste: what falls due in a period, what is overdue, and what was done.
 *
 * FL1  Overdue deadlines stand first, whatever the period; they are open until somebody says otherwise.
 * FL2  Each line says whether its day was named or computed, and how sure it is (D8); a cutoff says so in words.
 * FL3  A deadline without a day is listed, not left out (D4: a rolling call has none).
 */
import { formatVague, formatWeekday, monthNames } from '../calendar/format-day.ts';
import { type Day, dayOrNull, daysBetween, monthOf, yearOf } from '../core/day.ts';
import type { Precision } from '../core/field.ts';
import type { DeadlineLine } from '../funding/contract.ts';
import { dueWords } from '../funding/due.ts';
import type { Span } from './ahead.ts';
import type { DraftBlock } from './draft.ts';
import { dayOr, wordOf } from './phrases.ts';
import { said, sectioned, tabled } from './pieces.ts';
import { listing, several } from './words.ts';

export type DeadlinesFacts = {
  readonly lines: readonly DeadlineLine[];
  /** What falls due in it is listed. */
  readonly ahead: Span;
  /** What was done in it is listed. */
  readonly period: Span;
  readonly today: Day;
};

const dayOf = ({ effectiveOn }: DeadlineLine): Day | null => dayOrNull(effectiveOn);
const isOpen = ({ status }: DeadlineLine): boolean => status === 'open';

export type SortedDeadlines = {
  readonly overdue: readonly DeadlineLine[];
  readonly coming: readonly DeadlineLine[];
  readonly undated: readonly DeadlineLine[];
  readonly later: number;
  readonly done: readonly DeadlineLine[];
};

/** FL1, FL3. Lines in the order of their days stay in it. */
export function sortDeadlines({ lines, ahead, period, today }: DeadlinesFacts): SortedDeadlines {
  const open = lines.filter(isOpen);
  const within = (day: Day | null): boolean => day !== null && day >= today && day >= ahead.from && day <= ahead.to;
  return {
    overdue: open.filter((line) => (dayOf(line) ?? today) < today),
    coming: open.filter((line) => within(dayOf(line))),
    undated: open.filter((line) => dayOf(line) === null),
    later: open.filter((line) => (dayOf(line) ?? today) > ahead.to).length,
    done: lines.filter(({ status, doneOn }) => {
      const on = dayOrNull(doneOn);
      return status === 'done' && on !== null && on >= period.from && on <= period.to;
    }),
  };
}

/** "Mi 25.11.2026", and below it "12:00 Uhr"; "März 2027"; for one that is over, by how many days. */
function dueCell(line: DeadlineLine, today: Day): string {
  const day = dayOf(line);
  if (day === null) return 'ohne Tag';
  const precision = line.precision as Precision;
  const hour = line.dueTime === null ? [] : [`${line.dueTime} Uhr`];
  const words = formatVague(day, precision);
  const late = day < today && isOpen(line) ? [dueWords(day, today)] : [];
  return [precision === 'day' ? `${formatWeekday(day)} ${words}` : words, ...hour, ...late].join('\n');
}

export const deadlineTitle = (line: DeadlineLine): string => line.title ?? 'Ohne Titel';

function titleCell(line: DeadlineLine, isWithNames: boolean): string {
  const target = dayOrNull(line.internalTargetOn);
  const marks = [
    ...(line.isCutoffHard ? ['Ausschlussfrist'] : []),
    ...(target !== null && target !== dayOf(line) ? [`internes Ziel ${dayOr(target, '')}`] : []),
  ];
  const isAbout = line.subjectTitle !== null && line.subjectTitle !== line.title;
  return [
    deadlineTitle(line),
    ...(isAbout ? [`Betrifft: ${line.subjectTitle}`] : []),
    ...(marks.length > 0 ? [marks.join(', ')] : []),
    ...(line.responsible === null || !isWithNames ? [] : [`Zuständig: ${line.responsible}`]),
  ].join('\n');
}

/** FL2: "genannt", "berechnet, wahrscheinlich"; and by how much the other day differs. */
function sourceCell({ statedOn, computedOn, certainty, recomputedOn, callId }: DeadlineLine): string {
  if (callId !== null) return 'laut Aufruf';
  const sure = certainty === 'stated' ? '' : `, ${wordOf('deadline', 'certainty', certainty)}`;
  const [stated, computed] = [dayOrNull(statedOn), dayOrNull(computedOn)];
  const differs = stated !== null && computed !== null && daysBetween(computed, stated) !== 0;
  return [
    stated !== null ? 'genannt' : computed !== null ? `berechnet${sure}` : '–',
    ...(differs ? [`gerechnet wäre es der ${dayOr(computed, '')}`] : []),
    ...(recomputedOn === null ? [] : [`neu gerechnet: ${dayOr(recomputedOn, '')}`]),
  ].join('\n');
}

const head = ['Fällig', 'Frist', 'Herkunft'];
const widths = [3.9, 8.6, 3.5];

/** Deadlines in a table, overdue ones marked in words. Who is responsible is for the inside: councils do not read names. */
export const deadlineTable = (lines: readonly DeadlineLine[], today: Day, isNamed = true): readonly DraftBlock[] =>
  tabled(
    head,
    lines.map((line) => [dueCell(line, today), titleCell(line, isNamed), sourceCell(line)]),
    widths,
  );

/** How many fall due, are overdue, have no day. */
export function deadlineSummary({ overdue, coming, undated, later }: SortedDeadlines, { from, to }: Span): string {
  const hard = coming.filter(({ isCutoffHard }) => isCutoffHard).length;
  const cutoffs = hard === 0 ? '' : `, davon ${several(hard, 'Ausschlussfrist', 'Ausschlussfristen')}`;
  const period = `Vom ${dayOr(from, '')} bis zum ${dayOr(to, '')}`;
  const first =
    coming.length === 0
      ? `${period} läuft keine Frist ab.`
      : `${period} ${coming.length === 1 ? 'läuft' : 'laufen'} ${several(coming.length, 'Frist', 'Fristen')} ab${cutoffs}.`;
  const rest = [
    ...(overdue.length > 0
      ? [`${several(overdue.length, 'Frist ist', 'Fristen sind')} überfällig und noch nicht erledigt.`]
      : ['Überfällig ist keine.']),
    ...(undated.length > 0 ? [`${several(undated.length, 'Frist hat', 'Fristen haben')} keinen Tag.`] : []),
    ...(later > 0
      ? [
          `${several(later, 'Frist liegt', 'Fristen liegen')} später und ${later === 1 ? 'steht' : 'stehen'} hier nicht.`,
        ]
      : []),
  ];
  return [first, ...rest].join(' ');
}

const monthName = (day: Day): string => `${monthNames.de[monthOf(day) - 1] ?? ''} ${yearOf(day)}`;

export function deadlinesBlocks(facts: DeadlinesFacts): readonly DraftBlock[] {
  const sorted = sortDeadlines(facts);
  const { overdue, coming, undated, done } = sorted;
  const months = Map.groupBy(coming, (line) => (line.effectiveOn ?? '').slice(0, 7));
  const isAnything = overdue.length + coming.length + undated.length > 0;
  return [
    said('summary/deadlines', deadlineSummary(sorted, facts.ahead)),
    ...(overdue.length === 0
      ? []
      : sectioned('Überfällig', deadlineTable(overdue, facts.today), { key: 'overdue/none', text: '' })),
    ...[...months].flatMap(([, lines]) => {
      const day = dayOrNull(lines[0]?.effectiveOn);
      return sectioned(day === null ? '' : monthName(day), deadlineTable(lines, facts.today), {
        key: 'months/none',
        text: '',
      });
    }),
    ...(undated.length === 0
      ? []
      : sectioned('Ohne Tag', deadlineTable(undated, facts.today), { key: 'undated/none', text: '' })),
    ...(isAnything
      ? [said('meaning/calendar', 'Berechnete Tage folgen den hinterlegten Regeln. Bitte mit dem Bescheid abgleichen.')]
      : []),
    ...(done.length === 0
      ? []
      : sectioned(
          'Im Zeitraum erledigt',
          tabled(
            ['Erledigt', 'Frist', 'Betrifft', 'War fällig'],
            done.map((line) => [
              dayOr(line.doneOn, ''),
              deadlineTitle(line),
              line.subjectTitle ?? '',
              dayOr(line.effectiveOn, 'ohne Tag'),
            ]),
            [2.6, 5, 5, 2.6],
          ),
          { key: 'done/none', text: '' },
        )),
  ];
}

/** "Skizze Regio-Aufruf (Auskunft): 30.11.2026, in 7 Tagen, Ausschlussfrist" — one deadline in one line. */
export function deadlineLineWords(line: DeadlineLine, today: Day): string {
  const day = dayOf(line);
  const parts = [
    day === null ? 'ohne Tag' : `${dayOr(day, '')} (${dueWords(day, today)})`,
    ...(line.isCutoffHard ? ['Ausschlussfrist'] : []),
  ];
  const subject = line.subjectTitle === null ? '' : ` – ${line.subjectTitle}`;
  return `${deadlineTitle(line)}${subject}: ${listing([parts.join(', ')])}`;
}
