import { formatDay, formatVague } from '../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../shared/core/day.ts';
import type { Precision } from '../../shared/core/field.ts';
import type { Locale } from '../../shared/core/locale.ts';
import { entities } from '../../shared/entities.ts';
import type { MapGoal } from '../../shared/strategy/contract.ts';
import { goalProgress } from '../../shared/strategy/goal-progress.ts';
import { measureStates, type Progress } from '../../shared/strategy/progress.ts';
import { fieldText } from '../ui/field-text.ts';
import { progressTexts } from './progress-texts.ts';

/** What is counted besides what runs: "1 umgesetzt", "2 ohne Projekt". */
export function otherStates({ counts }: Progress, locale: Locale): readonly string[] {
  const texts = progressTexts[locale];
  return measureStates
    .filter((state) => state !== 'running' && counts[state] > 0)
    .map((state) => texts.counts[state](counts[state]));
}

/** "3 von 7 Maßnahmen laufen": numbers, never a share alone. */
export function runsWords({ total, counts }: Progress, locale: Locale): string {
  const texts = progressTexts[locale];
  return total === 0 ? texts.noMeasures : texts.runs(counts.running, total);
}

/** "9 Projekte: 5 in Umsetzung, 2 abgeschlossen". */
export function projectsWords({ projects }: Progress, locale: Locale): string {
  const texts = progressTexts[locale];
  if (projects.total === 0) return texts.noProjects;
  const parts = (['running', 'over', 'paused', 'prepared'] as const)
    .filter((state) => projects[state] > 0)
    .map((state) => texts.projectCounts[state](projects[state]));
  return `${texts.projects(projects.total)}: ${parts.join(', ')}`;
}

/** The whole of it as one sentence, for who does not see the picture. */
export const progressSentence = (progress: Progress, locale: Locale): string =>
  [runsWords(progress, locale), ...otherStates(progress, locale)].join(', ');

/** A number of a goal, as it is written in its language. */
const numberText = (value: number, locale: Locale): string =>
  fieldText(entities.strategyGoal.fields.target as never, value, locale);

const withUnit = (value: number, { unit }: MapGoal, locale: Locale): string =>
  unit ? `${numberText(value, locale)} ${unit}` : numberText(value, locale);

/** Where a goal stands: "Stand 74, Ziel 120 Leistungen". */
export function goalWords(goal: MapGoal, locale: Locale): string {
  const texts = progressTexts[locale];
  const { target, current } = goal;
  if (target === null) return texts.noTarget;
  if (current === null) return texts.notCounted(withUnit(target, goal, locale));
  return texts.counted(numberText(current, locale), withUnit(target, goal, locale));
}

/** What else is known: the way so far, until when, from where, counted when. */
export function goalNotes(goal: MapGoal, locale: Locale): readonly string[] {
  const texts = progressTexts[locale];
  const progress = goalProgress(goal);
  const notes: string[] = [];
  // Rounded down: whoever reads 100 % has arrived.
  if (progress.kind === 'share' && !progress.isReached)
    notes.push(progress.share < 0 ? texts.worse : texts.way(Math.floor(progress.share * 100)));
  const until = dayOrNull(goal.targetOn?.day);
  if (until !== null && goal.targetOn !== null)
    notes.push(texts.until(formatVague(until, goal.targetOn.precision as Precision, locale)));
  if (goal.baseline !== null) notes.push(texts.from(numberText(goal.baseline, locale)));
  const on = dayOrNull(goal.currentOn);
  if (goal.current !== null && on !== null) notes.push(texts.countedOn(formatDay(on)));
  return notes;
}
