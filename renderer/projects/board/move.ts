import type { ProjectLine } from '../../../shared/projects/contract.ts';
import { order } from '../../app/orders.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { changeTogether } from '../actions.ts';
import { projectTexts } from '../texts.ts';
import { statusWord } from './columns.ts';

/**
 * Moves projects into another column: one step of undo, said as one sentence, whether they were dragged, moved by keys or by
 * the menu. Answers whether they were moved; those that are there already are left alone.
 */
export async function moveProjects(rows: readonly ProjectLine[], status: string): Promise<boolean> {
  const moving = rows.filter((row) => row.status !== status);
  const [only] = moving;
  if (only === undefined) return false;
  const locale = currentLocale();
  const texts = projectTexts[locale].board;
  const word = statusWord(status, locale);
  if (moving.length === 1) return changeTogether('project', only, { status }, (title) => texts.moved(title, word));
  const outcome = await order(
    'record.updateMany',
    { entity: 'project', ids: moving.map(({ id }) => id), set: { status } },
    { done: ({ changed }) => texts.movedMany(changed, word) },
  );
  return outcome.ok;
}
