import { describe, expect, test } from 'vitest';
import { applyFilter, guiltyPart, nobody, noFilter, without } from '../../../renderer/funding/filter.ts';
import { day } from '../../../shared/core/day.ts';
import { line } from './lines.ts';

const today = day('2026-11-23');
const kindLabel = (kind: string) => ({ application: 'Antrag', final_proof: 'Verwendungsnachweis' })[kind] ?? kind;

const overdue = line({ title: 'Widerspruch', statedOn: '2026-11-19', kind: 'appeal' });
const soon = line({ title: 'Antrag Wärmeplan', statedOn: '2026-12-10', certainty: 'estimate' });
const late = line({ title: 'Nachweis', statedOn: '2027-06-30', kind: 'final_proof', responsiblePersonId: 'p1' });
const undated = line({ title: 'Skizze', subjectTitle: 'LEADER' });
const all = [overdue, soon, late, undated];
const filtered = (change: Partial<typeof noFilter>) => applyFilter(all, { ...noFilter, ...change }, today, kindLabel);

describe('what a filter lets through', () => {
  test('without a filter everything is shown, in the order it came in', () => {
    expect(filtered({})).toBe(all);
  });

  test('the coming days include what is overdue, because nobody wants to lose it', () => {
    expect(filtered({ span: '30' })).toEqual([overdue, soon]);
    expect(filtered({ span: '90' })).toEqual([overdue, soon]);
  });

  test('"ohne Frist" shows only deadlines no day counts for', () => {
    expect(filtered({ span: 'none' })).toEqual([undated]);
  });

  test('text finds every word in title, subject, kind and notes, without regard to umlauts', () => {
    expect(filtered({ text: 'warme antrag' })).toEqual([soon]);
    expect(filtered({ text: 'leader' })).toEqual([undated]);
    expect(filtered({ text: 'verwendungsnachweis' })).toEqual([late]);
  });

  test('several kinds are joined by "or", several filters by "and"', () => {
    expect(filtered({ kinds: ['appeal', 'final_proof'] })).toEqual([overdue, late]);
    expect(filtered({ kinds: ['appeal', 'final_proof'], span: '30' })).toEqual([overdue]);
  });

  test('deadlines nobody is responsible for can be asked for', () => {
    expect(filtered({ responsible: [nobody] })).toEqual([overdue, soon, undated]);
    expect(filtered({ responsible: ['p1'] })).toEqual([late]);
  });

  test('the certainty of the day is a filter of its own', () => {
    expect(filtered({ certainties: ['estimate'] })).toEqual([soon]);
  });
});

describe('which filter is to blame for an empty list', () => {
  const guilty = (change: Partial<typeof noFilter>) => guiltyPart(all, { ...noFilter, ...change }, today, kindLabel);

  test('the one whose removal shows something again is named', () => {
    expect(guilty({ text: 'xyz' })).toBe('text');
    expect(guilty({ kinds: ['final_proof'], span: 'none' })).toBe('kinds');
  });

  test('when only several together leave nothing, none is accused', () => {
    expect(guilty({ text: 'xyz', kinds: ['council'] })).toBeNull();
  });

  test('a filter without one of its parts keeps the others', () => {
    const filter = { ...noFilter, text: 'a', kinds: ['appeal'] };
    expect(without(filter, 'text')).toEqual({ ...noFilter, kinds: ['appeal'] });
  });
});
