import { expect, test } from 'vitest';
import { readRoot } from '../../renderer/app/root-input.ts';
import { wordList } from '../../shared/trust/word-list.ts';

const twelve = wordList.slice(40, 52);

test('words are counted while they are typed, and the one being typed is not called wrong', () => {
  expect(readRoot('  ')).toEqual({ state: 'empty' });
  expect(readRoot(twelve.slice(0, 3).join(' '))).toEqual({ state: 'incomplete', count: 2 });
  expect(readRoot(`${twelve.slice(0, 3).join(' ')} `)).toEqual({ state: 'incomplete', count: 3 });
  expect(readRoot('aben zz')).toEqual({ state: 'incomplete', count: 1 });
});

test('a word that is not in the list is named as soon as something follows it, or somebody wants to go on', () => {
  expect(readRoot('abend zzzz ')).toEqual({ state: 'unknown-word', word: 'zzzz' });
  expect(readRoot('abend zzzz', true)).toEqual({ state: 'unknown-word', word: 'zzzz' });
});

test('twelve words are complete, in any case, with four letters each, and with anything between them', () => {
  expect(readRoot(twelve.join(' '))).toEqual({ state: 'complete' });
  expect(readRoot(twelve.map((word) => word.slice(0, 4).toUpperCase()).join(', '))).toEqual({ state: 'complete' });
  expect(readRoot([...twelve, 'abend'].join(' '), true)).toEqual({ state: 'wrong' });
  expect(readRoot(twelve.slice(1).join(' '), true)).toEqual({ state: 'incomplete', count: 11 });
});

test('a fingerprint counts as well, and half of one is not taken for words', () => {
  expect(readRoot('abcd-efgh-ijkl-mnop-qrst-uvwx-yz23-4567')).toEqual({ state: 'complete' });
  expect(readRoot('abcd-efgh-ijkl')).toEqual({ state: 'wrong' });
});
