import { afterEach, expect, test, vi } from 'vitest';
import { type Component, loadNotices, matching } from '../../../renderer/settings/about/notices.ts';

afterEach(() => vi.unstubAllGlobals());

const component = (name: string, licence: string, author: string | null = null): Component => ({
  name,
  version: '1.0.0',
  licence,
  author,
  text: 0,
});

test('components are found by name, licence and author, whatever the order and case of the words', () => {
  const all = [component('react', 'MIT'), component('canonicalize', 'Apache-2.0', 'Samuel'), component('d3', 'ISC')];

  expect(matching(all, '')).toEqual(all);
  expect(matching(all, '  mit REACT ')).toEqual([all[0]]);
  expect(matching(all, 'samuel apache')).toEqual([all[1]]);
  expect(matching(all, 'mit isc')).toEqual([]);
});

test('a page that was built alone has no licences, and says so instead of failing', async () => {
  const answer = (response: unknown) => vi.stubGlobal('fetch', () => Promise.resolve(response));

  answer({ ok: false });
  expect(await loadNotices()).toBe(null);
  answer({ ok: true, json: () => Promise.resolve({ other: 1 }) });
  expect(await loadNotices()).toBe(null);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
  expect(await loadNotices()).toBe(null);

  const notices = { commit: null, packages: [], texts: [], own: 'EUPL' };
  answer({ ok: true, json: () => Promise.resolve(notices) });
  expect(await loadNotices()).toEqual(notices);
});
