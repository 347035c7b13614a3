import { expect, test } from 'vitest';
import { type ListSettings, readListSettings } from '../../renderer/app/saved/list-settings.ts';
import { sameSettings } from '../../renderer/app/saved/same.ts';

type Filter = {
  readonly text: string;
  readonly span: string;
  readonly withSettled: boolean;
  readonly kinds: readonly string[];
  readonly chosen: Readonly<Record<string, readonly string[]>>;
};

const usual: ListSettings<Filter> = {
  filter: { text: '', span: 'all', withSettled: false, kinds: [], chosen: {} },
  sort: [{ id: 'dueOn', desc: false }],
  shown: {},
  widths: {},
};

const saved: ListSettings<Filter> = {
  filter: { text: 'wärme', span: '30', withSettled: true, kinds: ['notice'], chosen: { bodyId: ['b1', 'b2'] } },
  sort: [{ id: 'title', desc: true }],
  shown: { notes: true },
  widths: { title: 20 },
};

test('what was saved comes back as it was, also on its way through the store', () => {
  expect(readListSettings(JSON.parse(JSON.stringify(saved)), usual)).toEqual(saved);
});

test('what is of the kind that is expected counts, the rest is as usual', () => {
  const foreign = {
    filter: { text: 7, span: null, withSettled: 'yes', kinds: ['a', 5], chosen: { bodyId: 'b1' }, newer: ['x'] },
    sort: [{ id: 'title' }, { desc: true }, 'title'],
    shown: { notes: 'maybe', title: false },
    widths: { title: -3, notes: 12, code: 4000 },
    zoom: 'quarter',
  };
  expect(readListSettings(foreign, usual)).toEqual({
    filter: usual.filter,
    sort: [{ id: 'title', desc: false }],
    shown: { title: false },
    widths: { notes: 12 },
  });
});

test.each([null, undefined, 'view', 3, []])('%j is the usual view', (value) => {
  expect(readListSettings(value, usual)).toEqual(usual);
});

test('a view is changed when one of its parts is, whatever the order they are written in', () => {
  const other = { widths: saved.widths, shown: saved.shown, sort: saved.sort, filter: saved.filter };
  expect(sameSettings(saved, other)).toBe(true);
  expect(sameSettings(saved, { ...saved, filter: { ...saved.filter, text: 'Wärme' } })).toBe(false);
});
