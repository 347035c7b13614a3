import { type Approvable, approvalState } from '../../shared/communication/approval.ts';
import { communicationItem } from '../../shared/communication/model.ts';
import type { ShownItem } from '../../shared/showcase/content.ts';
import { isFinished, isWanted } from '../../shared/showcase/finished.ts';
import type { Reader } from '../store/database.ts';
import { publicRows } from '../views/public-rows.ts';
import { wordsOf } from './words.ts';

/** KA1, KA2: ids of contributions whose words somebody has approved as they are now. */
function approvedIds(db: Reader): ReadonlySet<string> {
  const rows = db
    .prepare(
      `SELECT id, title, text, approved_by_person_id AS approvedByPersonId, approved_on AS approvedOn,
         approved_words AS approvedWords FROM communication_item WHERE hidden = 0 AND approved_on IS NOT NULL`,
    )
    .all() as (Approvable & { readonly id: string })[];
  return new Set(rows.filter((row) => approvalState(row) === 'given').map(({ id }) => id));
}

/** Public contributions that may stand on the pages, and those that may not yet. */
export function sortItems(db: Reader) {
  const approved = approvedIds(db);
  const rows = publicRows(db, 'communicationItem');
  const isReady = (row: (typeof rows)[number]) => isFinished(row) && approved.has(row.id);
  return { ready: rows.filter(isReady), waiting: rows.filter((row) => isWanted(row) && !isReady(row)) };
}

/** Contributions for people outside that were published, and events that are planned for a day; in approved words. */
export const readItems = (db: Reader): readonly ShownItem[] =>
  sortItems(db).ready.map((row): ShownItem => {
    const isEvent = row.channel === 'event';
    return {
      id: row.id,
      title: row.title ?? '',
      text: row.text ?? '',
      channel: wordsOf(communicationItem.fields.channel.choices, row.channel),
      on: (isEvent ? row.plannedOn : (row.publishedOn ?? row.plannedOn)) ?? null,
      time: isEvent ? (row.plannedTime ?? null) : null,
      endsOn: isEvent ? (row.endsOn ?? null) : null,
      place: row.place ?? '',
      url: row.url ?? '',
      isEvent,
      projectId: row.projectId ?? null,
    };
  });
