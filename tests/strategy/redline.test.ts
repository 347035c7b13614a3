import { expect, test } from 'vitest';
import { redline } from '../../shared/strategy/amendments/redline.ts';
import { redlineRuns } from '../../shared/text/word-runs.ts';
import { part } from './part.ts';

const marked = (from: string, to: string) =>
  redlineRuns(from, to)
    .map(({ text, kind }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}+]` : `[-${text}-]`))
    .join('');

test('a sentence that goes on is marked by words, one that became another is struck whole', () => {
  expect(
    marked(
      'Die Kommunen prüfen ein Portal. Der Bus fährt stündlich.',
      'Die Kommunen betreiben ein Portal. Ein Rufbus ersetzt am Abend das Taxi.',
    ),
  ).toBe(
    'Die Kommunen [-prüfen-][+betreiben+] ein Portal. [-Der Bus fährt stündlich.-][+Ein Rufbus ersetzt am Abend das Taxi.+]',
  );
});

test('a small word that happens to stand in both does not cut a change into crumbs', () => {
  expect(
    marked(
      'Das Vorhaben wird mit Vereinen und Verbänden vor Ort abgestimmt.',
      'Das Vorhaben wird mit Schulen und Büchereien vor Ort abgestimmt.',
    ),
  ).toBe('Das Vorhaben wird mit [-Vereinen und Verbänden-][+Schulen und Büchereien+] vor Ort abgestimmt.');
});

test('a sentence that was put in strikes nothing, and umlauts do not cut words', () => {
  expect(marked('Bürger fragen.', 'Bürger fragen. Ämter antworten.')).toBe('Bürger fragen.[+ Ämter antworten.+]');
  expect(marked('Alle prüfen Bücher vor Ort.', 'Alle prüfen Büchereien vor Ort.')).toBe(
    'Alle prüfen [-Bücher-][+Büchereien+] vor Ort.',
  );
});

test('what is gone stands where it stood; what was merged names where it went', () => {
  const before = [part('P1'), part('P2'), part('P3'), part('P4')];
  const after = [part('P1'), part('P4', { text: 'Neu.', mergedFrom: ['P3'] }), part('P5')];
  const { parts, counts } = redline(before, after);
  expect(parts.map(({ key, state }) => [key, state])).toEqual([
    ['P1', 'kept'],
    ['P2', 'dropped'],
    ['P3', 'merged'],
    ['P4', 'changed'],
    ['P5', 'added'],
  ]);
  expect(parts[2]?.mergedInto?.key).toBe('P4');
  expect(parts[3]?.mergedFrom.map(({ key }) => key)).toEqual(['P3']);
  expect(counts).toEqual({ kept: 1, dropped: 1, merged: 1, changed: 1, added: 1 });
});

test('numbers are names: P10 stands behind P2, and a new number or field leaves it the same part', () => {
  const before = [part('a', { code: 'P10' }), part('b', { code: 'P2' })];
  const after = [part('a', { code: 'P11', fieldKey: 'x' }), part('b', { code: 'P2' })];
  expect(redline(before, after).parts).toMatchObject([
    { key: 'b', state: 'kept' },
    { key: 'a', state: 'changed', isMoved: true, isRenumbered: true },
  ]);
});
