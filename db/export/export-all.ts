import { statSync } from 'node:fs';
import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { DurableFile } from '../bundle/write.ts';
import { instantOf, type LongScope, type Step } from '../scope.ts';
import { type Reader, readerOf } from '../store/database.ts';
import { openConnection } from '../store/driver.ts';
import { atPlace, fileMissing, placeRefusal } from '../store/place-trouble.ts';
import { type JsonRequest, jsonChunks } from './json.ts';
import type { Choice } from './rows.ts';
import { writeWorkbook } from './workbook.ts';
import { xlsxSheets } from './xlsx.ts';

/**
 * Everything this site holds as one file for other programs; whole or not at all.
 *
 * Read through a connection of its own, which sees one state from the first record to the last, whatever is typed meanwhile.
 */
export async function* exportAll(scope: LongScope, input: Parsed<'export.all'>) {
  const file = scope.files.pathOf(input.ticket);
  if (file === null) return fileMissing;
  const choice: Choice = {
    include: new Set(input.include),
    leftOut: { private: 0, site: 0, nonpublic: 0 },
    closed: new Set(),
  };
  const connection = openConnection(scope.store.folder.store, { readonly: true });
  try {
    connection.exec('BEGIN');
    const db = readerOf(connection);
    const written =
      input.format === 'json'
        ? yield* writeJson(db, requestOf(scope, input), choice, file.path)
        : yield* writeXlsx(db, choice, file.path);
    return ok({ ...written, leftOut: choice.leftOut });
  } catch (error) {
    return placeRefusal(error);
  } finally {
    connection.close();
  }
}

const requestOf = (scope: LongScope, { include, history }: Parsed<'export.all'>): JsonRequest => ({
  at: instantOf(scope),
  app: scope.app,
  writer: scope.identity.shared.writer,
  include,
  history,
});

const countRecords = (db: Reader): number => Number(db.prepare('SELECT count(*) FROM record').pluck().get());

/** Small pieces are gathered, so that a record does not cost a system call. */
const bytesPerWrite = 256 * 1024;

async function* writeJson(db: Reader, request: JsonRequest, choice: Choice, path: string) {
  const total = countRecords(db);
  const target = atPlace(() => new DurableFile(path));
  let isWhole = false;
  let [records, ops, text] = [0, 0, ''];
  const flush = () => {
    atPlace(() => target.write(Buffer.from(text, 'utf8')));
    text = '';
  };
  try {
    for (const chunk of jsonChunks(db, request, choice)) {
      text += chunk.text;
      records += chunk.records;
      ops += chunk.ops;
      if (text.length < bytesPerWrite) continue;
      flush();
      yield { phase: 'write', done: Math.min(records, total), total } satisfies Step;
    }
    flush();
    // The last chance to cancel: after this the file is there.
    yield { phase: 'write', done: total, total } satisfies Step;
    atPlace(() => target.commit());
    isWhole = true;
  } finally {
    if (!isWhole) target.abandon();
  }
  return { records, ops, bytes: target.bytes, cut: 0 };
}

async function* writeXlsx(db: Reader, choice: Choice, path: string) {
  const total = countRecords(db);
  const { sheets, records, cut } = yield* xlsxSheets(db, choice, total);
  yield { phase: 'write', done: total, total } satisfies Step;
  await writeWorkbook(path, sheets);
  return { records, ops: 0, bytes: statSync(path).size, cut };
}
