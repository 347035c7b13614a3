import { describe, expect, test } from 'vitest';
import { capacityOf, overCommitted, type Post, quartersFrom } from '../../shared/agency/capacity.ts';
import { day } from '../../shared/core/day.ts';

const [second, third] = quartersFrom(day('2026-05-17'), 2);
const post = (more: Partial<Post> = {}): Post => ({
  id: 'a',
  fte: 500,
  status: 'filled',
  startOn: '2021-01-01',
  endsOn: null,
  ...more,
});
const engaged = (fteShare: number | null, from: string | null = null, to: string | null = null, positionId = 'a') => ({
  positionId,
  fteShare,
  from,
  to,
});
const inSecond = (of: Post, ...engagements: ReturnType<typeof engaged>[]) => {
  if (second === undefined) throw new Error('no quarter');
  return capacityOf(of, engagements, second);
};

test('quarters begin with the one a day lies in, and follow each other without gaps', () => {
  expect(second).toEqual({ start: '2026-04-01', end: '2026-06-30' });
  expect(third).toEqual({ start: '2026-07-01', end: '2026-09-30' });
  expect(quartersFrom(day('2026-12-31'), 3).map(({ start }) => start)).toEqual([
    '2026-10-01',
    '2027-01-01',
    '2027-04-01',
  ]);
});

describe('a post counts', () => {
  test('as filled while somebody works there, for the share of the days in which it is there', () => {
    expect(inSecond(post())).toEqual({ filled: 500, open: 0, assigned: 0 });
    // 46 of 91 days.
    expect(inSecond(post({ fte: 1000, startOn: '2026-05-16' })).filled).toBe(505);
    expect(inSecond(post({ endsOn: '2026-04-01', fte: 1000 })).filled).toBe(11);
    expect(inSecond(post({ endsOn: '2026-03-31' })).filled).toBe(0);
    expect(inSecond(post({ startOn: '2026-07-01' })).filled).toBe(0);
    expect(inSecond(post({ startOn: null })).filled).toBe(500);
  });

  test('as open while nobody is in it, from the day it begins', () => {
    for (const status of ['planned', 'locked', 'approved', 'advertised', 'vacant'])
      expect(inSecond(post({ status }))).toEqual({ filled: 0, open: 500, assigned: 0 });
    expect(inSecond(post({ status: 'locked', startOn: null })).open).toBe(0);
  });

  test('until its end when it has ended, and not at all when nobody knows the end', () => {
    expect(inSecond(post({ status: 'ended', endsOn: '2026-06-30' })).filled).toBe(500);
    expect(inSecond(post({ status: 'ended' })).filled).toBe(0);
  });

  test('with nothing when nobody has said how large it is', () => {
    expect(inSecond(post({ fte: null }))).toEqual({ filled: 0, open: 0, assigned: 0 });
  });
});

describe('what is engaged', () => {
  test('counts for the days it lasts, and only for its own post', () => {
    const all = inSecond(
      post(),
      engaged(200),
      engaged(100, '2026-05-16'),
      engaged(400, null, null, 'b'),
      engaged(null),
    );
    expect(all.assigned).toBe(Math.round((200 * 91 + 100 * 46) / 91));
  });

  test('goes on after the end of the post: that is what over-commitment is made of', () => {
    const ended = inSecond(post({ endsOn: '2026-03-31' }), engaged(250));
    expect(ended).toEqual({ filled: 0, open: 0, assigned: 250 });
    expect(overCommitted(ended)).toBe(250);
    expect(overCommitted(inSecond(post(), engaged(500)))).toBe(0);
    expect(overCommitted(inSecond(post({ status: 'vacant' }), engaged(250)))).toBe(250);
  });
});
