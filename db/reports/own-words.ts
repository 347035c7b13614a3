import type { Parsed } from '../../shared/contract.ts';
import { assert } from '../../shared/core/assert.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import type { ReportRequest } from '../../shared/reports/contract.ts';
import type { DraftSentence } from '../../shared/reports/draft.ts';
import type { OwnWords } from '../../shared/reports/own-words.ts';
import { scopeText } from '../../shared/reports/scope.ts';
import { deletedField } from '../../shared/sync/op.ts';
import type { CommandScope, QueryScope } from '../scope.ts';
import { edit } from '../store/edit.ts';
import { naturalId } from '../store/natural-id.ts';
import { readRow, readRows } from '../store/rows.ts';
import { mayAppearSql } from '../views/audience.ts';
import { type ReportContext, reportingBody } from './context.ts';

const sentenceEntity = entities.reportSentence as unknown as Entity;

type Which = Pick<ReportRequest, 'kind' | 'scope' | 'isPublic'>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Own words of this report by their key: those of the body that reports from here (RS1). */
export function readOwnWords(query: QueryScope, { kind, scope, isPublic }: Which): ReadonlyMap<string, OwnWords> {
  const rows = readRows(
    query.db,
    sentenceEntity,
    `WHERE w.scope = ? AND w.kind = ? AND coalesce(w.is_public, 0) = ? AND w.body_id IS ? AND ${mayAppearSql('w', isPublic)}`,
    [scopeText(scope), kind, isPublic ? 1 : 0, reportingBody(query)],
  );
  return new Map(
    rows.map((row) => [text(row['place']), { text: text(row['text']), made: text(row['made']), version: row.version }]),
  );
}

const keyOf = (scope: QueryScope, { kind, scope: about, isPublic }: Which, place: string) => ({
  bodyId: reportingBody(scope),
  kind,
  scope: scopeText(about),
  isPublic,
  place,
});

/** The stored edit of a sentence, and its version as a screen would have seen it. */
function held(scope: CommandScope, which: Which, place: string) {
  const key = keyOf(scope, which, place);
  const id = naturalId(sentenceEntity, key);
  assert(id !== null, 'a sentence has a natural key');
  const row = readRow(scope.db, sentenceEntity, id);
  const isThere = row !== null && !row.deleted;
  return { key, id, row, version: isThere ? row.version : null, text: isThere ? text(row['text']) : '' };
}

const changedMeanwhile = (now: string) =>
  fail({
    code: 'changed-meanwhile' as const,
    message:
      'Inzwischen hat jemand diesen Satz geändert. Bitte sehen Sie den neuen Wortlaut an und ändern Sie ihn dann.',
    text: now,
  });

export function say(scope: CommandScope, { key: place, text: said, made, seen, ...which }: Parsed<'report.say'>) {
  const { key, id, row, version, text: now } = held(scope, which, place);
  if (version !== seen) return changedMeanwhile(now);
  // What was written for the public is public, or the public version could not show it (PU2).
  const marks = which.isPublic ? { visibility: 'public', classification: 'public' } : {};
  const isBack = row?.deleted === true ? { [deletedField]: null } : {};
  edit(scope.tx, sentenceEntity, id, { ...key, ...marks, ...isBack, text: said, made });
  const written = readRow(scope.db, sentenceEntity, id);
  assert(written !== null, 'what was written is there');
  return ok({ version: written.version });
}

export function reset(scope: CommandScope, { key: place, seen, ...which }: Parsed<'report.reset'>) {
  const { id, version, text: now } = held(scope, which, place);
  if (version !== seen) return changedMeanwhile(now);
  if (version !== null) edit(scope.tx, sentenceEntity, id, { [deletedField]: true });
  return ok({});
}

/** What stands on paper for a sentence: own words, or else what the data say. For papers that have to fit on a page. */
export function shownWords({ query, kind, scope, isPublic }: ReportContext): (sentence: DraftSentence) => string {
  const words = readOwnWords(query, { kind, scope, isPublic });
  return ({ key, text: made }) => words.get(key)?.text ?? made;
}
