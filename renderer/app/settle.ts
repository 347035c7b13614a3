import type { Output } from '../../shared/contract.ts';
import type { Day } from '../../shared/core/day.ts';
import { order } from './orders.ts';

type Due = Pick<Output<'home.overview'>['due'][number], 'entity' | 'id'>;

/** Marks something due as done, each kind in its own way, and says so with *Rückgängig*. */
export async function settle({ entity, id }: Due, today: Day, sentence: string): Promise<void> {
  const done = () => sentence;
  if (entity === 'deadline') await order('deadline.complete', { id, on: today }, { done });
  else {
    const set =
      entity === 'task' ? { status: 'done' } : entity === 'milestone' ? { doneOn: today } : { status: 'published' };
    await order('record.update', { entity, id, set }, { done });
  }
}
