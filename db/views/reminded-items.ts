import type { Remindable } from '../../shared/funding/catalogue/due-reminders.ts';
import type { Reader } from '../store/database.ts';
import { readMerged } from './merged.ts';
import { isUnpublished } from './unpublished.ts';

const planned = `
  SELECT i.id, i.title, i.planned_on AS effectiveOn, i.reminders FROM communication_item i
  WHERE i.hidden = 0 AND i.planned_on IS NOT NULL AND ${isUnpublished}`;

type Row = Pick<Remindable, 'id' | 'title' | 'effectiveOn' | 'reminders'>;

/** Contributions that are still to come, as what one can be reminded of: before the day they are planned for, like deadlines. */
export function readRemindedItems(db: Reader): readonly Remindable[] {
  const { isDropped } = readMerged(db, 'communicationItem');
  return (db.prepare(planned).all() as Row[])
    .filter(({ id }) => !isDropped(id))
    .map((row) => ({ ...row, entity: 'communicationItem', status: 'open', calendar: null }));
}
