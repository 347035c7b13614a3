import type { Parsed } from '../../shared/contract.ts';
import { fieldsOf } from '../../shared/core/entity.ts';
import { fold } from '../../shared/core/fold.ts';
import { ok } from '../../shared/core/result.ts';
import { entityNamed } from '../../shared/entities.ts';
import { plainText } from '../../shared/rich/doc.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { readRow } from '../store/rows.ts';
import { behind } from '../store/search.ts';
import { readMerged } from '../views/merged.ts';
import { titlesOf } from '../views/titles.ts';
import { missingAmong } from './missing.ts';

const excerptLength = 120;

/** Words of a question as an FTS5 expression: all must occur, each may be the start of a longer word. */
function expressionOf(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `"${word}"*`).join(' ');
}

export function search({ db }: QueryScope, input: Parsed<'search'>) {
  const expression = expressionOf(input.text);
  if (expression === '') return ok({ hits: [], behind: behind(db) });
  const wanted = new Set(input.entities ?? []);
  const found = db
    .prepare(
      `SELECT r.entity, r.id FROM search JOIN record r ON r.no = search.rowid
       WHERE search MATCH ? AND r.hidden = 0 ORDER BY bm25(search, 8.0, 1.0), r.no LIMIT ?`,
    )
    .all(expression, wanted.size > 0 ? 1000 : (input.limit ?? 50)) as { entity: string; id: string }[];
  const hits = asKept(db, found)
    .filter(({ entity }) => wanted.size === 0 || wanted.has(entity))
    .slice(0, input.limit ?? 50)
    .map(({ entity, id }) => ({ entity, id, ...textsOf(db, entity, id) }));
  return ok({ hits, behind: behind(db) });
}

type Found = { readonly entity: string; readonly id: string };

/** What was found in a record that stands behind another one leads to that one, once. */
function asKept(db: Reader, found: readonly Found[]): readonly Found[] {
  const merged = new Map([...new Set(found.map(({ entity }) => entity))].map((name) => [name, readMerged(db, name)]));
  const kept = new Map<string, Found>();
  for (const { entity, id } of found) {
    const shown = merged.get(entity)?.keptFor(id) ?? id;
    const key = `${entity}:${shown}`;
    if (!kept.has(key)) kept.set(key, { entity, id: shown });
  }
  return [...kept.values()];
}

function textsOf(db: Reader, name: string, id: string): { title: string; excerpt: string } {
  const entity = entityNamed(name);
  const row = entity === null ? null : readRow(db, entity, id);
  if (entity === null || row === null) return { title: '', excerpt: '' };
  const others = fieldsOf(entity)
    .filter(([field, declared]) => declared.search && field !== entity.title)
    .map(([field, { kind }]) => (kind === 'richText' ? plainText(row[field]) : row[field]))
    .filter((text) => typeof text === 'string');
  return {
    title: String(row[entity.title] ?? '').slice(0, 300),
    excerpt: others.join(' · ').replace(/\s+/g, ' ').slice(0, excerptLength),
  };
}

/** Names for references, and which of them point to something that is not here. */
export const titles = ({ db }: QueryScope, input: Parsed<'record.titles'>) =>
  ok({ titles: titlesOf(db, input.references), missing: missingAmong(db, input.references) });
