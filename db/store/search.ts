import { type Entity, fieldsOf } from '../../shared/core/entity.ts';
import { fold } from '../../shared/core/fold.ts';
import { ok } from '../../shared/core/result.ts';
import { entityNamed } from '../../shared/entities.ts';
import { plainText } from '../../shared/rich/doc.ts';
import { stampToInstant } from '../../shared/sync/clock.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { isHidden } from '../../shared/sync/view.ts';
import { atomically } from './atomically.ts';
import { shownOf } from './columns.ts';
import type { Writer } from './database.ts';
import type { Store } from './open.ts';

/** Records read per step while the index catches up; a step stays well under the time a key press may wait. */
const stepSize = 500;

/** Reads one record anew. Text is folded here and in the question alike ("warme" finds "Wärme", "strasse" "Straße"). */
export function indexRecord(db: Writer, record: number): void {
  const row = db.prepare('SELECT entity, id, state FROM record WHERE no = ?').get(record) as
    | { entity: string; id: string; state: string }
    | undefined;
  db.prepare('DELETE FROM search_todo WHERE record = ?').run(record);
  const entity = row ? entityNamed(row.entity) : null;
  const state = row ? (JSON.parse(row.state) as RowState) : null;
  const isShown = entity !== null && state !== null && !isHidden(state);
  const { title, body } = isShown ? textsOf(entity, state) : { title: '', body: '' };
  if (!isShown || title + body === '') {
    db.prepare('DELETE FROM search WHERE rowid = ?').run(record);
    db.prepare('DELETE FROM searched WHERE record = ?').run(record);
    return;
  }
  const belongs = [kindWord(entity.name), ...bodiesOf(entity, row?.id ?? '', state).map(bodyWord)].join(' ');
  db.prepare('INSERT OR REPLACE INTO search (rowid, title, body, belongs) VALUES (?, ?, ?, ?)').run(
    record,
    fold(title),
    fold(body),
    belongs,
  );
  db.prepare('INSERT OR REPLACE INTO searched (record, entity, changed_at) VALUES (?, ?, ?)').run(
    record,
    entity.name,
    stampToInstant(state.updated.stamp),
  );
}

/** Words of the column `belongs`; letters and digits only, so that each is one word to the index. */
export const kindWord = (entity: string): string => `kind${entity.toLowerCase()}`;
export const bodyWord = (id: string): string => `body${id.replace(/[^0-9a-z]/gi, '').toLowerCase()}`;

/** Bodies a record belongs to: those it names, those that own it, and a body itself. */
function bodiesOf(entity: Entity, id: string, state: RowState): readonly string[] {
  const found = new Set<string>(state.rights?.owners ?? []);
  if (entity.name === 'body') found.add(id);
  for (const [name, field] of fieldsOf(entity)) {
    const value = field.target === 'body' ? shownOf(field, state, name) : null;
    if (typeof value === 'string') found.add(value);
  }
  return [...found];
}

function textsOf(entity: Entity, state: RowState): { title: string; body: string } {
  const texts: string[] = [];
  let title = '';
  for (const [name, field] of fieldsOf(entity)) {
    if (!field.search) continue;
    const shown = shownOf(field, state, name);
    const value = field.kind === 'richText' ? plainText(shown) : shown;
    if (typeof value !== 'string') continue;
    if (name === entity.title) title = value;
    else texts.push(value);
  }
  return { title, body: texts.join('\n') };
}

/** Takes the next records an import has left for later, in one transaction; answers how many are still waiting. */
export function catchUp({ writing, writer: db }: Pick<Store, 'writing' | 'writer'>): number {
  const waiting = db
    .prepare('SELECT record FROM search_todo ORDER BY record LIMIT ?')
    .pluck()
    .all(stepSize) as number[];
  if (waiting.length === 0) return 0;
  atomically(writing, () => {
    for (const record of waiting) indexRecord(db, record);
    return ok(null);
  });
  return waiting.length < stepSize ? 0 : behind(db);
}

export const behind = (db: Pick<Writer, 'prepare'>): number =>
  (db.prepare('SELECT count(*) AS n FROM search_todo').get() as { n: number }).n;

/** Whether anything waits; how much, nobody has to count for that. */
export const isBehind = (db: Pick<Writer, 'prepare'>): boolean =>
  db.prepare('SELECT 1 FROM search_todo LIMIT 1').get() !== undefined;
