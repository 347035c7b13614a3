import { ask } from '../app/bridge.ts';
import { order } from '../app/orders.ts';
import { currentLocale } from '../i18n/locale.ts';
import { goalTexts } from './goals/texts.ts';
import { nameOf } from './OrderedList.tsx';
import { strategyTexts } from './texts.ts';

type Part = {
  readonly id: string;
  readonly code: string | null;
  readonly title: string | null;
  readonly isShared: boolean;
};

const named = (part: Part): string => nameOf(part, strategyTexts[currentLocale()].untitled);

/** Says that a measure serves a goal. What names something that stays here stays here as well. */
export async function link(goal: Part, measure: Part): Promise<boolean> {
  const stays = goal.isShared && measure.isShared ? {} : { visibility: 'private' };
  const fields = { goalId: goal.id, measureId: measure.id, ...stays };
  const outcome = await order(
    'record.create',
    { entity: 'goalMeasure', fields },
    { done: () => goalTexts[currentLocale()].linked(named(measure), named(goal)), handles: ['exists-already'] },
  );
  // It is there already: that is what was wanted.
  return outcome.ok || outcome.error.code === 'exists-already';
}

export async function unlink(goal: Part, measure: Part): Promise<void> {
  const filter = { goalId: goal.id, measureId: measure.id };
  const found = await ask('record.list', { entity: 'goalMeasure', filter, limit: 1 });
  const row = found.ok ? found.value.rows[0] : undefined;
  if (row === undefined) return;
  const done = () => goalTexts[currentLocale()].unlinked(named(measure), named(goal));
  await order('record.delete', { entity: 'goalMeasure', id: row.id, seen: row.version }, { done });
}
