import type { Likeness } from '../../../shared/scouting/similar.ts';
import { defineTexts } from '../../i18n/define.ts';

/** Why two notes may be the same thing, said wherever one is written or sorted. */
export const similarTexts = defineTexts(
  {
    heading: 'Vielleicht doppelt',
    why: (likeness: Likeness) =>
      likeness.kind === 'same-link'
        ? 'derselbe Verweis'
        : likeness.kind === 'same-text'
          ? 'derselbe Text'
          : `fast derselbe Text (${likeness.percent} %)`,
    open: (text: string) => `Notiz „${text}“ öffnen`,
  },
  {
    heading: 'Maybe noted before',
    why: (likeness: Likeness) =>
      likeness.kind === 'same-link'
        ? 'the same link'
        : likeness.kind === 'same-text'
          ? 'the same text'
          : `nearly the same text (${likeness.percent} %)`,
    open: (text: string) => `Open note “${text}”`,
  },
);
