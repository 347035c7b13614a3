import { formatDay } from '../../../shared/calendar/format-day.ts';
import type { Day } from '../../../shared/core/day.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entities } from '../../../shared/entities.ts';
import type { Dependency, PlanMilestone, ProjectLine } from '../../../shared/projects/contract.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { dueWords } from '../../ui/due.ts';
import { projectTexts } from '../texts.ts';
import type { PlacedMilestone } from './place.ts';
import { dayOfMilestone, daysOf, isBroken, milestoneRef, type Plan, projectRef } from './plan.ts';
import type { Dates } from './span.ts';
import { timelineTexts } from './texts.ts';

/** What the words of the picture are made from. */
export type WordsOf = {
  readonly plan: Plan;
  readonly projects: ReadonlyMap<string, ProjectLine>;
  readonly today: Day;
  readonly locale: Locale;
};

const { fields } = entities.project;

/** "01.03.2026 – 31.12.2027", or what of it is known. */
export function datesInWords({ startOn, endOn }: Dates, locale: Locale): string {
  const texts = timelineTexts[locale];
  if (startOn !== null && endOn !== null) return texts.fromTo(formatDay(startOn), formatDay(endOn));
  if (startOn !== null) return texts.openEnd(formatDay(startOn));
  return endOn === null ? texts.noDates : texts.openStart(formatDay(endOn));
}

/** The title of what a reference names. */
export function titleOfReference(reference: string, { plan, projects, locale }: WordsOf): string {
  const [entity = '', id = ''] = reference.split(':');
  const found = entity === 'project' ? projects.get(id) : plan.milestones.get(id);
  if (found === undefined) return timelineTexts[locale].notArrived;
  return found.title ?? projectTexts[locale].untitled;
}

/** What something waits for, each with the day it lasts, and whether that fits; empty when it waits for nothing. */
export function waitsInWords(reference: string, words: WordsOf): string {
  const texts = timelineTexts[words.locale];
  const one = (dependency: Dependency): string => {
    const title = titleOfReference(dependency.from, words);
    const days = daysOf(dependency.from, words.plan, words.projects);
    if (days === null) return title;
    const isFitting = !isBroken(dependency, words.plan, words.projects);
    return (isFitting ? texts.until : texts.untilBroken)(title, formatDay(days.to));
  };
  return (words.plan.waitsFor.get(reference) ?? []).map(one).join(', ');
}

/** A bar in words; the first line names it. */
export function barInWords(row: ProjectLine, dates: Dates, words: WordsOf): readonly [string, ...string[]] {
  const { locale } = words;
  const texts = timelineTexts[locale];
  const waits = waitsInWords(projectRef(row.id), words);
  const milestones = words.plan.milestonesOf.get(row.id)?.length ?? 0;
  return [
    row.title ?? projectTexts[locale].untitled,
    [row.code, row.leadBody].filter(Boolean).join(' · '),
    datesInWords(dates, locale),
    `${fields.status.choices?.[row.status]?.[locale] ?? row.status} · ${fields.ampel.label[locale]} ${fields.ampel.choices?.[row.ampel]?.[locale] ?? row.ampel}`,
    ...(milestones > 0 ? [texts.milestones(milestones)] : []),
    ...(waits === '' ? [] : [texts.waitsFor(waits)]),
  ];
}

/** One milestone, or several that lie on each other, in words; the first line names it. */
export function milestonesInWords({ milestones }: PlacedMilestone, words: WordsOf): readonly [string, ...string[]] {
  const { locale, projects } = words;
  const texts = timelineTexts[locale];
  const [only] = milestones;
  if (milestones.length === 1 && only !== undefined) {
    const waits = waitsInWords(milestoneRef(only.id), words);
    return [
      only.title ?? projectTexts[locale].untitled,
      `${texts.milestone} · ${projects.get(only.projectId)?.title ?? texts.notArrived}`,
      whenInWords(only, words),
      ...(waits === '' ? [] : [texts.waitsFor(waits)]),
    ];
  }
  return [
    texts.milestones(milestones.length),
    ...milestones.map((one) => `${whenInWords(one, words)}: ${one.title ?? projectTexts[locale].untitled}`),
  ];
}

function whenInWords(milestone: PlanMilestone, { today, locale }: WordsOf): string {
  const day = dayOfMilestone(milestone);
  if (day === null) return '';
  if (milestone.doneOn !== null) return timelineTexts[locale].reached(formatDay(day));
  return `${formatDay(day)} · ${dueWords(day, today, uiTexts[locale])}`;
}
