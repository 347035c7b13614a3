import type { Day } from '../../shared/core/day.ts';
import type { Locale } from '../../shared/core/locale.ts';
import { entities } from '../../shared/entities.ts';
import type { ProjectLine } from '../../shared/projects/contract.ts';
import { changeLine, type Line, removeLines, saveLine } from '../app/lines.ts';
import { say } from '../app/messages.ts';
import { order, orderSave, type SaveOutcome } from '../app/orders.ts';
import { currentLocale } from '../i18n/locale.ts';
import { projectTexts } from './texts.ts';

/** What the program knows of the moment: the day it is, and the body this site belongs to. */
export type Here = { readonly today: Day; readonly bodyId: string | null };

/** Saves one field of a project. */
export async function saveField(row: ProjectLine, field: string, value: unknown, here: Here): Promise<SaveOutcome> {
  if (field === 'ampel' && row.lastReportOn !== null) return reportAmpel(row.id, String(value), here);
  return saveLine('project', row, field, value);
}

/** Changes fields of one record together, as one step of undo that is said as a sentence. Answers whether it was saved. */
export async function changeTogether(
  entity: 'project' | 'milestone',
  row: Line & { readonly title: string | null },
  set: Readonly<Record<string, unknown>>,
  done: (title: string) => string,
): Promise<boolean> {
  const title = row.title ?? projectTexts[currentLocale()].untitled;
  return (await changeLine(entity, row, set, { done: () => done(title) })).ok;
}

/**
 * D9: once there are reports, reports decide. A colour somebody sets is then a report of today, or it would be saved and
 * never be seen.
 */
export async function reportAmpel(projectId: string, overall: string, { today, bodyId }: Here): Promise<SaveOutcome> {
  const fields = { projectId, ...(bodyId === null ? {} : { bodyId }), periodEnd: today, overall };
  const locale = currentLocale();
  const word = entities.project.fields.ampel.choices?.[overall]?.[locale] ?? overall;
  return orderSave('record.create', { entity: 'statusReport', fields }, () => projectTexts[locale].reported(word));
}

/** Sets one field of many projects, with one undo. */
export async function saveMany(
  rows: readonly ProjectLine[],
  field: string,
  value: unknown,
  locale: Locale,
): Promise<boolean> {
  const texts = projectTexts[locale];
  const label = entities.project.fields[field as 'title'].label[locale];
  const outcome = await order(
    'record.updateMany',
    { entity: 'project', ids: rows.map(({ id }) => id), set: { [field]: value } },
    { done: ({ changed }) => texts.changedMany(changed, label) },
  );
  const reported = field === 'ampel' ? rows.filter(({ lastReportOn }) => lastReportOn !== null).length : 0;
  if (outcome.ok && reported > 0) say('info', texts.reportDecides(reported));
  return outcome.ok;
}

/** Deletes projects at once and offers *Rückgängig*; nothing has to be confirmed that can be taken back. */
export const removeProjects = (rows: readonly ProjectLine[], locale: Locale): Promise<boolean> =>
  removeLines('project', rows, ({ title }) => title, locale);
