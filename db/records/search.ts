import type { Parsed } from '../../shared/contract.ts';
import { fieldsOf } from '../../shared/core/entity.ts';
import { ok } from '../../shared/core/result.ts';
import { entityNamed } from '../../shared/entities.ts';
import { plainText } from '../../shared/rich/doc.ts';
import { wordsOf } from '../../shared/search/words.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { readRow } from '../store/rows.ts';
import { behind } from '../store/search.ts';
import { findRecords } from '../views/found.ts';
import { titlesOf } from '../views/titles.ts';
import { missingAmong } from './missing.ts';

const excerptLength = 120;

/** Names of what was found, for the palette. */
export function search({ db }: QueryScope, input: Parsed<'search'>) {
  const { text, limit = 50, entities = [] } = input;
  const question = { words: wordsOf(text), entities, bodies: [], since: null, offset: 0, limit };
  const { records } = findRecords(db, question);
  const hits = records.map(({ entity, id }) => ({ entity, id, ...textsOf(db, entity, id) }));
  return ok({ hits, behind: behind(db) });
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
