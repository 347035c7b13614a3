import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBase32 } from '../../db/bundle/encoding.ts';
import { wordList } from '../../shared/trust/word-list.ts';
import {
  fingerprintFromWords,
  matchesRoot,
  parseRoot,
  stemOf,
  wordsOf,
  wordsOfFingerprint,
} from '../../shared/trust/words.ts';

const hashes = fc.uint8Array({ minLength: 32, maxLength: 32 });
const fingerprintOfHash = (hash: Uint8Array) => (toBase32(hash).slice(0, 32).match(/.{4}/g) ?? []).join('-');

test('there are 1024 words of 4 to 9 plain letters, sorted, and no two begin with the same four', () => {
  expect(wordList).toHaveLength(1024);
  expect(wordList.filter((word) => !/^[a-z]{4,9}$/.test(word))).toEqual([]);
  expect([...wordList].sort()).toEqual(wordList);
  expect(new Set(wordList.map(stemOf)).size).toBe(1024);
});

test('twelve words say exactly the first 24 characters of the fingerprint', () => {
  fc.assert(
    fc.property(hashes, (hash) => {
      const words = wordsOf(hash);
      expect(words).toHaveLength(12);
      expect(fingerprintFromWords(words.join(' '))).toBe(toBase32(hash).slice(0, 24));
      expect(wordsOfFingerprint(fingerprintOfHash(hash))).toEqual(words);
      expect(wordsOfFingerprint(toBase32(hash).slice(0, 24))).toEqual(words);
    }),
  );
});

test('words may be typed with four letters, in capitals, with commas, dashes and new lines', () => {
  fc.assert(
    fc.property(hashes, fc.constantFrom(', ', ' - ', '\n', ' · ', ',\r\n'), fc.boolean(), (hash, between, isShort) => {
      const words = wordsOf(hash).map((word) => (isShort ? word.slice(0, 4) : word).toUpperCase());
      expect(fingerprintFromWords(`  ${words.join(between)}. `)).toBe(toBase32(hash).slice(0, 24));
    }),
  );
});

test('eleven words, thirteen words and an unknown word are no fingerprint', () => {
  const words = wordsOf(new Uint8Array(32));
  expect(fingerprintFromWords(words.slice(1).join(' '))).toBeNull();
  expect(fingerprintFromWords([...words, 'apfel'].join(' '))).toBeNull();
  expect(fingerprintFromWords([...words.slice(1), 'xxxx'].join(' '))).toBeNull();
  expect(fingerprintFromWords('')).toBeNull();
});

test('the pinned root fits the fingerprint whose first 24 or all 32 characters it has, and no other', () => {
  fc.assert(
    fc.property(hashes, hashes, (hash, other) => {
      const fingerprint = fingerprintOfHash(hash);
      const short = toBase32(hash).slice(0, 24);
      for (const pinned of [
        fingerprint,
        fingerprint.replaceAll('-', ''),
        short,
        fingerprint.slice(0, 29).toUpperCase(),
      ])
        expect(matchesRoot(pinned, fingerprint)).toBe(true);
      const differs = toBase32(other).slice(0, 24) !== short;
      expect(matchesRoot(short, fingerprintOfHash(other))).toBe(!differs);
      expect(matchesRoot(short.slice(0, 23), fingerprint)).toBe(false);
      expect(matchesRoot('', fingerprint)).toBe(false);
    }),
  );
});

test('a root is typed as fingerprint or as words', () => {
  const hash = new Uint8Array(32).map((_, at) => at * 7);
  const fingerprint = fingerprintOfHash(hash);
  expect(parseRoot(` ${fingerprint.toUpperCase()} `)).toBe(fingerprint.replaceAll('-', ''));
  expect(parseRoot(wordsOf(hash).join('-'))).toBe(fingerprint.replaceAll('-', '').slice(0, 24));
  expect(parseRoot('Nottuln')).toBeNull();
});
