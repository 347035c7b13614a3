import type { Entity } from '../../shared/core/entity.ts';
import { entities, entityNamed } from '../../shared/entities.ts';
import { writerOf } from '../../shared/sync/dot.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { shownValue } from '../../shared/sync/view.ts';
import type { Reader } from '../store/database.ts';
import { type AnyRow, readRow, readRows } from '../store/rows.ts';
import { staysBecause } from './closed.ts';
import { readMerged } from './merged.ts';

export const attachment = entities.attachment as unknown as Entity;

/** The record a reference names, as it is shown; `null` where there is none, or it is deleted. */
export function subjectOf(db: Reader, reference: string): { readonly entity: Entity; readonly row: AnyRow } | null {
  const at = reference.indexOf(':');
  const entity = entityNamed(reference.slice(0, at));
  const row = entity === null ? null : readRow(db, entity, reference.slice(at + 1));
  return entity === null || row === null || row.deleted ? null : { entity, row };
}

/** A record and what stands behind it: to people they are one thing. */
function asOne(db: Reader, reference: string): readonly string[] {
  const at = reference.indexOf(':');
  const entity = reference.slice(0, at);
  if (entityNamed(entity) === null) return [reference];
  return [
    reference,
    ...readMerged(db, entity)
      .behind(reference.slice(at + 1))
      .map((id) => `${entity}:${id}`),
  ];
}

/** Documents of a record that are shown, by name. */
export const documentsOf = (db: Reader, on: string): readonly AnyRow[] =>
  readRows(db, attachment, 'WHERE w."on" IN (SELECT value FROM json_each(?)) AND w.hidden = 0 ORDER BY w.name, w.id', [
    JSON.stringify(asOne(db, on)),
  ]);

/** A document of some site, as its record names the content. */
export type Named = {
  readonly id: string;
  readonly name: string;
  readonly on: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The log of the first edit: whoever wrote it had the content. */
  readonly madeBy: string;
  readonly nonpublic: boolean;
};

type Line = {
  id: string;
  name: string;
  on: string;
  sha256: string;
  size_bytes: number;
  state: string;
  local: 0 | 1;
  hidden: 0 | 1;
};

type Judged = Named & { readonly isHidden: boolean; readonly isClosed: boolean };

/**
 * Documents whose contents may leave this site: those whose records do (db/views/closed.ts), and whose subject does too, because what
 * belongs to a private record or to a non-public session is no more public than that.
 *
 * A hash is no right to what it names: where a record that stays here names the same content, removed ones included, a record that
 * another site made does not carry it out. Only this site itself can say that it is for everybody.
 */
export function* travellingDocuments(db: Reader): Generator<Named> {
  const judged = allDocuments(db);
  const closed = new Set(judged.filter(({ isClosed }) => isClosed).map(({ sha256 }) => sha256));
  const nonpublic = new Set(judged.filter((it) => it.nonpublic).map(({ sha256 }) => sha256));
  const isOwn = ownLogs(db);
  for (const { isHidden, isClosed, ...document } of judged) {
    if (isHidden || isClosed) continue;
    if (isOwn(document.madeBy)) yield document;
    else if (!closed.has(document.sha256))
      yield { ...document, nonpublic: document.nonpublic || nonpublic.has(document.sha256) };
  }
}

function allDocuments(db: Reader): readonly Judged[] {
  const lines = db
    .prepare(
      `SELECT a.id, a.name, a."on", a.sha256, a.size_bytes, a.hidden, r.state, r.local FROM attachment a
       JOIN record r ON r.no = a.record
       WHERE r.leaf IS NOT NULL AND a.sha256 IS NOT NULL AND a.size_bytes IS NOT NULL
       ORDER BY a."on", a.name, a.id`,
    )
    .all() as Line[];
  return lines.map(({ id, name, on, sha256, size_bytes, state, local, hidden }) => {
    const own = JSON.parse(state) as RowState;
    const reasons = [staysBecause(own, local === 1), subjectStays(db, on)];
    return {
      id,
      name: name ?? '',
      on,
      sha256,
      sizeBytes: size_bytes,
      madeBy: writerOf(own.created.dot),
      nonpublic: reasons.includes('nonpublic'),
      isHidden: hidden === 1,
      isClosed: reasons.some((reason) => reason !== null && reason !== 'nonpublic'),
    };
  });
}

/** Logs this site has written in, also before it went back to a restore point. */
function ownLogs(db: Reader): (log: string) => boolean {
  const own = db.prepare('SELECT 1 FROM writer WHERE writer = ? AND own = 1');
  return (log) => own.get(log) !== undefined;
}

/** A subject that has not arrived here is not known to be closed; its document came without it. */
function subjectStays(db: Reader, reference: string) {
  const at = reference.indexOf(':');
  const row = db
    .prepare('SELECT state, local FROM record WHERE entity = ? AND id = ?')
    .get(reference.slice(0, at), reference.slice(at + 1)) as { state: string; local: 0 | 1 } | undefined;
  if (row === undefined) return null;
  const because = staysBecause(JSON.parse(row.state) as RowState, row.local === 1);
  // The catalogue of the first day stays because everybody gets the same one from the coordination.
  return because === 'catalogue' ? null : because;
}

/** Tells whether a reference names a project, or a part of it; what stands behind the project is the project. */
export function projectTest(db: Reader, project: string): (reference: string) => boolean {
  const own = new Set(asOne(db, `project:${project}`));
  return (reference) => own.has(reference) || own.has(`project:${projectOfPart(db, reference)}`);
}

function projectOfPart(db: Reader, reference: string): unknown {
  const at = reference.indexOf(':');
  const state = db
    .prepare('SELECT state FROM record WHERE entity = ? AND id = ?')
    .pluck()
    .get(reference.slice(0, at), reference.slice(at + 1)) as string | undefined;
  return state === undefined ? null : shownValue((JSON.parse(state) as RowState).cells['projectId'], 'ask');
}

/** Live documents that name a content: what may be taken in, and as what. */
export const namedAs = (db: Reader, sha256: string): readonly { readonly name: string; readonly sizeBytes: number }[] =>
  db
    .prepare(
      `SELECT name, size_bytes AS sizeBytes FROM attachment
       WHERE sha256 = ? AND hidden = 0 AND size_bytes IS NOT NULL ORDER BY name, id`,
    )
    .all(sha256) as { name: string; sizeBytes: number }[];
