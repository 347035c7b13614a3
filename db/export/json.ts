import { fieldsOf } from '../../shared/core/entity.ts';
import { entities, entityNamed } from '../../shared/entities.ts';
import type { Closed } from '../../shared/export/contract.ts';
import { stampToInstant } from '../../shared/sync/clock.ts';
import { deletedField } from '../../shared/sync/op.ts';
import { shownValue } from '../../shared/sync/view.ts';
import { schemaVersion } from '../migrations/index.ts';
import type { Reader } from '../store/database.ts';
import { readMeta } from '../store/meta.ts';
import { conflictsOf, mergeOf } from '../store/record.ts';
import { titleOfState } from '../views/closed.ts';
import { siteNames } from '../views/site-names.ts';
import { type HistoryLine, historyLines } from './history.ts';
import { type Choice, type ExportRow, exportRows } from './rows.ts';

export type JsonRequest = {
  readonly at: string;
  readonly app: string;
  readonly writer: string;
  readonly include: readonly Closed[];
  readonly history: boolean;
};

/** A piece of the file, and what is in it. */
export type JsonChunk = { readonly text: string; readonly records: number; readonly ops: number };

const piece = (text: string, records = 0, ops = 0): JsonChunk => ({ text, records, ops });

/**
 * The file of docs/export-format.md, piece by piece: one JSON document, with one record or one change per line, so that it can be
 * read whole or line by line, and memory stays bounded while it is written.
 */
export function* jsonChunks(db: Reader, request: JsonRequest, choice: Choice): Generator<JsonChunk> {
  const { at, app, writer, include, history } = request;
  const head = {
    format: 'digitalagentur-export',
    version: 1,
    app,
    at,
    schema: schemaVersion,
    site: { writer, label: readMeta(db, 'site-label') ?? '', body: readMeta(db, 'site-body') ?? '' },
    contains: { ...Object.fromEntries(kinds.map((kind) => [kind, include.includes(kind)])), history },
    model: model(),
    logs: logs(db),
  };
  yield piece(`${JSON.stringify(head).slice(0, -1)},\n"records":[`);
  let records = 0;
  for (const row of exportRows(db, choice)) {
    yield piece(`${records === 0 ? '\n' : ',\n'}${JSON.stringify(recordOf(row))}`, 1);
    records += 1;
  }
  yield piece('\n],\n"history":[');
  let ops = 0;
  for (const line of history ? historyLines(db, choice.closed, include) : noHistory) {
    yield piece(`${ops === 0 ? '\n' : ',\n'}${JSON.stringify(line)}`, 0, 1);
    ops += 1;
  }
  yield piece(
    `\n],\n"leftOut":${JSON.stringify(choice.leftOut)},"end":${JSON.stringify({ records, history: ops })}}\n`,
  );
}

const kinds = ['private', 'site', 'nonpublic'] as const;
const noHistory: readonly HistoryLine[] = [];

/** What the names mean, so that the file explains itself. */
const model = () =>
  Object.fromEntries(
    Object.values(entities).map((declared) => {
      const { name, label, plural, title } = declared;
      const fields = fieldsOf(declared as never).map(
        ([field, { kind, label: words, merge, choices, target, personal }]) => [
          field,
          { kind, label: words, merge, personal, ...(choices ? { choices } : {}), ...(target ? { target } : {}) },
        ],
      );
      return [name, { label, plural, title, fields: Object.fromEntries(fields) }];
    }),
  );

/** Whose the logs are that stand in front of every dot. */
function logs(db: Reader) {
  const site = siteNames(db);
  const rows = db.prepare('SELECT writer, lane, own, seq, parent, base FROM writer ORDER BY writer').all() as {
    writer: string;
    lane: string;
    own: 0 | 1;
    seq: number;
    parent: string | null;
    base: number;
  }[];
  return rows.map(({ own, ...row }) => ({ ...row, own: own === 1, site: site(row.writer) }));
}

function recordOf({ entity, id, isDeleted, state, because }: ExportRow) {
  const declared = entityNamed(entity);
  const policy = mergeOf(entity);
  const values = Object.fromEntries(
    Object.keys(state.cells)
      .filter((field) => field !== deletedField)
      .map((field) => [field, shownValue(state.cells[field], declared === null ? 'ask' : policy(field)) ?? null]),
  );
  return {
    entity,
    id,
    title: titleOfState(entity, state),
    ...(because === null ? {} : { stays: because }),
    ...(isDeleted ? { deleted: true } : {}),
    created: { at: stampToInstant(state.created.stamp), by: state.created.author },
    updated: { at: stampToInstant(state.updated.stamp), by: state.updated.author },
    values,
    conflicts: conflictsOf(entity, state),
    registers: state,
  };
}
