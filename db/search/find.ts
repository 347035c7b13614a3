import type { Parsed } from '../../shared/contract.ts';
import { type Entity, fieldsOf } from '../../shared/core/entity.ts';
import type { Field } from '../../shared/core/field.ts';
import { ok } from '../../shared/core/result.ts';
import { entityNamed } from '../../shared/entities.ts';
import { plainText } from '../../shared/rich/doc.ts';
import type { SearchHit } from '../../shared/search/contract.ts';
import { type Excerpt, excerptOf, highlighted, titleLength } from '../../shared/search/excerpt.ts';
import { wordsOf } from '../../shared/search/words.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { type AnyRow, readRows } from '../store/rows.ts';
import { behind } from '../store/search.ts';
import { type FoundRecord, findRecords } from '../views/found.ts';
import { titlesOf } from '../views/titles.ts';

const dayMs = 86_400_000;

/** One page of hits, with the words of each as they stand there. */
export function find({ db, nowMs }: QueryScope, input: Parsed<'search.find'>) {
  const { text, entities, bodies, offset, limit, days } = input;
  const words = wordsOf(text);
  const since = days === null ? null : new Date(nowMs - days * dayMs).toISOString();
  const { records, ...counted } = findRecords(db, { words, entities, bodies, since, offset, limit });
  return ok({ hits: hitsOf(db, records, words), ...counted, behind: behind(db) });
}

function hitsOf(db: Reader, records: readonly FoundRecord[], words: readonly string[]): SearchHit[] {
  const rows = rowsOf(db, records);
  const named = records.flatMap(({ entity, id }) => {
    const declared = entityNamed(entity);
    const row = rows.get(`${entity}:${id}`);
    return declared === null || row === undefined ? [] : [{ declared, row, about: aboutOf(declared, row) }];
  });
  const titles = titlesOf(db, [...new Set(named.flatMap(({ about }) => about ?? []))]);
  return named.map(({ declared, row, about }) => {
    const context = about === null ? undefined : titles[about];
    return {
      entity: declared.name,
      id: row.id,
      title: highlighted(String(row[declared.title] ?? ''), words),
      excerpt: excerptIn(declared, row, words),
      context: about === null || context === undefined ? null : { reference: about, title: context },
      bodyId: bodyOf(row),
      changedAt: row.updatedAt,
      visibility: textOrNull(row['visibility']),
      classification: textOrNull(row['classification']),
    };
  });
}

/** The rows of a page, in one statement per kind. */
function rowsOf(db: Reader, records: readonly FoundRecord[]): ReadonlyMap<string, AnyRow> {
  const found = new Map<string, AnyRow>();
  for (const name of new Set(records.map(({ entity }) => entity))) {
    const declared = entityNamed(name);
    if (declared === null) continue;
    const ids = JSON.stringify(records.filter(({ entity }) => entity === name).map(({ id }) => id));
    const tail = 'WHERE w.hidden = 0 AND w.id IN (SELECT value FROM json_each(?))';
    for (const row of readRows(db, declared, tail, [ids])) found.set(`${name}:${row.id}`, row);
  }
  return found;
}

/** Where most of the words stand besides the title as it is shown. Where nothing says them, how the text begins. */
function excerptIn(entity: Entity, row: AnyRow, words: readonly string[]): SearchHit['excerpt'] {
  let best: (Excerpt & { readonly field: string }) | null = null;
  const title = highlighted(String(row[entity.title] ?? ''), []).text.replace(/ …$/, '');
  for (const [field, declared] of fieldsOf(entity)) {
    if (!declared.search) continue;
    const value = declared.kind === 'richText' ? plainText(row[field]) : row[field];
    if (typeof value !== 'string' || value.trim() === '') continue;
    if (field === entity.title && value.length <= titleLength) continue;
    const excerpt = excerptOf(value, words);
    // What begins like the title says nothing new.
    if (title !== '' && excerpt.text.startsWith(title)) continue;
    // Without any of the words, only prose tells what a record is about.
    if (excerpt.hits === 0 && declared.kind !== 'longText' && declared.kind !== 'richText') continue;
    if (best === null || excerpt.hits > best.hits) best = { ...excerpt, field };
  }
  return best === null ? null : { field: best.field, text: best.text, marks: best.marks };
}

/** Whose a record is and who works on it is shown otherwise. */
const notAbout = new Set(['body', 'person', 'strategyField']);

/** What a record belongs to: the first record it names. */
function aboutOf(entity: Entity, row: AnyRow): string | null {
  for (const [name, field] of fieldsOf(entity)) {
    const reference = referenceIn(field, row[name]);
    if (reference !== null) return reference;
  }
  return null;
}

function referenceIn({ kind, target }: Field, value: unknown): string | null {
  if (typeof value !== 'string') return null;
  if (kind === 'anyReference') return value;
  return kind === 'reference' && target !== null && !notAbout.has(target) ? `${target}:${value}` : null;
}

const bodyOf = (row: AnyRow): string | null =>
  textOrNull(row['bodyId']) ?? textOrNull(row['leadBodyId']) ?? textOrNull(row['ownerBodyId']);

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
