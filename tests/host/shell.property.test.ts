import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextMenu, spellingLanguages } from '../../shared/host/context-menu.ts';
import { acceleratorOf, type MenuItem, menuOf, ShellState } from '../../shared/host/menu.ts';
import { mostRecent, remembering } from '../../shared/host/recent.ts';
import { readVersionFile } from '../../shared/host/version-file.ts';
import { nextZoom, placeWindow } from '../../shared/host/window-place.ts';

const coordinate = fc.integer({ min: -8000, max: 8000 });
const area = (smallest: number) =>
  fc.record({
    x: coordinate,
    y: coordinate,
    width: fc.integer({ min: smallest, max: 8000 }),
    height: fc.integer({ min: smallest, max: 8000 }),
  });

test('WP1: wherever the window was and whatever screens there are, all of it lies on one of them', () => {
  fc.assert(
    fc.property(fc.option(area(1)), fc.array(area(200), { minLength: 1, maxLength: 4 }), (saved, screens) => {
      const { x = Number.NaN, y = Number.NaN, width, height } = placeWindow(saved, screens);
      const isOn = screens.some(
        (on) => x >= on.x && y >= on.y && x + width <= on.x + on.width && y + height <= on.y + on.height,
      );
      expect(isOn).toBe(true);
      expect(width > 0 && height > 0).toBe(true);
    }),
  );
});

test('WP2: on the same screen it opens exactly where it was', () => {
  const inside = area(400).chain((screen) =>
    fc.record({
      screen: fc.constant(screen),
      left: fc.integer({ min: 0, max: 100 }),
      top: fc.integer({ min: 0, max: 100 }),
    }),
  );
  fc.assert(
    fc.property(inside, fc.array(area(200), { maxLength: 2 }), ({ screen, left, top }, others) => {
      const saved = { x: screen.x + left, y: screen.y + top, width: screen.width - 100, height: screen.height - 100 };
      const placed = placeWindow(saved, [screen, ...others]);
      // Where another screen covers more of it, it belongs there.
      if (others.length === 0) expect(placed).toEqual(saved);
    }),
  );
  expect(placeWindow({ x: 5, y: 5, width: 9, height: 9 }, [])).toEqual({ width: 1366, height: 768 });
});

test('zoom goes up and down within its bounds and always comes back to normal', () => {
  fc.assert(
    fc.property(fc.integer({ min: 50, max: 300 }), fc.array(fc.constantFrom(1, -1, 0)), (from, steps) => {
      const end = steps.reduce<number>((percent, step) => nextZoom(percent, step as 1 | 0 | -1), from);
      expect(end).toBeGreaterThanOrEqual(50);
      expect(end).toBeLessThanOrEqual(300);
      expect(nextZoom(end, 0)).toBe(100);
      if (end < 300) expect(nextZoom(end, 1)).toBeGreaterThan(end);
      if (end > 50) expect(nextZoom(end, -1)).toBeLessThan(end);
    }),
  );
});

const itemsOf = (items: readonly MenuItem[]): readonly MenuItem[] =>
  items.flatMap((item) => [item, ...(item.kind === 'menu' ? itemsOf(item.items) : [])]);

test('MN1: every command with a title stands in the menu exactly once, and no label or key can break it', () => {
  const id = fc.oneof(
    fc.constantFrom('undo', 'go.home', 'go./home/x', 'go./other/x', 'theme.dark', 'help', 'capture.note'),
    fc.stringMatching(/^[a-z./]{1,12}$/),
  );
  const command = fc.record({
    id,
    title: fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
    keys: fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('Control+Shift+n', 'F11', 'Control+1', 'n')),
  });
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), fc.constantFrom('de', 'en'), (commands, locale) => {
      const told = { locale, tray: false, spellcheck: true, updateCheck: false, commands } as const;
      fc.pre(ShellState.safeParse(told).success);
      const items = itemsOf(menuOf({ locale, commands }, [{ name: 'a.dabundle', isThere: false }]));
      const shown = items.flatMap((item) => (item.kind === 'command' ? [item.id] : []));
      expect(new Set(shown).size).toBe(shown.length);
      const visible = commands.filter(({ title }) => /[^\p{Cc}\p{Cf}\p{Cs}\s]/u.test(title)).map((one) => one.id);
      for (const one of shown) expect(commands.map((each) => each.id)).toContain(one);
      expect(shown.length).toBeLessThanOrEqual(new Set(commands.map((one) => one.id)).size);
      for (const one of new Set(visible)) expect(shown).toContain(one);
      for (const item of items) {
        if (item.kind === 'separator') continue;
        expect(item.label.trim()).not.toBe('');
        expect(item.label).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(item.label.replaceAll('&&', '')).not.toContain('&');
      }
    }),
  );
  expect(acceleratorOf('n')).toBe(null);
  expect(acceleratorOf('Control+Shift+n')).toBe('CommandOrControl+Shift+N');
  expect(acceleratorOf('Alt+ArrowLeft')).toBe('Alt+Left');
  for (const odd of ['Control+', '+', 'Control+ü', 'Meta+n', '']) expect(acceleratorOf(odd), odd).toBe(null);
});

test('files used lately: each once, the newest first, only bundles, never more than ten', () => {
  const path = fc.constantFrom('/a.dabundle', '/b.dabeipack', '/c.dabundle.gz', '/d.csv', '/identity.json');
  fc.assert(
    fc.property(fc.array(path, { minLength: 1, maxLength: 30 }), (paths) => {
      const at = '2027-01-01T00:00:00.000Z';
      const list = paths.reduce<ReturnType<typeof remembering>>(
        (before, one) => remembering(before, { path: one, at, act: 'opened' }),
        [],
      );
      const bundles = paths.filter((one) => one.includes('.da'));
      expect(list.map((one) => one.path)).toEqual([...new Set(bundles.reverse())].slice(0, mostRecent));
    }),
  );
});

test('any text is an answer to the question for a newer version', () => {
  const file = (version: string, address = 'https://example.org/') => JSON.stringify({ version, address, more: 1 });
  expect(readVersionFile(file('0.2.0'), '0.1.9')).toMatchObject({ state: 'newer', version: '0.2.0' });
  expect(readVersionFile(file('0.10.0'), '0.9.0').state).toBe('newer');
  for (const same of ['0.1.0', '0.0.9']) expect(readVersionFile(file(same), '0.1.0')).toEqual({ state: 'current' });
  for (const wrong of [file('0.2.0', 'http://example.org/'), file('0.2.0-beta'), '{}', '', ' '.repeat(20_001)])
    expect(readVersionFile(wrong, '0.1.0')).toEqual({ state: 'unknown' });
  fc.assert(fc.property(fc.string(), (text) => readVersionFile(text, '0.1.0').state === 'unknown'));
});

test('words are checked in the languages the system has, and in no other', () => {
  expect(spellingLanguages('de', ['de', 'en-US'])).toEqual(['de']);
  expect(spellingLanguages('en', ['de-DE', 'en-US'])).toEqual(['en-US', 'de-DE']);
  expect(spellingLanguages('de', ['fr'])).toEqual([]);
  const flags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
  const clicked = {
    isEditable: true,
    misspelledWord: 'Xyz',
    dictionarySuggestions: [],
    selectionText: '',
    editFlags: flags,
  };
  expect(contextMenu(clicked, 'en')[0]).toEqual({ kind: 'none', label: 'No suggestions' });
});
