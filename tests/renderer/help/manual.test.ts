import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { areas } from '../../../renderer/app/areas.ts';
import { helpPathFor, placesOfHelp } from '../../../renderer/app/help-paths.ts';
import { findPages } from '../../../renderer/help/find.ts';
import { keyGroups } from '../../../renderer/help/key-groups.ts';
import { readBlocks, readSpans, type Span } from '../../../renderer/help/markdown.ts';
import { nameOf } from '../../../renderer/help/names.ts';
import { areaOfPage, contentOf, type HelpPage, helpPages, isHelpPage } from '../../../renderer/help/pages.ts';
import { opensAlone } from '../../../renderer/help/places.ts';
import { pageWords, placeName } from '../../../renderer/help/words.ts';
import type { Locale } from '../../../shared/core/locale.ts';

const folder = (locale: string) => new URL(`../../../renderer/help/content/${locale}/`, import.meta.url);
const pictures = new URL('../../../renderer/help/pictures/', import.meta.url);
const both = ['de', 'en'] as const;

const blocksOf = (page: HelpPage, locale: Locale) => readBlocks(contentOf(page, locale));
const linesOf = (page: HelpPage, locale: Locale): readonly string[] =>
  blocksOf(page, locale).flatMap((block) =>
    block.kind === 'picture' ? [] : 'items' in block ? block.items : [block.text],
  );
const spansOf = (page: HelpPage, locale: Locale): readonly Span[] => linesOf(page, locale).flatMap(readSpans);
/** Each page with what its lines hold of a kind. */
const signs = (kind: Span['kind'], locale: Locale = 'de') =>
  helpPages.flatMap((page) =>
    spansOf(page, locale)
      .filter((span) => span.kind === kind)
      .map(({ text }) => [page, text] as const),
  );

describe('the manual is whole', () => {
  test('each page of the table of contents is written in both languages, and no other', () => {
    const wanted = helpPages.map((page) => `${page}.md`).sort();
    for (const locale of both) expect(readdirSync(folder(locale)).sort()).toEqual(wanted);
    expect(new Set(helpPages).size).toBe(helpPages.length);
  });

  test('F1 opens a page that is about the place one is at: every route has one', () => {
    const routes = areas.filter(({ id }) => id !== 'help').flatMap(({ pages }) => pages.map(({ path }) => path));
    const without = routes.filter((path) => !isHelpPage(helpPathFor(path).replace('/help/', '')));
    expect(without).toEqual([]);
    expect(helpPathFor('/exchange/conflicts')).toBe('/help/conflicts');
    expect(helpPathFor('/help/conflicts')).toBe('/help');
  });

  test('and it names no place the program does not have', () => {
    for (const page of helpPages) for (const path of placesOfHelp(page)) expect(placeName(path, 'de')).not.toBeNull();
  });

  test('every area has pages', () => {
    const covered = new Set(helpPages.map(areaOfPage));
    expect(areas.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });
});

describe('the manual cannot lie', () => {
  test.each(both)('each button and heading it names is one of the program (%s)', (locale) => {
    const unknown = signs('name', locale).filter(([, key]) => nameOf(key, locale) === null);
    expect(unknown).toEqual([]);
    expect(signs('name', locale).length).toBeGreaterThan(200);
  });

  test.each(both)('each way into the program leads to a page that shows something by itself (%s)', (locale) => {
    const broken = signs('place', locale).filter(([, path]) => placeName(path, locale) === null || !opensAlone(path));
    expect(broken).toEqual([]);
  });

  test.each(both)('each way to another page leads to one, and never to itself (%s)', (locale) => {
    expect(signs('page', locale).filter(([page, to]) => !isHelpPage(to) || to === page)).toEqual([]);
  });

  test.each(both)('each shortcut it names is one of the program (%s)', (locale) => {
    const known = new Set(keyGroups(locale).flatMap(({ lines }) => lines.flatMap(({ keys }) => keys)));
    expect(signs('keys', locale).filter(([, keys]) => !known.has(keys))).toEqual([]);
  });

  test.each(both)('shortcuts are written as shortcuts, and nothing the reader does not draw (%s)', (locale) => {
    for (const page of helpPages) {
      const [first, ...others] = blocksOf(page, locale);
      expect(first, page).toMatchObject({ kind: 'heading', level: 1 });
      expect(others.some((block) => block.kind === 'heading' && block.level === 1)).toBe(false);
      for (const { kind, text } of spansOf(page, locale)) {
        if (kind !== 'plain') continue;
        expect(text, page).not.toMatch(/[*`{}]|\[\[|\]\]|\]\(|^#/);
        expect(text, page).not.toMatch(/(Strg|Umschalt|Ctrl|Shift)\+/);
      }
    }
  });

  test('each picture it names was made, and says in words what it shows', () => {
    const named = helpPages.flatMap((page) =>
      both.flatMap((locale) => blocksOf(page, locale).filter((block) => block.kind === 'picture')),
    );
    const made = readdirSync(pictures).filter((name) => name.endsWith('.webp'));
    expect([...new Set(named.map(({ name }) => `${name}.webp`))].sort()).toEqual(made.sort());
    for (const { alt } of named) expect(alt.length).toBeGreaterThan(30);
  });
});

describe('both languages say the same', () => {
  test.each(helpPages)('%s', (page) => {
    const shape = (locale: Locale) =>
      blocksOf(page, locale).map((block) => [
        block.kind,
        'items' in block ? block.items.length : block.kind === 'picture' ? block.name : 1,
      ]);
    const named = (locale: Locale) =>
      spansOf(page, locale)
        .filter(({ kind }) => kind === 'name' || kind === 'place' || kind === 'page' || kind === 'keys')
        .map(({ kind, text }) => `${kind} ${text}`)
        .sort();
    expect(shape('en')).toEqual(shape('de'));
    expect(named('en')).toEqual(named('de'));
  });
});

describe('it is written to be read', () => {
  test('in steps and short paragraphs, no page longer than two screens', () => {
    for (const locale of both) {
      for (const page of helpPages) {
        for (const block of blocksOf(page, locale)) {
          if (block.kind === 'paragraph') expect(block.text.length, page).toBeLessThan(700);
        }
        expect(pageWords(page, locale).split(' ').length, page).toBeLessThan(420);
      }
    }
  });

  test('the German one says Sie', () => {
    for (const page of helpPages)
      expect(pageWords(page, 'de'), page).not.toMatch(/(^|[ „])([Dd]u|[Dd]ein\w*|[Dd]ir|[Dd]ich)[ ,.]/);
  });
});

describe('the search', () => {
  const pagesFor = (question: string, locale: Locale = 'de') => findPages(question, locale).map(({ page }) => page);

  test('finds by the beginning of words, folded, heading first', () => {
    expect(pagesFor('konflikte')[0]).toBe('conflicts');
    expect(pagesFor('strasse')).toContain('find');
    expect(pagesFor('uberall loschen')[0]).toBe('person-erase');
    expect(pagesFor('gestohlen')[0]).toBe('laptop-lost');
    expect(pagesFor('stolen', 'en')[0]).toBe('laptop-lost');
  });

  test('finds names of buttons and keys, which are written nowhere but in the program', () => {
    expect(pagesFor('Jetzt abgleichen')).toContain('places');
    expect(pagesFor('Strg+Rück')).toContain('notes');
  });

  test('needs all words, and marks where they stand', () => {
    expect(pagesFor('Stick Koordination Einhorn')).toEqual([]);
    expect(pagesFor('  ')).toEqual([]);
    const [hit] = findPages('wärme', 'de');
    const marked = hit?.excerpt.marks.map(([from, to]) => hit.excerpt.text.slice(from, to));
    expect(marked).toEqual(['warme', 'Wärme']);
  });
});

test('every shortcut that is bound in the program stands on the page of the keys', () => {
  const root = new URL('../../../renderer/', import.meta.url);
  const sources = readdirSync(root, { recursive: true })
    .map(String)
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('help/') && !/texts\.ts$/.test(name));
  const bound = sources.flatMap((name) =>
    [...readFileSync(new URL(name, root), 'utf8').matchAll(/\bkeys(?:: |=)['"]([^'"]+)['"]/g)].map(([, keys]) => keys),
  );
  const known = new Set(keyGroups('de').flatMap(({ lines }) => lines.flatMap(({ keys }) => keys)));
  expect(new Set(bound).size).toBeGreaterThan(10);
  expect([...new Set(bound)].filter((keys) => keys !== undefined && !known.has(keys))).toEqual([]);
});

test('no two things of one group have the same keys, and nothing has a single letter or AltGr', () => {
  for (const { id, lines } of keyGroups('de')) {
    const keys = lines.flatMap((one) => one.keys).filter((one) => one !== 'Enter');
    expect(new Set(keys).size, id).toBe(keys.length);
    for (const one of keys) expect(one).not.toMatch(/^[a-z0-9]$|Control\+Alt|Alt\+Control/);
  }
});

test('a page is read block by block, and a line span by span', () => {
  expect(
    readBlocks(
      '# Titel\n\nEin Satz\nund noch einer.\n\n- eins\n- zwei\n\n1. erst\n   weiter\n2. dann\n\n![Was man sieht](bild)',
    ),
  ).toEqual([
    { kind: 'heading', level: 1, text: 'Titel' },
    { kind: 'paragraph', text: 'Ein Satz und noch einer.' },
    { kind: 'list', items: ['eins', 'zwei'] },
    { kind: 'steps', items: ['erst weiter', 'dann'] },
    { kind: 'picture', alt: 'Was man sieht', name: 'bild' },
  ]);
  expect(readSpans('Mit {{F2}} **hier** `+14` *noch* [[create.saveAs]] [[/search]] [[#find]].')).toEqual([
    { kind: 'plain', text: 'Mit ' },
    { kind: 'keys', text: 'F2' },
    { kind: 'plain', text: ' ' },
    { kind: 'strong', text: 'hier' },
    { kind: 'plain', text: ' ' },
    { kind: 'typed', text: '+14' },
    { kind: 'plain', text: ' ' },
    { kind: 'emphasis', text: 'noch' },
    { kind: 'plain', text: ' ' },
    { kind: 'name', text: 'create.saveAs' },
    { kind: 'plain', text: ' ' },
    { kind: 'place', text: '/search' },
    { kind: 'plain', text: ' ' },
    { kind: 'page', text: 'find' },
    { kind: 'plain', text: '.' },
  ]);
});
