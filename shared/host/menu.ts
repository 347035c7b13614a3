import { z } from 'zod';
import { menuWords } from './menu-words.ts';

/** A command of the page, as it stands in the palette. */
export const MenuCommand = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9./_:-]{1,120}$/),
  title: z.string().min(1).max(400),
  /** As the page binds it: `Control+Shift+n`. */
  keys: z.string().max(40).optional(),
});
export type MenuCommand = z.output<typeof MenuCommand>;

/** What the page tells its window about: everything that can be done right now, and what the person has chosen. */
export const ShellState = z.strictObject({
  locale: z.enum(['de', 'en']),
  tray: z.boolean(),
  spellcheck: z.boolean(),
  updateCheck: z.boolean(),
  commands: z.array(MenuCommand).max(400),
});
export type ShellState = z.output<typeof ShellState>;

export type MenuItem =
  | { readonly kind: 'command'; readonly id: string; readonly label: string; readonly accelerator: string | null }
  | { readonly kind: 'role'; readonly role: 'cut' | 'copy' | 'paste' | 'selectAll' | 'quit'; readonly label: string }
  | { readonly kind: 'zoom'; readonly step: 1 | 0 | -1; readonly label: string; readonly accelerator: string }
  | { readonly kind: 'recent'; readonly index: number; readonly label: string }
  | { readonly kind: 'clearRecent'; readonly label: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly items: readonly MenuItem[] };

const longestLabel = 80;

/** A title as a label: one line, nothing that turns writing around, and `&` is a sign, not a mark for a key. */
export function labelOf(title: string): string {
  const plain = title
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = [...plain];
  return (cut.length > longestLabel ? `${cut.slice(0, longestLabel - 1).join('')}…` : plain).replaceAll('&', '&&');
}

const arrows: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Enter: 'Enter',
  Delete: 'Delete',
  Escape: 'Esc',
};

/** Keys as a menu writes them; `null` for what a menu cannot say: the system would refuse the whole menu. */
export function acceleratorOf(keys: string): string | null {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const modifiers = parts.map((part) => ({ Control: 'CommandOrControl', Shift: 'Shift', Alt: 'Alt' })[part] ?? null);
  const last = /^[a-z0-9]$/i.test(key) || /^F([1-9]|1\d|2[0-4])$/.test(key) ? key.toUpperCase() : arrows[key];
  if (last === undefined || modifiers.includes(null)) return null;
  if (modifiers.length === 0 && !/^F\d/.test(last)) return null;
  return [...new Set(modifiers), last].join('+');
}

const commandItem = ({ id, title, keys }: MenuCommand): MenuItem => ({
  kind: 'command',
  id,
  label: labelOf(title),
  accelerator: keys === undefined ? null : acceleratorOf(keys),
});

const separator: MenuItem = { kind: 'separator' };

/** Lines between the parts that have something in them. */
const parted = (...parts: readonly (readonly MenuItem[])[]): readonly MenuItem[] =>
  parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [separator, ...part]));

/** Areas with several pages are menus of their own: `go.projects`, and `go./projects/board` in it. */
function placesMenu(commands: readonly MenuCommand[]): readonly MenuItem[] {
  const pages = commands.filter(({ id }) => id.startsWith('go./'));
  const areas = commands.filter(({ id }) => !id.startsWith('go./'));
  const areaOf = ({ id }: MenuCommand): string => id.split('/')[1] ?? '';
  const known = new Set(areas.map(({ id }) => id.slice('go.'.length)));
  const items = areas.map((area): MenuItem => {
    const inside = pages.filter((page) => areaOf(page) === area.id.slice('go.'.length));
    const item = commandItem(area);
    if (inside.length === 0) return item;
    return { kind: 'menu', label: labelOf(area.title), items: parted([item], inside.map(commandItem)) };
  });
  return parted(items, pages.filter((page) => !known.has(areaOf(page))).map(commandItem));
}

const isIn =
  (...starts: readonly string[]) =>
  ({ id }: MenuCommand): boolean =>
    starts.some((start) => (start.endsWith('.') ? id.startsWith(start) : id === start));

const file = isIn('capture.');
const edit = isIn('undo', 'redo');
const find = isIn('palette', 'search');
const places = isIn('go.');
const view = isIn('theme.', 'language', 'session');
const help = isIn('help', 'keys', 'diagnosis', 'about');

/**
 * The menu of the window, made from what the page can do.
 *
 * MN1  Every command of the page stands in it exactly once, in the page's own words; nothing else runs in the page.
 */
export function menuOf(
  told: Pick<ShellState, 'commands' | 'locale'>,
  recent: readonly { readonly name: string; readonly isThere: boolean }[],
): readonly Extract<MenuItem, { kind: 'menu' }>[] {
  const words = menuWords[told.locale];
  const seen = new Set<string>();
  const commands = told.commands.filter(({ id, title }) => {
    if (seen.has(id) || labelOf(title) === '') return false;
    seen.add(id);
    return true;
  });
  const rest = (command: MenuCommand): boolean => ![file, edit, find, places, view, help].some((is) => is(command));
  const items = (is: (command: MenuCommand) => boolean): readonly MenuItem[] => commands.filter(is).map(commandItem);
  const recentMenu: readonly MenuItem[] =
    recent.length === 0
      ? []
      : [
          {
            kind: 'menu',
            label: words.recent,
            items: parted(
              recent.map(({ name, isThere }, index) => ({
                kind: 'recent',
                index,
                label: labelOf(isThere ? name : words.gone(name)),
              })),
              [{ kind: 'clearRecent', label: words.clearRecent }],
            ),
          },
        ];
  const zoom: readonly MenuItem[] = [
    { kind: 'zoom', step: 1, label: words.larger, accelerator: 'CommandOrControl+Plus' },
    { kind: 'zoom', step: -1, label: words.smaller, accelerator: 'CommandOrControl+-' },
    { kind: 'zoom', step: 0, label: words.normalSize, accelerator: 'CommandOrControl+0' },
  ];
  const clipboard = (['cut', 'copy', 'paste', 'selectAll'] as const).map(
    (role): MenuItem => ({ kind: 'role', role, label: words[role] }),
  );
  const menus: readonly (readonly [string, readonly MenuItem[]])[] = [
    [words.file, parted(items(file), recentMenu, [{ kind: 'role', role: 'quit', label: words.quit }])],
    [words.edit, parted(items(edit), clipboard, items(find))],
    [words.page, items(rest)],
    [words.places, placesMenu(commands.filter(places))],
    [words.view, parted(items(isIn('session', 'language')), items(isIn('theme.')), zoom)],
    [words.help, items(help)],
  ];
  return menus
    .filter(([, inside]) => inside.length > 0)
    .map(([label, inside]) => ({ kind: 'menu', label, items: inside }));
}
