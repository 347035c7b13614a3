import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Bridge } from '../../shared/bridge.ts';
import { fakeBridge } from './support/fake-bridge.ts';

type Modules = {
  readonly viewStore: typeof import('../../renderer/app/view-store.ts')['viewStore'];
  readonly settings: typeof import('../../renderer/app/saved-settings.ts');
  readonly drafts: typeof import('../../renderer/app/drafts.ts');
};

/** The renderer's modules as after a start, over a bridge with these settings. */
async function start(bridge: Bridge): Promise<Modules> {
  vi.resetModules();
  vi.stubGlobal('window', { bridge, addEventListener: () => {} });
  vi.stubGlobal('document', { addEventListener: () => {} });
  const { connect } = await import('../../renderer/app/bridge.ts');
  await connect();
  const settings = await import('../../renderer/app/saved-settings.ts');
  await settings.loadSettings();
  const { viewStore } = await import('../../renderer/app/view-store.ts');
  const drafts = await import('../../renderer/app/drafts.ts');
  return { viewStore, settings, drafts };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a view survives a restart', async () => {
  const bridge = fakeBridge();
  const first = await start(bridge);
  first.viewStore('list', { filter: '', sort: [] as string[] }).setState({ filter: 'wärme' });
  await first.settings.flushSettings();

  const second = await start(bridge);
  expect(second.viewStore('list', { filter: '', sort: [] as string[] }).getState()).toEqual({
    filter: 'wärme',
    sort: [],
  });
});

test('a saved view of an older version cannot break a screen: what does not fit is left out', async () => {
  const bridge = fakeBridge({ settings: { 'view.list': { filter: 7, sort: 'title', openId: 'x', gone: true } } });
  const { viewStore } = await start(bridge);
  const initial = { filter: '', sort: ['code'], openId: null as string | null, added: 1 };
  expect(viewStore('list', initial).getState()).toEqual({ ...initial, openId: 'x' });
});

test('quick changes are written once', async () => {
  const bridge = fakeBridge();
  const { viewStore } = await start(bridge);
  const useView = viewStore('list', { filter: '' });
  for (const filter of ['w', 'wä', 'wär']) useView.setState({ filter });
  await vi.advanceTimersByTimeAsync(1000);
  const writes = bridge.calls.filter(({ name }) => name === 'setting.put');
  expect(writes).toEqual([{ name: 'setting.put', input: { key: 'view.list', value: { filter: 'wär' } } }]);
});

test('a draft stays until it is dropped, also over a restart', async () => {
  const bridge = fakeBridge();
  const first = await start(bridge);
  first.drafts.putDraft('note', 'Chatbot in Ahaus');
  await first.settings.flushSettings();

  const second = await start(bridge);
  expect(second.drafts.readDraft('note')).toBe('Chatbot in Ahaus');
  second.drafts.putDraft('note', null);
  expect(second.drafts.readDraft('note')).toBeNull();
  await second.settings.flushSettings();

  const third = await start(bridge);
  expect(third.drafts.draftNames()).toEqual([]);
});

test('what was chosen before there is an office is kept, and written as soon as there is one', async () => {
  const bridge = fakeBridge({ state: 'empty' });
  const { viewStore, settings } = await start(bridge);
  viewStore('preferences', { locale: 'de' }).setState({ locale: 'en' });
  await settings.flushSettings();
  await bridge.invoke('office.begin', {});
  await settings.loadSettings();
  const stored = await bridge.invoke('setting.list', {});
  expect(stored).toEqual({ ok: true, value: { settings: { 'view.preferences': { locale: 'en' } } } });
});
