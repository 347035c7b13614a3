import { z } from 'zod';
import type { PartWords, Wording } from './apply.ts';
import { partKinds } from './parts.ts';

const Words: z.ZodType<PartWords> = z.object({
  code: z.string(),
  title: z.string(),
  text: z.string(),
  fieldKey: z.string(),
});

const Stored: z.ZodType<Wording> = z.object({
  kind: z.enum(['add', 'change', 'drop', 'merge']),
  targetKind: z.enum(partKinds),
  target: z.string(),
  mergeInto: z.string(),
  words: Words,
  seen: Words.nullable(),
});

/** A wording as a bundle brought it; `null` for what is none, which is then followed by nothing. */
export const wordingOf = (value: unknown): Wording | null => Stored.safeParse(value).data ?? null;

export const wordsOf = (value: unknown): PartWords | null => Words.safeParse(value).data ?? null;

export const sameWords = (one: PartWords, other: PartWords): boolean =>
  one.code === other.code && one.title === other.title && one.text === other.text && one.fieldKey === other.fieldKey;

/** Whether it would change anything: words that are the ones in force say nothing. */
export const saysSomething = ({ kind, words, seen }: Wording): boolean =>
  kind === 'drop' || kind === 'merge' ? true : words.title !== '' && (seen === null || !sameWords(words, seen));
