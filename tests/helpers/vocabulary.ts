import { readdirSync } from 'node:fs';
import type { Locale } from '../../shared/core/locale.ts';
import { entities } from '../../shared/entities.ts';

type Vocabulary = Readonly<Record<Locale, ReadonlySet<string>>>;

const wordPattern = /\p{L}+/gu;
export const wordsOfText = (text: string): readonly string[] => text.toLowerCase().match(wordPattern) ?? [];

/** All words of a value made of sentences: texts, tables of texts, and what stands between quotes in a function that makes one. */
function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') for (const word of wordsOfText(value)) into.add(word);
  else if (typeof value === 'function')
    for (const [, text] of String(value).matchAll(/['`]([^'`]*)['`]/g)) collect(text, into);
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) collect(one, into);
}

/** Labels of the model: wherever a value has a German and an English text. */
function collectLabels(value: unknown, into: Readonly<Record<Locale, Set<string>>>): void {
  if (typeof value !== 'object' || value === null) return;
  const { de, en } = value as { readonly de?: unknown; readonly en?: unknown };
  if (typeof de === 'string' && typeof en === 'string') {
    collect(de, into.de);
    collect(en, into.en);
  } else for (const one of Object.values(value)) collectLabels(one, into);
}

/** The words of all sentences the program has in a language: of its text tables and of the labels of its model. */
export async function vocabulary(): Promise<Vocabulary> {
  const root = new URL('../../renderer/', import.meta.url);
  const words = { de: new Set<string>(), en: new Set<string>() };
  for (const name of readdirSync(root, { recursive: true }).map(String)) {
    if (!/texts\.ts$/.test(name)) continue;
    const module = (await import(new URL(name, root).href)) as Record<
      string,
      { de?: unknown; en?: unknown } | undefined
    >;
    for (const table of Object.values(module)) {
      collect(table?.de, words.de);
      collect(table?.en, words.en);
    }
  }
  collectLabels(entities, words);
  return words;
}

/** Words that are of the other language only, long enough to be no accident. */
export const foreignTo = (locale: Locale, words: Vocabulary): ReadonlySet<string> => {
  const other = locale === 'de' ? words.en : words.de;
  return new Set([...other].filter((word) => word.length > 3 && !words[locale].has(word)));
};
