import type { Parsed } from '../../shared/contract.ts';
import { assert } from '../../shared/core/assert.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import { joinTags, readCapture } from '../../shared/scouting/capture.ts';
import type { NoteLine } from '../../shared/scouting/contract.ts';
import type { CommandScope, QueryScope } from '../scope.ts';
import { edit } from '../store/edit.ts';
import { readRow } from '../store/rows.ts';
import { addTags, tagsOn } from '../store/tags.ts';
import { newRowId } from '../store/transaction.ts';
import { readMerged } from '../views/merged.ts';

const note = entities.note as unknown as Entity;

/** A thought in one line, with its tags and its link; one user action. */
export function capture({ tx, db }: CommandScope, input: Parsed<'note.capture'>) {
  const said = readCapture(input.text);
  const { text, source, visibility } = input;
  const url = input.url ?? said.url;
  const tags = joinTags(said.tags, input.tags);
  const id = newRowId(tx);
  edit(tx, note, id, {
    text,
    state: 'inbox',
    ...(url === null ? {} : { url }),
    ...(source === undefined ? {} : { source }),
    ...(visibility === 'shared' ? {} : { visibility }),
  });
  addTags(tx, `note:${id}`, tags);
  const row = readRow(db, note, id);
  assert(row !== null, 'a note that was just written is there');
  return ok(row);
}

type LineRow = Omit<NoteLine, 'version' | 'tags' | 'hasConflict'> & {
  readonly revision: number;
  readonly tags: string;
  readonly hasConflict: number;
};

const lines = (where: string) => `
  SELECT n.id, r.revision, n.text, n.url, n.source, coalesce(n.state, 'inbox') AS state,
    coalesce(n.visibility, 'shared') AS visibility, n.field_id AS fieldId, f.title AS field, f.colour AS fieldColour,
    ${tagsOn("'note:' || n.id")} AS tags,
    n.created_at AS createdAt, n.created_by AS createdBy,
    EXISTS (SELECT 1 FROM conflict c WHERE c.record = n.record) AS hasConflict
  FROM note n
  JOIN record r ON r.no = n.record
  LEFT JOIN strategy_field f ON f.id = n.field_id
  WHERE n.hidden = 0 AND ${where}
  ORDER BY n.created_at DESC, n.id DESC`;

/** Notes of one pile, newest first, and how many lie on each. A state of a newer version counts as unsorted. */
export function list({ db }: QueryScope, input: Parsed<'note.list'>) {
  const isWanted = input.state === 'all' ? '1' : "coalesce(n.state, 'inbox') = ?";
  const merged = readMerged(db, 'note');
  const all = db.prepare(lines(isWanted)).all(...(input.state === 'all' ? [] : [input.state])) as LineRow[];
  const rows = all.filter(({ id }) => !merged.isDropped(id));
  const notes = rows.map(({ revision, tags, hasConflict, ...row }) => ({
    ...row,
    version: String(revision),
    tags: JSON.parse(tags) as string[],
    hasConflict: hasConflict === 1,
  }));
  const counted = db
    .prepare(
      `SELECT coalesce(state, 'inbox') AS state, count(*) AS n FROM note
       WHERE hidden = 0 AND id NOT IN (SELECT value FROM json_each(?)) GROUP BY 1`,
    )
    .all(JSON.stringify(merged.dropped)) as { state: string; n: number }[];
  const counts = Object.fromEntries(counted.map(({ state, n }) => [state, n]));
  const { inbox = 0, filed = 0, dropped = 0 } = counts;
  return ok({ notes, counts: { inbox, filed, dropped } });
}
