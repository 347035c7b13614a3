import type { Day } from '../../shared/core/day.ts';
import type { Locale } from '../../shared/core/locale.ts';
import { entities } from '../../shared/entities.ts';
import type { ProjectLine } from '../../shared/projects/contract.ts';
import { say } from '../app/messages.ts';
import { type OrderOptions, order, orderSave, type SaveOutcome, saveOutcome } from '../app/orders.ts';
import { currentLocale } from '../i18n/locale.ts';
import { projectTexts } from './texts.ts';

/** What the program knows of the moment: the day it is, and the body this site belongs to. */
export type Here = { readonly today: Day; readonly bodyId: string | null };

type Shown = { readonly id: string; readonly version: string };

/**
 * Versions the store has answered with, by the version the screen still shows: two edits in a row, faster than the list is
 * read anew, are not each other's "changed meanwhile".
 */
const newerVersion = new Map<string, { readonly shown: string; readonly now: string }>();

const versionOf = (row: Shown): string => {
  const newer = newerVersion.get(row.id);
  return newer?.shown === row.version ? newer.now : row.version;
};

/** Saves one field of a project. */
export async function saveField(row: ProjectLine, field: string, value: unknown, here: Here): Promise<SaveOutcome> {
  if (field === 'ampel' && row.lastReportOn !== null) return reportAmpel(row.id, String(value), here);
  return saveOutcome(await update('project', row, { [field]: value }, { handles: ['not-allowed'] }));
}

/** Changes a record; refused when a colleague was faster than what the screen showed. */
async function update(
  entity: 'project' | 'milestone',
  row: Shown,
  set: Readonly<Record<string, unknown>>,
  options: OrderOptions<'record.update'>,
) {
  const outcome = await order('record.update', { entity, id: row.id, set, seen: versionOf(row) }, options);
  if (outcome.ok) newerVersion.set(row.id, { shown: row.version, now: outcome.value.version });
  return outcome;
}

/** Changes fields of one record together, as one step of undo that is said as a sentence. Answers whether it was saved. */
export async function changeTogether(
  entity: 'project' | 'milestone',
  row: Shown & { readonly title: string | null },
  set: Readonly<Record<string, unknown>>,
  done: (title: string) => string,
): Promise<boolean> {
  const title = row.title ?? projectTexts[currentLocale()].untitled;
  return (await update(entity, row, set, { done: () => done(title) })).ok;
}

/**
 * D9: once there are reports, reports decide. A colour somebody sets is then a report of today, or it would be saved and
 * never be seen.
 */
async function reportAmpel(projectId: string, overall: string, { today, bodyId }: Here): Promise<SaveOutcome> {
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
export async function removeProjects(rows: readonly ProjectLine[], locale: Locale): Promise<void> {
  const texts = projectTexts[locale];
  const [only] = rows;
  if (only === undefined) return;
  if (rows.length === 1) {
    const done = () => texts.removedOne(only.title ?? texts.untitled);
    await order('record.delete', { entity: 'project', id: only.id }, { done });
  } else {
    const done = ({ changed }: { readonly changed: number }) => texts.removed(changed);
    await order('record.deleteMany', { entity: 'project', ids: rows.map(({ id }) => id) }, { done });
  }
}
