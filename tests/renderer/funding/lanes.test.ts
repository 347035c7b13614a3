import { describe, expect, test } from 'vitest';
import { type MarkWords, toLanes, toneOf } from '../../../renderer/funding/lanes.ts';
import { day } from '../../../shared/core/day.ts';
import { line } from './lines.ts';

const today = day('2026-11-23');
const words: MarkWords = {
  code: () => 'An',
  kind: () => 'Antrag',
  certainty: (name) => `Gewissheit: ${name}`,
  due: () => 'in 17 Tagen',
  target: (target) => `internes Ziel ${target}`,
  cutoff: 'Ausschlussfrist',
  settled: 'erledigt',
  subjectKind: () => undefined,
  untitled: 'ohne Titel',
  noSubject: 'Ohne Bezug',
};

describe('the lanes of the timeline', () => {
  test('one lane per subject, the most urgent first, those without a subject last', () => {
    const lanes = toLanes(
      [
        line({ statedOn: '2026-11-20' }),
        line({ statedOn: '2027-03-31', subject: 'fundingCase:b', subjectTitle: 'LEADER' }),
        line({ statedOn: '2026-12-10', subject: 'fundingCase:a', subjectTitle: 'Glasfaser' }),
        line({ statedOn: '2026-11-30', subject: 'fundingCase:b', subjectTitle: 'LEADER' }),
      ],
      today,
      words,
    );
    expect(lanes.map(({ title, marks }) => [title, marks.map((mark) => mark.day)])).toEqual([
      ['LEADER', ['2026-11-30', '2027-03-31']],
      ['Glasfaser', ['2026-12-10']],
      ['Ohne Bezug', ['2026-11-20']],
    ]);
  });

  test('D4: deadlines no day counts for stand only in the list', () => {
    expect(toLanes([line({ statedOn: '2026-12-01', effectiveOn: null })], today, words)).toEqual([]);
  });

  test('a mark says in words what its shape, its letters and its colour say', () => {
    const [lane] = toLanes(
      [line({ title: 'Antrag', statedOn: '2026-12-10', internalTargetOn: '2026-12-09', isCutoffHard: true })],
      today,
      words,
    );
    expect(lane?.marks[0]?.words).toEqual([
      'Antrag',
      'Antrag · Ohne Bezug',
      '10.12.2026 · in 17 Tagen',
      'Ausschlussfrist',
      'internes Ziel 09.12.2026',
      'Gewissheit: stated',
    ]);
  });

  test('overdue begins after the day itself; what is settled is never overdue', () => {
    expect(toneOf(day('2026-11-22'), 'open', today)).toBe('overdue');
    expect(toneOf(today, 'open', today)).toBe('soon');
    expect(toneOf(day('2026-12-08'), 'open', today)).toBe('later');
    expect(toneOf(day('2026-11-22'), 'done', today)).toBe('settled');
  });
});
