import type { PlanMilestone, ProjectLine } from '../../../shared/projects/contract.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { changeTogether } from '../actions.ts';
import { changesBetween, type Dates, datesOf } from './span.ts';
import { timelineTexts } from './texts.ts';
import { datesInWords } from './words.ts';

/** Writes new dates of a project: one step of undo, whether the bar was dragged, moved by keys or by the menu. */
export async function saveDates(row: ProjectLine, dates: Dates): Promise<boolean> {
  const locale = currentLocale();
  const set = changesBetween(datesOf(row), dates);
  if (Object.keys(set).length === 0) return false;
  const words = datesInWords(dates, locale);
  return changeTogether('project', row, set, (title) => timelineTexts[locale].changed(title, words));
}

/** Writes the day of a milestone, or the day it was reached. */
export async function saveMilestone(
  milestone: PlanMilestone,
  set: Partial<Pick<PlanMilestone, 'dueOn' | 'doneOn'>>,
  words: string,
): Promise<boolean> {
  const texts = timelineTexts[currentLocale()];
  return changeTogether('milestone', milestone, set, (title) => texts.changed(title, words));
}
