import { besideKinds, besideWeight } from '../../shared/search/kinds.ts';
import type { Reader } from '../store/database.ts';
import { bodyWord, isBehind, kindWord } from '../store/search.ts';
import { countByKind } from './kinds-by-number.ts';
import { readMerged } from './merged.ts';

/** What is looked for: folded words, each the beginning of one; an empty filter lets everything through. */
export type FindQuestion = {
  readonly words: readonly string[];
  readonly entities: readonly string[];
  readonly bodies: readonly string[];
  /** Changed since then (RFC 3339 in UTC); `null`: whenever. */
  readonly since: string | null;
  readonly offset: number;
  readonly limit: number;
};

export type FoundRecord = { readonly entity: string; readonly id: string };

export type Found = {
  readonly records: readonly FoundRecord[];
  readonly total: number;
  /** Hits of each kind, whatever kinds are asked for. */
  readonly counts: Readonly<Record<string, number>>;
  readonly isRanked: boolean;
};

/** Up to so many hits are weighed against each other; beyond, nobody reads that far and the newest come first. */
const mostRanked = 2000;

const allOf = (words: readonly string[]): string => words.map((word) => `"${word}"*`).join(' AND ');
const anyOf = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(' OR ');

/** The FTS5 expression of a question. Words are letters and digits only, so nothing typed is taken for its language. */
function expressionOf({ words, bodies }: FindQuestion, entities: readonly string[], columns = '{title body}'): string {
  const parts = [`${columns} : (${allOf(words)})`];
  if (entities.length > 0) parts.push(`belongs : (${anyOf(entities.map(kindWord))})`);
  if (bodies.length > 0) parts.push(`belongs : (${anyOf(bodies.map(bodyWord))})`);
  return parts.join(' AND ');
}

/**
 * CROSS JOIN: full text first, then the small row of each hit by its number. Each condition costs a fifth of the time where a word is
 * everywhere, so what is not asked is not written down.
 */
const matching = ({ since, without }: Given): string => `FROM search CROSS JOIN searched s ON s.record = search.rowid
  WHERE search MATCH @expression
  ${since === null ? '' : 'AND s.changed_at >= @since'}
  ${without.length === 0 ? '' : 'AND s.record NOT IN (SELECT value FROM json_each(@hidden))'}`;

const beside = [...besideKinds].map((kind) => `'${kind}'`).join(', ');
const weight = `CASE WHEN s.entity IN (${beside}) THEN ${besideWeight} ELSE 1 END`;
// bm25 is the smaller the better; titles count eight times, what a record belongs to not at all.
const byWeight = `bm25(search, 8.0, 1.0, 0.0) * ${weight}, s.record DESC`;
const byAge = 'search.rowid DESC';

/** Records of this store that hold the words, best first; a hidden one is none. */
export function findRecords(db: Reader, question: FindQuestion): Found {
  const nothing = { records: [], total: 0, counts: {}, isRanked: true };
  if (question.words.length === 0) return nothing;
  const every = expressionOf(question, []);
  const standIns = standInsFor(db, every);
  const given: Given = { since: question.since, without: standIns.without };
  const counts = countsBy(db, given, every);
  const { entities } = question;
  const total = Object.entries(counts).reduce((sum, [entity, n]) => sum + (isAmong(entities, entity) ? n : 0), 0);
  if (total === 0) return { ...nothing, counts };
  const isRanked = total <= mostRanked;
  const numbers = isRanked
    ? numbersBy(db, byWeight, given, expressionOf(question, entities), question)
    : newestNumbers(db, question, given);
  return { records: recordsOf(db, numbers).map(standIns.shownFor), total, counts, isRanked };
}

const isAmong = (wanted: readonly string[], entity: string): boolean => wanted.length === 0 || wanted.includes(entity);

type Given = { readonly since: string | null; readonly without: readonly number[] };
type Page = { readonly offset: number; readonly limit: number };

const bound = ({ since, without }: Given) => ({
  ...(since === null ? {} : { since }),
  ...(without.length === 0 ? {} : { hidden: JSON.stringify(without) }),
});

/**
 * Counted here and not by GROUP BY, which would sort all hits first. What the search has read is what `searched` lists, unless it is behind: then
 * each hit is looked up, because a record that is gone may still be in it.
 */
function countsBy(db: Reader, given: Given, expression: string): Readonly<Record<string, number>> {
  if (given.since === null && !isBehind(db)) {
    const hits = db.prepare('SELECT rowid FROM search WHERE search MATCH ?').pluck().all(expression) as number[];
    const without = new Set(given.without);
    return countByKind(db, without.size === 0 ? hits : hits.filter((no) => !without.has(no)));
  }
  const kinds = db.prepare(`SELECT s.entity ${matching(given)}`).pluck();
  const counts: Record<string, number> = {};
  for (const kind of kinds.all({ ...bound(given), expression }) as string[]) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function numbersBy(db: Reader, order: string, given: Given, expression: string, { offset, limit }: Page): number[] {
  const text = `SELECT s.record ${matching(given)} ORDER BY ${order} LIMIT @limit OFFSET @offset`;
  return db
    .prepare(text)
    .pluck()
    .all({ ...bound(given), expression, offset, limit }) as number[];
}

/** Those with the words in their title, newest first, then the others. */
function newestNumbers(db: Reader, question: FindQuestion, given: Given): number[] {
  const { entities, offset, limit } = question;
  const inTitle = expressionOf(question, entities, 'title');
  const titled = numbersBy(db, byAge, given, inTitle, question);
  if (titled.length === limit) return titled;
  const count = db
    .prepare(`SELECT count(*) ${matching(given)}`)
    .pluck()
    .get({ ...bound(given), expression: inTitle }) as number;
  const elsewhere = `(${expressionOf(question, entities)}) NOT (title : (${allOf(question.words)}))`;
  const rest = { offset: Math.max(0, offset - count), limit: limit - titled.length };
  return [...titled, ...numbersBy(db, byAge, given, elsewhere, rest)];
}

function recordsOf(db: Reader, numbers: readonly number[]): readonly FoundRecord[] {
  const read = db.prepare('SELECT entity, id FROM record WHERE no = ?');
  return numbers.map((no) => read.get(no) as FoundRecord);
}

type StandIns = {
  /** Numbers of hits that are shown by another hit. */
  readonly without: readonly number[];
  readonly shownFor: (record: FoundRecord) => FoundRecord;
};

const keyOf = ({ entity, id }: FoundRecord): string => `${entity}:${id}`;

/** What was found in a record that stands behind another one leads to that one, once. */
function standInsFor(db: Reader, expression: string): StandIns {
  const kinds = db.prepare('SELECT DISTINCT entity FROM alias WHERE hidden = 0').pluck().all() as (string | null)[];
  const keptFor = new Map<string, FoundRecord>();
  for (const entity of kinds.filter((kind) => kind !== null)) {
    const merged = readMerged(db, entity);
    for (const id of merged.dropped) keptFor.set(keyOf({ entity, id }), { entity, id: merged.keptFor(id) });
  }
  const shownFor = (record: FoundRecord) => keptFor.get(keyOf(record)) ?? record;
  if (keptFor.size === 0) return { without: [], shownFor };
  const numbered = db.prepare('SELECT no FROM record WHERE entity = ? AND id = ?').pluck();
  const numberOf = ({ entity, id }: FoundRecord) => numbered.get(entity, id) as number | undefined;
  const dropped = [...keptFor].map(([key, kept]) => {
    const at = key.indexOf(':');
    return { no: numberOf({ entity: key.slice(0, at), id: key.slice(at + 1) }), kept };
  });
  const asked = JSON.stringify(dropped.flatMap(({ no, kept }) => [no ?? -1, numberOf(kept) ?? -1]));
  const hits = new Set(
    db
      .prepare(
        `SELECT s.record FROM search CROSS JOIN searched s ON s.record = search.rowid
         WHERE search MATCH ? AND s.record IN (SELECT value FROM json_each(?))`,
      )
      .pluck()
      .all(expression, asked) as number[],
  );
  const shown = new Set<string>();
  const without: number[] = [];
  for (const { no, kept } of dropped) {
    if (no === undefined || !hits.has(no)) continue;
    const keptNo = numberOf(kept);
    if (shown.has(keyOf(kept)) || (keptNo !== undefined && hits.has(keptNo))) without.push(no);
    else shown.add(keyOf(kept));
  }
  return { without, shownFor };
}
