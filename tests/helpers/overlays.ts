import type { Locator, Page } from 'playwright-core';

/** What opens over a page: dialogs, menus, lists of choices. */
const overlays =
  '[role=dialog], [role=alertdialog], [role=menu], [data-trigger] [role=listbox], [role=listbox][data-trigger]';

/** What opens a dialog of the system, or writes a file at once. */
const outside = /^Als |^Anderes Paket |(wählen|auswählen|speichern|sichern|anhängen|Drucken|drucken) …$/;
const opening = /…$|^Neue?[rs]? |hinzufügen$|^Rechner$|aufnehmen$|^Tastenkürzel|^Meldungsverlauf$|^Kalender öffnen/;

/** What a button is, whatever record it speaks of: what each of forty lines has is looked at once. */
const kindOf = (name: string): string =>
  name
    .replace(/„[^“]*“/g, '„“')
    .replace(/^.*: /, '')
    .replace(/\d+/g, '#');

type Opener = { readonly button: Locator; readonly name: string };

/** The buttons of a page that open something which was not looked at yet, in order. `known` remembers them. */
export async function openersOf(page: Page, known: Set<string>, where = '#content'): Promise<Opener[]> {
  const buttons = page.locator(where).locator('button:not([tabindex="-1"]):visible:enabled');
  // Read in one go and found again by name: a page that goes on drawing itself gives other buttons the numbers.
  const seen = await buttons.evaluateAll((elements) =>
    elements.map((element) => {
      const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
      return { name, popup: element.getAttribute('aria-haspopup') };
    }),
  );
  const found: Opener[] = [];
  for (const { name, popup } of seen) {
    if ((popup === null && !opening.test(name)) || outside.test(name)) continue;
    const kind = popup === 'listbox' ? 'a list of choices' : kindOf(name);
    if (known.has(kind)) continue;
    known.add(kind);
    // A field that is a button is called by its label and value; what is written on it is the value.
    const byName = page.locator(where).getByRole('button', { name, exact: true });
    found.push({ button: byName.or(buttons.filter({ hasText: name })).first(), name });
  }
  return found;
}

/** The lines of an open menu that lead to a dialog which was not looked at yet, by their names. */
export async function dialogsIn(page: Page, known: Set<string>): Promise<string[]> {
  const names = await page
    .getByRole('menuitem')
    .evaluateAll((lines) =>
      lines
        .filter((line) => line.getAttribute('aria-disabled') !== 'true')
        .map((line) => line.textContent?.trim() ?? ''),
    );
  return names.filter((name) => {
    const kind = `menu: ${kindOf(name)}`;
    if (!/…$/.test(name) || outside.test(name) || known.has(kind)) return false;
    known.add(kind);
    return true;
  });
}

export const openOverlays = (page: Page): Promise<number> => page.locator(overlays).count();

/** Waits until something lies over the page, or another page has come in its place; `false`: neither happens. */
export const opened = (page: Page, address: string): Promise<boolean> =>
  page
    .waitForFunction(
      ([selector = '', hash]) => document.querySelector(selector) !== null || location.hash !== hash,
      [overlays, address],
      { timeout: 6000 },
    )
    .then(
      () => true,
      () => false,
    );

/** Each Esc closes what lies on top; afterwards the focus is on something. */
export async function closeAll(page: Page): Promise<string[]> {
  for (let times = 0; times < 4; times += 1) {
    const before = await openOverlays(page);
    if (before === 0) break;
    await page.keyboard.press('Escape');
    await page
      .waitForFunction(
        ([selector, count]) => document.querySelectorAll(selector as string).length < Number(count),
        [overlays, before],
      )
      .catch(() => {});
  }
  if ((await openOverlays(page)) > 0) return ['Esc does not close it'];
  const hasFocus = await page
    .waitForFunction(() => document.activeElement !== null && document.activeElement !== document.body, null, {
      timeout: 2000,
    })
    .then(() => true)
    .catch(() => false);
  return hasFocus ? [] : ['the focus is lost'];
}
