import type { Locale } from '../../../shared/core/locale.ts';
import type { SegmentVerdict } from '../../../shared/exchange/contract.ts';
import { formatCount } from '../../i18n/plural.ts';

const english: Readonly<Record<SegmentVerdict['verdict'], (site: string, from: string) => string>> = {
  new: (site) => `New changes from ${site}.`,
  known: (site) => `These changes from ${site} are here already.`,
  held: (site, from) =>
    `Changes of ${site} before number ${from} are missing. These are held until they arrive; please ask ${site} for a complete bundle.`,
  'needs-newer-app': (site) =>
    `These changes from ${site} need a newer version of the program. They are held and applied after the update.`,
  fork: (site, from) =>
    `There are two different versions of the same changes of ${site} from number ${from} on. They are not applied; please ask ${site} whether an old restore point was used there.`,
  refused: (site) =>
    `These changes wrongly name ${site} as their sender, or come from a copy of this site. They are not applied; please ask ${site}.`,
};

/** What became of a part of the file. In German the store's own sentence, which can count what is missing. */
export function segmentSentence(segment: SegmentVerdict, locale: Locale): string {
  if (locale === 'de' && segment.message !== '') return segment.message;
  return english[segment.verdict](segment.site, formatCount(segment.from, locale));
}

/** Needs a word to the person; the others are as expected. */
export const isTrouble = ({ verdict }: SegmentVerdict): boolean => verdict !== 'new' && verdict !== 'known';
