import { foldWords } from '../core/fold.ts';
import type { Names } from './read-cell.ts';

/** A record that can be named in a list: by its title, and by what else people call it. */
export type NamedRecord = { readonly id: string; readonly title: string; readonly also: readonly string[] };

/** Words before a name that say nothing about whose it is. */
const salutations = new Set(['herr', 'herrn', 'frau', 'hr', 'fr', 'dr', 'prof', 'dipl', 'ing']);
const kindsOfBody = new Set(['stadt', 'gemeinde', 'kreisstadt', 'kreis', 'kreisverwaltung', 'stadtverwaltung']);

const plain = (words: readonly string[]): string => words.join(' ');
/** "Müller, Anna" is "Anna Müller". */
const sorted = (words: readonly string[]): string => [...words].sort().join(' ');

type Book = {
  readonly ids: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, readonly NamedRecord[]>;
  readonly bySorted: ReadonlyMap<string, readonly NamedRecord[]>;
  readonly all: readonly { readonly record: NamedRecord; readonly words: ReadonlySet<string> }[];
};

function bookOf(records: readonly NamedRecord[]): Book {
  const [byName, bySorted] = [new Map<string, NamedRecord[]>(), new Map<string, NamedRecord[]>()];
  for (const record of records) {
    for (const name of new Set([record.title, ...record.also].map((text) => plain(foldWords(text)))))
      if (name !== '') byName.set(name, [...(byName.get(name) ?? []), record]);
    const key = sorted(foldWords(record.title).filter((word) => !salutations.has(word)));
    bySorted.set(key, [...(bySorted.get(key) ?? []), record]);
  }
  const all = records.map((record) => ({ record, words: new Set(foldWords(record.title)) }));
  return { ids: new Set(records.map(({ id }) => id)), byName, bySorted, all };
}

/**
 * Finds records by what stands in a cell: whole names first, then without "Stadt" or "Frau Dr.", then words in another order, and last
 * some words of a person's name, if they fit nobody else.
 */
export function namesFrom(recordsOf: (entity: string) => readonly NamedRecord[]): Names {
  const books = new Map<string, Book>();
  const bookFor = (entity: string): Book => {
    const book = books.get(entity) ?? bookOf(recordsOf(entity));
    books.set(entity, book);
    return book;
  };
  return {
    has: (entity, id) => bookFor(entity).ids.has(id),
    find: (entity, text) => {
      const book = bookFor(entity);
      const words = foldWords(text);
      const exact = book.byName.get(plain(words)) ?? [];
      if (exact.length > 0 || words.length === 0) return exact;
      if (entity === 'body') return book.byName.get(plain(words.filter((word) => !kindsOfBody.has(word)))) ?? [];
      if (entity !== 'person') return [];
      const name = words.filter((word) => !salutations.has(word));
      const turned = book.bySorted.get(sorted(name)) ?? [];
      if (turned.length > 0 || name.length === 0) return turned;
      return book.all.filter((one) => name.every((word) => one.words.has(word))).map(({ record }) => record);
    },
  };
}
