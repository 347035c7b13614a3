import { formatDay } from '../../shared/calendar/format-day.ts';
import { type Day, dayOrNull, daysBetween } from '../../shared/core/day.ts';
import type { DeadlineLine } from '../../shared/funding/contract.ts';
import type { MarkTone, TimelineLane, TimelineMark } from '../charts/timeline/marks.ts';
import { soonDays } from '../ui/due.ts';
import { isSettled } from './day-facts.ts';

export type MarkWords = {
  readonly code: (kind: string) => string;
  readonly kind: (kind: string) => string;
  readonly certainty: (certainty: string) => string;
  readonly due: (day: Day) => string;
  readonly target: (day: string) => string;
  readonly cutoff: string;
  readonly settled: string;
  readonly subjectKind: (entity: string) => TimelineLane['kind'];
  readonly untitled: string;
  readonly noSubject: string;
};

/** How urgent a deadline is on a day. */
export function toneOf(day: Day, status: string, today: Day): MarkTone {
  if (isSettled(status)) return 'settled';
  const days = daysBetween(today, day);
  if (days < 0) return 'overdue';
  return days <= soonDays ? 'soon' : 'later';
}

/** One lane per subject, the most urgent subject first; deadlines without a subject come last, those without a day nowhere. */
export function toLanes(lines: readonly DeadlineLine[], today: Day, words: MarkWords): readonly TimelineLane[] {
  const bySubject = new Map<string, { title: string; marks: TimelineMark[] }>();
  const dated = lines
    .flatMap((line) => {
      const day = dayOrNull(line.effectiveOn);
      return day === null ? [] : [{ line, day }];
    })
    .sort((one, other) => daysBetween(other.day, one.day));
  for (const { line, day } of dated) {
    const key = line.subject ?? '';
    const lane = bySubject.get(key) ?? { title: line.subjectTitle ?? words.noSubject, marks: [] };
    lane.marks.push(toMark(line, day, today, words));
    bySubject.set(key, lane);
  }
  const lanes = [...bySubject].map(([id, lane]): TimelineLane => {
    const kind = words.subjectKind(entityOf(id));
    return { id, ...lane, ...(kind === undefined ? {} : { kind }) };
  });
  return [...lanes.filter(({ id }) => id !== ''), ...lanes.filter(({ id }) => id === '')];
}

const entityOf = (subject: string): string => subject.split(':')[0] ?? '';

function toMark(line: DeadlineLine, day: Day, today: Day, words: MarkWords): TimelineMark {
  const target = dayOrNull(line.internalTargetOn);
  const tone = toneOf(day, line.status, today);
  const subjectKind = words.subjectKind(entityOf(line.subject ?? ''));
  const facts = [
    `${words.kind(line.kind)} · ${line.subjectTitle ?? words.noSubject}${subjectKind ? ` (${subjectKind.label})` : ''}`,
    `${formatDay(day)} · ${tone === 'settled' ? words.settled : words.due(day)}`,
    ...(line.isCutoffHard ? [words.cutoff] : []),
    ...(target === null ? [] : [words.target(formatDay(target))]),
    words.certainty(line.certainty),
  ];
  return {
    id: line.id,
    day,
    target: tone === 'settled' ? null : target,
    code: words.code(line.kind),
    tone,
    isHard: line.isCutoffHard,
    isVague: line.certainty === 'likely' || line.certainty === 'estimate',
    words: [line.title ?? words.untitled, ...facts],
  };
}
