import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { ShellState } from '../../shared/host/menu.ts';
import type { RecentFile } from '../../shared/host/recent.ts';
import { startDesktop } from '../helpers/desktop.ts';
import { tempFolder } from '../helpers/loopback.ts';

type Desktop = Awaited<ReturnType<typeof startDesktop>>;
type Item = {
  readonly label?: string;
  readonly click?: () => void;
  readonly submenu?: readonly Item[];
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
};

const told: ShellState = {
  locale: 'de',
  tray: false,
  spellcheck: true,
  updateCheck: false,
  commands: [
    { id: 'capture.task', title: 'Neue Aufgabe', keys: 'Control+n' },
    { id: 'undo', title: 'Rückgängig', keys: 'Control+z' },
    { id: 'go.projects', title: 'Gehe zu Projekte', keys: 'Control+2' },
    { id: 'go./projects/board', title: 'Gehe zu Projekte – Tafel' },
    { id: 'deadlines.export', title: 'Fristen & Termine ausgeben' },
    { id: 'help', title: 'Hilfe', keys: 'F1' },
  ],
};

const tell = async (desktop: Desktop, more: Partial<ShellState> = {}): Promise<void> => {
  expect(await desktop.ask({ type: 'tell', shell: { ...told, ...more } })).toEqual({ ok: true, value: null });
  await desktop.settled();
};
const itemsOf = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...itemsOf(item.submenu ?? [])]);
const menuItems = ({ record }: Desktop): readonly Item[] => itemsOf(record.menu as readonly Item[]);
const item = (desktop: Desktop, label: string): Item => {
  const found = menuItems(desktop).find((one) => one.label === label);
  if (found === undefined) throw new Error(`no item ${label}`);
  return found;
};
const sentTo = ({ contents }: Desktop, channel: string): unknown[] =>
  (contents?.sent ?? []).filter((sent) => sent.channel === channel).map(({ value }) => value);

function bundle(name: string, folder = tempFolder()): string {
  const path = join(folder, name);
  writeFileSync(path, name);
  return path;
}

test('files that come before the page listens, several at once and from a second start, all arrive in their order', async () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => bundle(`${name}.dabundle`)) as [
    string,
    string,
    string,
    string,
  ];
  const desktop = await startDesktop({ argv: [a, b] });
  let isPrevented = false;
  desktop.app.emit('open-file', { preventDefault: () => (isPrevented = true) }, c);
  desktop.app.emit('second-instance', {}, [], '', { bundles: [d, '/gibt/es/nicht.dabundle', join(d, '..')] });
  await vi.waitUntil(() => desktop.callsOf('app.addRecentDocument').length === 4);
  expect(isPrevented).toBe(true);
  await desktop.ask({ type: 'listen' });
  await vi.waitUntil(() => sentTo(desktop, 'app:file-refused').length === 2);
  expect(sentTo(desktop, 'app:file-opened').map((file) => (file as { name: string }).name)).toEqual(
    ['a', 'b', 'c', 'd'].map((name) => `${name}.dabundle`),
  );
  expect(sentTo(desktop, 'app:file-refused')).toEqual([
    { name: 'nicht.dabundle', reason: 'missing' },
    { name: expect.any(String), reason: 'not-a-file' },
  ]);
});

test('a page that is loaded anew misses no file', async () => {
  const desktop = await startDesktop();
  await desktop.ask({ type: 'listen' });
  desktop.contents?.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
  desktop.app.emit('open-file', { preventDefault: () => {} }, bundle('a.dabundle'));
  await vi.waitUntil(() => desktop.callsOf('app.addRecentDocument').length === 1);
  expect(sentTo(desktop, 'app:file-opened')).toEqual([]);
  await desktop.ask({ type: 'listen' });
  expect(sentTo(desktop, 'app:file-opened')).toHaveLength(1);
});

test('the menu holds every command of the page once; choosing one runs it there; keys are shown and not taken', async () => {
  const desktop = await startDesktop();
  await tell(desktop);
  for (const { title } of told.commands)
    expect(menuItems(desktop).filter(({ label }) => label === title.replace('&', '&&')).length, title).toBe(
      title === 'Gehe zu Projekte' || title === 'Hilfe' ? 2 : 1,
    );
  item(desktop, 'Fristen && Termine ausgeben').click?.();
  expect(sentTo(desktop, 'app:command')).toEqual(['deadlines.export']);
  expect(item(desktop, 'Neue Aufgabe')).toMatchObject({
    accelerator: 'CommandOrControl+N',
    registerAccelerator: false,
  });
  await tell(desktop, { locale: 'en', commands: [] });
  expect(menuItems(desktop).map(({ label }) => label)).toContain('Quit');
  expect(menuItems(desktop).map(({ label }) => label)).not.toContain('Neue Aufgabe');
});

test('a page that tells nonsense is refused, and the menu stays as it was', async () => {
  const desktop = await startDesktop();
  await tell(desktop);
  const before = desktop.record.menu;
  const hostile = [
    { ...told, commands: Array.from({ length: 401 }, (_, n) => ({ id: `a${n}`, title: 'x' })) },
    { ...told, commands: [{ id: 'x y', title: 'x' }] },
    { ...told, commands: [{ id: 'x', title: 'x'.repeat(401) }] },
    { ...told, commands: [{ id: 'x', title: 'x', role: 'quit' }] },
    { ...told, locale: 'fr' },
    { ...told, more: true },
    null,
  ];
  for (const shell of hostile) expect(await desktop.ask({ type: 'tell', shell })).toMatchObject({ ok: false });
  expect(desktop.record.menu).toBe(before);
  // Titles that turn writing around or are empty, keys no menu can say: the menu still appears.
  const odd = ['\u202egnp.exe', '\u0000', '&&&&', 'a\nb'].map((title, n) => ({ id: `o${n}`, title, keys: 'Hyper+ß' }));
  await tell(desktop, { commands: odd });
  expect(menuItems(desktop).map(({ label }) => label)).toEqual(expect.arrayContaining(['gnp.exe', '&&&&&&&&', 'a b']));
});

test('bundles used lately survive a restart, say when their file is gone, and are forgotten on command', async () => {
  const folder = tempFolder();
  const first = await startDesktop();
  await first.ask({ type: 'adopt', paths: [bundle('a.dabundle', folder), bundle('liste.csv', folder)] });
  first.record.dialogs.save = join(folder, 'b.dabundle');
  const place = (await first.ask({ type: 'reserve', kind: 'bundle', suggestedName: 'b.dabundle' })) as {
    value: { ticket: string };
  };
  await first.ask({ type: 'delivered', ticket: place.value.ticket });
  expect(((await first.ask({ type: 'recent' })) as { value: RecentFile[] }).value).toHaveLength(1);
  bundle('b.dabundle', folder);
  await first.ask({ type: 'delivered', ticket: place.value.ticket });
  await first.ask({ type: 'delivered', ticket: '/etc/passwd' });
  const kept = readFileSync(join(first.dataDir, 'fenster', 'zuletzt.json'), 'utf8');
  rmSync(join(folder, 'a.dabundle'));

  const second = await startDesktop({ kept: { 'zuletzt.json': kept } });
  const reply = (await second.ask({ type: 'recent' })) as { value: RecentFile[] };
  expect(reply.value).toMatchObject([
    { name: 'b.dabundle', act: 'saved', ticket: expect.any(String) },
    { name: 'a.dabundle', act: 'opened', ticket: null },
  ]);
  expect(JSON.stringify(reply)).not.toContain(folder);
  await vi.waitUntil(() => menuItems(second).some(({ label }) => label === 'a.dabundle (nicht mehr da)'));
  await second.ask({ type: 'listen' });
  item(second, 'a.dabundle (nicht mehr da)').click?.();
  await vi.waitUntil(() => sentTo(second, 'app:file-refused').length === 1);
  item(second, 'Liste leeren').click?.();
  expect(await second.ask({ type: 'recent' })).toEqual({ ok: true, value: [] });
  expect(second.callsOf('app.clearRecentDocuments')).toHaveLength(1);
});

const zoomItem = (desktop: Desktop, label: string) => item(desktop, label).click?.();

test('size, place and zoom are remembered; a file nobody can read is none', async () => {
  const first = await startDesktop();
  first.window?.setBounds({ x: 100, y: 50, width: 900, height: 700 });
  zoomItem(first, 'Größer');
  zoomItem(first, 'Größer');
  first.contents?.emit('zoom-changed', {}, 'out');
  expect(first.contents?.zoomFactor).toBe(1.1);
  first.window?.emit('close', { preventDefault: () => {} });
  const kept = readFileSync(join(first.dataDir, 'fenster', 'fenster.json'), 'utf8');
  const second = await startDesktop({ kept: { 'fenster.json': kept } });
  expect(second.window?.options).toMatchObject({ x: 100, y: 50, width: 900, height: 700 });
  expect(second.contents?.zoomFactor).toBe(1.1);
  for (const text of ['{', '{}', '{"x":"1"}', 'null', kept.replace('100', '1e99')])
    expect((await startDesktop({ kept: { 'fenster.json': text } })).window?.options).toMatchObject({
      width: 1366,
      height: 768,
    });
});

test('a window whose screen has gone comes back onto one that is there, also while it runs', async () => {
  const kept = { 'fenster.json': '{"x":3000,"y":200,"width":1200,"height":900,"isMaximized":true,"zoom":100}' };
  const displays = [{ id: 1, workArea: { x: 0, y: 0, width: 1280, height: 680 } }];
  const desktop = await startDesktop({ kept, displays });
  expect(desktop.window?.options).toMatchObject({ x: 40, y: 0, width: 1200, height: 680 });
  expect(desktop.window?.isBig).toBe(true);
  if (desktop.window) desktop.window.isBig = false;
  desktop.window?.setBounds({ x: 5000, y: 0, width: 600, height: 400 });
  desktop.screen.emit('display-removed');
  expect(desktop.window?.bounds).toMatchObject({ x: 340, y: 140 });
});

test('no dictionary is fetched; words are checked in German, and in English with the screens', async () => {
  const desktop = await startDesktop();
  const { defaultSession: session } = desktop.session;
  expect([session.dictionaries, session.isChecking]).toEqual(['http://127.0.0.1:9/', false]);
  await tell(desktop);
  expect([session.languages, session.isChecking]).toEqual([['de-DE'], true]);
  await tell(desktop, { locale: 'en' });
  expect(session.languages).toEqual(['en-GB', 'de-DE']);
  await tell(desktop, { spellcheck: false });
  expect(session.isChecking).toBe(false);
  const forbidden = await startDesktop({ policy: { spellcheck: false } });
  await tell(forbidden);
  expect(forbidden.session.defaultSession.isChecking).toBe(false);
});

test('the menu at the pointer offers suggestions, the dictionary and the clipboard', async () => {
  const desktop = await startDesktop();
  const editFlags = { canCut: false, canCopy: true, canPaste: true, canSelectAll: true };
  const clicked = {
    ...{ isEditable: true, misspelledWord: 'Förderantag', dictionarySuggestions: ['Förderantrag'] },
    ...{ selectionText: '', editFlags },
  };
  desktop.contents?.emit('context-menu', {}, clicked);
  const popup = desktop.record.popups.at(-1) as readonly Item[];
  expect(popup.map(({ label }) => label ?? '–')).toEqual([
    ...['Förderantrag', '–', '„Förderantag“ zum Wörterbuch hinzufügen', '–'],
    ...['Ausschneiden', 'Kopieren', 'Einfügen', 'Alles auswählen'],
  ]);
  popup[0]?.click?.();
  popup[2]?.click?.();
  expect(desktop.callsOf('contents.replaceMisspelling')).toEqual([['Förderantrag']]);
  expect(desktop.session.defaultSession.words).toEqual(['Förderantag']);
  const count = desktop.record.popups.length;
  desktop.contents?.emit('context-menu', {}, { ...clicked, isEditable: false });
  expect(desktop.record.popups).toHaveLength(count);
});

const close = (desktop: Desktop): boolean => {
  let isPrevented = false;
  desktop.window?.emit('close', { preventDefault: () => (isPrevented = true) });
  return isPrevented;
};

test('the program stays beside the clock only if somebody chose that; Beenden ends it all the same', async () => {
  const desktop = await startDesktop();
  await tell(desktop);
  expect([close(desktop), desktop.record.trays.length]).toEqual([false, 0]);
  await tell(desktop, { tray: true });
  await vi.waitUntil(() => desktop.record.trays.length === 1);
  expect(close(desktop)).toBe(true);
  expect(desktop.callsOf('window.hide')).toHaveLength(1);
  const [tray] = desktop.record.trays;
  tray?.menu.find(({ label }) => label === 'Neue Aufgabe')?.click?.();
  expect(sentTo(desktop, 'app:command')).toEqual(['capture.task']);
  desktop.app.emit('before-quit');
  expect(close(desktop)).toBe(false);

  const forbidden = await startDesktop({ policy: { tray: false } });
  await tell(forbidden, { tray: true });
  expect(close(forbidden)).toBe(false);
});

test('nobody is asked for a newer version unless the administrator has named an address and the person wants it', async () => {
  const address = 'https://software.example.org/version.json';
  const newer = '{"version":"0.2.0","address":"https://software.example.org/"}';
  const check = async (desktop: Desktop) => (await desktop.ask({ type: 'checkUpdate' })) as { value: unknown };

  const without = await startDesktop();
  await tell(without, { updateCheck: true });
  expect((await check(without)).value).toEqual({ state: 'off' });
  const desktop = await startDesktop({ policy: { updateCheck: { address } } });
  await tell(desktop);
  expect((await check(desktop)).value).toEqual({ state: 'off' });
  expect(desktop.callsOf('net.fetch')).toEqual([]);

  desktop.record.versionFile = newer;
  await tell(desktop, { updateCheck: true });
  const before = desktop.callsOf('net.fetch').length;
  expect((await check(desktop)).value).toEqual({
    ...{ state: 'newer', version: '0.2.0', address: 'https://software.example.org/' },
  });
  expect(desktop.callsOf('net.fetch').slice(before)).toMatchObject([
    [address, { credentials: 'omit', redirect: 'error', cache: 'no-store' }],
  ]);
  desktop.record.versionFile = null;
  expect((await check(desktop)).value).toEqual({ state: 'unknown' });
});

test('a page that dies leaves a German page with a way back, and a line without anything of its own', async () => {
  const desktop = await startDesktop();
  desktop.contents?.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  desktop.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'oom', exitCode: 1, name: 'Karin Müller' });
  desktop.contents?.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
  expect(desktop.window?.loaded).toEqual(['app://main/', 'app://main/abgestuerzt']);
  const page = await (await desktop.get('app://main/abgestuerzt')).text();
  expect(page).toContain('Neu laden');
  expect(page).not.toContain('<script');
  let isPrevented = false;
  const event = (url: string) => ({ url, preventDefault: () => (isPrevented = true) });
  desktop.contents?.emit('will-navigate', event('app://main/'));
  expect(isPrevented).toBe(false);
  desktop.contents?.emit('will-navigate', event('https://example.org/'));
  expect(isPrevented).toBe(true);
  const lines = readFileSync(join(desktop.dataDir, 'absturz.log'), 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { app: '0.1.0', kind: 'page-gone', reason: 'crashed', exitCode: 5 },
    { kind: 'helper-gone', helper: 'GPU', reason: 'oom' },
  ]);
  expect(lines.join()).not.toContain('Karin');
});

test('addresses of the web stay closed where the administrator wants that, with a sentence', async () => {
  const desktop = await startDesktop({ policy: { externalLinks: false } });
  desktop.record.dialogs.button = 0;
  const before = desktop.callsOf('shell.openExternal').length;
  desktop.contents?.openHandler?.({ url: 'https://example.org/' });
  await desktop.settled();
  expect(desktop.callsOf('shell.openExternal')).toHaveLength(before);
  expect(desktop.callsOf('dialog.showMessageBox').at(-1)?.[0]).toMatchObject({
    message: expect.stringContaining('IT'),
  });
});
