import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { readCapture } from '../../shared/scouting/capture.ts';
import type { SimilarNote } from '../../shared/scouting/contract.ts';
import { type Comparable, likelihood, likenessOf, sameAddress } from '../../shared/scouting/similar.ts';
import { type QueryScope, readStep } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { kindWord } from '../store/search.ts';
import { readMerged } from '../views/merged.ts';
import { NoteIndex, type NoteRow, noteColumns, tellingWords } from './note-index.ts';

/** Words of a text by which the full text is asked for others like it: the longest say most. */
const mostWords = 16;
/** Notes that are compared letter by letter, those with most of the words first. */
const mostCompared = 60;
const mostOffered = 5;
/** Notes of the inbox that are compared with all others: the newest. */
const mostOfInbox = 300;

/** Notes that have words of a text. */
type Worded = (text: string) => readonly NoteRow[];

/** Finds notes like one; made once for many questions about the same state of the store. */
function likeFinder(db: Reader, worded: Worded): (of: Comparable, except: string | null) => SimilarNote[] {
  const merged = readMerged(db, 'note');
  const linked = db
    .prepare(`SELECT ${noteColumns} FROM note n WHERE n.hidden = 0 AND n.url IS NOT NULL`)
    .all() as NoteRow[];
  const byAddress = new Map<string, NoteRow[]>();
  for (const row of linked) {
    const address = sameAddress(row.url);
    if (address !== null) byAddress.set(address, [...(byAddress.get(address) ?? []), row]);
  }
  return (of, except) => {
    const address = sameAddress(of.url);
    const rows = [...(address === null ? [] : (byAddress.get(address) ?? [])), ...worded(of.text ?? '')];
    const found = new Map<string, SimilarNote>();
    for (const { id, text, url, state } of rows) {
      if (id === except || found.has(id) || merged.isDropped(id)) continue;
      const likeness = likenessOf(of, { text, url });
      if (likeness !== null) found.set(id, { id, text: (text ?? '').slice(0, 300), state, likeness });
    }
    return [...found.values()]
      .sort((one, other) => likelihood(other.likeness) - likelihood(one.likeness) || (one.id < other.id ? -1 : 1))
      .slice(0, mostOffered);
  };
}

/** Asks the full text for one note. */
function wordedIn(db: Reader): Worded {
  const worded = db.prepare(
    `SELECT ${noteColumns} FROM (
       SELECT rowid FROM search WHERE search MATCH ? ORDER BY bm25(search, 1.0, 0.0, 0.0) LIMIT ${mostCompared}
     ) hit JOIN note n ON n.record = hit.rowid WHERE n.hidden = 0`,
  );
  return (text) => {
    const expression = likeExpression(text);
    return expression === null ? [] : (worded.all(expression) as NoteRow[]);
  };
}

/** Notes that hold any of the words. */
function likeExpression(text: string): string | null {
  const words = [...tellingWords(text)].sort((a, b) => b.length - a.length);
  if (words.length === 0) return null;
  const any = words.slice(0, mostWords).map((word) => `"${word}"`);
  return `title : (${any.join(' OR ')}) AND belongs : "${kindWord('note')}"`;
}

/** Notes like one that is being written, or like one that is there (`except`), the likeliest first. */
export function* similar({ db }: QueryScope, { text, url, except }: Parsed<'note.similar'>) {
  const of = { text, url: url ?? readCapture(text).url };
  const find = likeFinder(db, wordedIn(db));
  yield readStep();
  return ok({ notes: find(of, except ?? null) });
}

/** Notes of the inbox that look like others, wherever these lie. Yields for every note, because a large inbox takes seconds. */
export function* twins({ db }: QueryScope) {
  const index = new NoteIndex();
  for (const done of index.read(db)) yield readStep(done);
  const find = likeFinder(db, (text) => index.like(text, mostCompared));
  const merged = readMerged(db, 'note');
  const rows = db
    .prepare(
      `SELECT ${noteColumns} FROM note n WHERE n.hidden = 0 AND coalesce(n.state, 'inbox') = 'inbox'
       ORDER BY n.created_at DESC, n.id DESC LIMIT ${mostOfInbox}`,
    )
    .all() as NoteRow[];
  const found: { readonly id: string; readonly like: SimilarNote }[] = [];
  for (const [at, { id, text, url }] of rows.entries()) {
    if (merged.isDropped(id)) continue;
    const [first] = find({ text, url }, id);
    if (first !== undefined) found.push({ id, like: first });
    yield readStep(at + 1, rows.length);
  }
  return ok({ twins: found });
}
