import type { Locale } from '../../shared/core/locale.ts';
import { type Excerpt, excerptOf, type Highlighted, highlighted } from '../../shared/search/excerpt.ts';
import { wordsOf } from '../../shared/search/words.ts';
import { type HelpPage, helpPages, titleOf } from './pages.ts';
import { pageWords } from './words.ts';

export type HelpHit = { readonly page: HelpPage; readonly title: Highlighted; readonly excerpt: Excerpt };

/**
 * The pages of the manual in which all words of a question begin words: those with more of them in the heading first, then in the order
 * of the table of contents. Folded like the search of the program: "strasse" finds "Straße". Nothing for a question without words.
 */
export function findPages(question: string, locale: Locale): readonly HelpHit[] {
  const words = wordsOf(question);
  if (words.length === 0) return [];
  return helpPages
    .map((page) => {
      const [heading, text] = [titleOf(page, locale), pageWords(page, locale)];
      const inTitle = excerptOf(heading, words).hits;
      // Title and text are one thing to whoever asks.
      const all = excerptOf(`${heading} ${text}`, words).hits;
      return {
        page,
        inTitle,
        isHit: all === words.length,
        title: highlighted(heading, words),
        excerpt: excerptOf(text, words),
      };
    })
    .filter(({ isHit }) => isHit)
    .sort((one, other) => other.inTitle - one.inTitle)
    .map(({ page, title, excerpt }) => ({ page, title, excerpt }));
}
