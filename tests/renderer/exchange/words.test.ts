import { describe, expect, test } from 'vitest';
import { countWords } from '../../../renderer/exchange/log/count-words.ts';
import { daysSince } from '../../../renderer/exchange/sites/site-columns.tsx';
import { fieldWords, referencesOf, titleReferences, titleWords, valueWords } from '../../../renderer/exchange/words.ts';
import { formatBytes } from '../../../renderer/i18n/bytes.ts';
import { day } from '../../../shared/core/day.ts';
import { deletedField } from '../../../shared/sync/op.ts';

const none = () => null;
const nothing = { new: 0, changed: 0, deleted: 0, conflicts: 0, refused: 0, held: 0, unknown: 0 };

describe('what a bundle carries is said in words', () => {
  test('fields and values by their declaration, in both languages', () => {
    expect(fieldWords('project', 'budgetCents', 'de')).toBe('Budget');
    expect(valueWords('project', 'status', 'running', 'de', none)).toBe('in Umsetzung');
    expect(valueWords('project', 'status', 'running', 'en', none)).toBe('running');
    expect(valueWords('project', 'endOn', '2027-03-31', 'de', none)).toBe('31.03.2027');
  });

  test('a deletion is no field of the model but has words of its own', () => {
    expect(fieldWords('project', deletedField, 'de')).toBe('Löschung');
    expect(valueWords('project', deletedField, { abc: 12 }, 'de', none)).toBe('gelöscht');
    expect(valueWords('project', deletedField, null, 'de', none)).toBe('vorhanden');
  });

  test('what only a newer version knows is shown as it stands, never hidden', () => {
    expect(fieldWords('project', 'mood', 'de')).toBe('mood');
    expect(valueWords('project', 'mood', { level: 3 }, 'de', none)).toBe('{"level":3}');
    expect(valueWords('hologram', 'title', 'Neu', 'de', none)).toBe('Neu');
    expect(valueWords('project', 'mood', null, 'de', none)).toBe('');
  });

  test('a record that is named by another one takes its name', () => {
    const titleOf = (reference: string) => (reference === 'project:p1' ? 'Radweg' : null);
    expect(titleReferences('projectBody', 'p1')).toEqual(['project:p1']);
    expect(titleWords('projectBody', 'p1', 'de', titleOf)).toBe('Radweg');
    expect(titleWords('project', '', 'de', titleOf)).toBe('(ohne Namen)');
  });

  test('only references ask for names', () => {
    expect(referencesOf('project', 'leadBodyId', 'b1')).toEqual(['body:b1']);
    expect(referencesOf('deadline', 'subject', 'project:p1')).toEqual(['project:p1']);
    expect(referencesOf('project', 'title', 'b1')).toEqual([]);
    expect(referencesOf('project', 'leadBodyId', null)).toEqual([]);
  });
});

test('counts name only what there is, with the word that fits the number', () => {
  expect(countWords({ ...nothing, new: 12, conflicts: 1 }, 'de')).toBe('12 neu, 1 Konflikt');
  expect(countWords({ ...nothing, conflicts: 2, unknown: 3 }, 'en')).toBe('2 conflicts, 3 from a newer version');
  expect(countWords(nothing, 'de')).toBe('');
});

test.each([
  [0, '0,1\u00a0kB'],
  [9_300, '9,3\u00a0kB'],
  [1_630_208, '1,6\u00a0MB'],
  [2_400_000_000_000, '2.400\u00a0GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes, 'de')).toBe(words);
});

test('days since a moment are counted by the calendar here, and a clock that is ahead counts as today', () => {
  const today = day('2026-11-23');
  // Half past eleven at night in UTC is the next day in Germany.
  expect(daysSince('2026-11-20T23:30:00Z', today)).toBe(2);
  expect(daysSince('2099-01-01T10:00:00Z', today)).toBe(0);
  expect(daysSince(null, today)).toBeNull();
  expect(daysSince('gestern', today)).toBeNull();
});
