import { expect, test } from 'vitest';
import { sameSettings } from '../../../renderer/app/saved/same.ts';
import { noFilter } from '../../../renderer/projects/filter.ts';
import { readSettings, type SavedSettings, usualSettings } from '../../../renderer/projects/saved/settings.ts';

const pages = ['/projects', '/projects/board'];

const settings: SavedSettings = {
  page: '/projects/board',
  filter: { ...noFilter, text: 'rad', status: ['running', 'paused'], due: ['soon'], combine: 'any' },
  groupBy: 'leadBodyId',
  sort: [{ id: 'title', desc: true }],
  shown: { budgetCents: true, code: false },
  widths: { title: 24 },
  zoom: 'year',
};

test('what was saved comes back as it was', () => {
  expect(readSettings(JSON.parse(JSON.stringify(settings)), pages)).toEqual(settings);
});

test('of a view from a newer version what is known counts, and the rest is as usual', () => {
  const newer = {
    ...settings,
    page: '/projects/globe',
    groupBy: 'weather',
    filter: { ...settings.filter, status: ['running', 7], due: ['soon', 'someday'], moon: true },
    shown: { budgetCents: true, code: 'maybe' },
    widths: { title: -3 },
    orbit: 1,
  };
  expect(readSettings(newer, pages)).toEqual({
    ...settings,
    page: '/projects',
    groupBy: 'nothing',
    filter: { ...settings.filter, status: ['running'] },
    shown: { budgetCents: true },
    widths: {},
  });
});

test('anything that is no view at all is the usual one', () => {
  for (const broken of [null, 'x', 7, [], {}]) expect(readSettings(broken, pages)).toEqual(usualSettings);
});

test('two views are the same whatever the order their parts were written in', () => {
  const { filter, ...rest } = settings;
  const turned = { ...rest, shown: { code: false, budgetCents: true }, filter: { ...filter } };
  expect(sameSettings(settings, turned)).toBe(true);
  expect(sameSettings(settings, { ...settings, sort: [] })).toBe(false);
});
