import type { Locale } from '../../shared/core/locale.ts';
import { areas } from '../app/areas.ts';
import { appTexts } from '../i18n/app-texts.ts';
import { keysToText } from '../ui/KeyHint.tsx';
import type { Block, Span } from './markdown.ts';
import { readBlocks, readSpans } from './markdown.ts';
import { nameOf } from './names.ts';
import { contentOf, type HelpPage, isHelpPage, titleOf } from './pages.ts';

/** How the program calls a page of its own: "Austausch › Erstellen". `null` for a path the route table does not have. */
export function placeName(path: string, locale: Locale): string | null {
  const area = areas.find(({ pages }) => pages.some((page) => page.path === path));
  const page = area?.pages.find((one) => one.path === path);
  if (area === undefined || page === undefined) return null;
  const names = appTexts[locale];
  return page.title === null ? names.areas[area.id] : `${names.areas[area.id]} › ${names.pages[page.title]}`;
}

/** What a span says to a reader. A sign that leads nowhere stays as it is written; a test keeps that from happening. */
export function spanWords({ kind, text }: Span, locale: Locale): string {
  switch (kind) {
    case 'name':
      return nameOf(text, locale) ?? text;
    case 'place':
      return placeName(text, locale) ?? text;
    case 'page':
      return isHelpPage(text) ? titleOf(text, locale) : text;
    case 'keys':
      return keysToText(text, locale);
    default:
      return text;
  }
}

const lineWords = (line: string, locale: Locale): string =>
  readSpans(line)
    .map((span) => spanWords(span, locale))
    .join('');

const linesOf = (block: Block): readonly string[] => {
  if (block.kind === 'picture') return [block.alt];
  return 'items' in block ? block.items : [block.text];
};

/** All a page says below its heading, as one text: what the search looks through. */
export const pageWords = (page: HelpPage, locale: Locale): string =>
  readBlocks(contentOf(page, locale))
    .slice(1)
    .flatMap(linesOf)
    .map((line) => lineWords(line, locale))
    .join(' ');
