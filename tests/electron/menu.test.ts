import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { startDesktop } from '../helpers/desktop.ts';

test('the menu leads to the manual and to what the program says of itself, on the same page', async () => {
  const { window } = await startDesktop();
  const { record } = await import('../helpers/fake-electron.ts');
  const help = (record.menu as MenuItemConstructorOptions[]).find(({ label }) => label === 'Hilfe');
  const entries = (help?.submenu ?? []) as { readonly label: string; readonly click: () => void }[];

  expect(entries.map(({ label }) => label)).toEqual(['Handbuch', 'Über Digitalagentur']);
  for (const { click } of entries) click();

  expect(window?.loaded).toEqual(['app://main/', 'app://main/#/help', 'app://main/#/settings/about']);
});
