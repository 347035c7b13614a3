import type { Locale } from '../../../shared/core/locale.ts';
import type { Counts, SegmentVerdict } from '../../../shared/exchange/contract.ts';
import { formatCount } from '../../i18n/plural.ts';

type Sentence = (site: string, from: string) => string;

const byVerdict: Readonly<Record<SegmentVerdict['verdict'], Sentence>> = {
  new: (site) => `New changes from ${site}.`,
  known: (site) => `These changes from ${site} are here already.`,
  held: (site, from) =>
    `Changes of ${site} before number ${from} are missing. These are held until they arrive; please ask ${site} for a complete bundle.`,
  'unknown-writer': (site) =>
    `The coordination has not admitted ${site}. These changes are held and not applied; if you know the site, ask the coordination to accept its join request.`,
  'needs-newer-app': (site) =>
    `These changes from ${site} need a newer version of the program. They are held and applied after the update.`,
  fork: (site, from) =>
    `There are two different versions of the same changes of ${site} from number ${from} on. Both are kept side by side, and what ${site} writes after them waits; please ask ${site} whether a copy or an old restore point is in use there.`,
  refused: (site) =>
    `These changes wrongly name ${site} as their sender, or come from a copy of this site. They are not applied; please ask ${site}.`,
};

/** Where the verdict alone does not say what to do. */
const byReason: Readonly<Record<string, Sentence>> = {
  'no-root': (site) =>
    `Changes of ${site} are held and not applied, because this site knows no coordination yet. Please enter the twelve words of the coordination under Exchange › Sites.`,
  registry: (site) =>
    `Changes of ${site} are held until the list of members they refer to has arrived. Please ask the coordination for a bundle.`,
  frozen: (site) =>
    `Changes of ${site} are held, because there are two versions of what it wrote. Please settle that with ${site}.`,
  'fork-gap': (site) =>
    `Changes of ${site} are held. They belong to another version whose beginning is missing here; please ask ${site} for a complete bundle.`,
  revoked: (site) =>
    `Changes of ${site} are not applied, because the coordination has revoked its key. If one of them is needed, somebody else must enter it anew.`,
  'back-dated': (site) =>
    `Changes of ${site} are not applied: they refer to an older list of members than the changes before them. Please ask ${site}.`,
  'foreign-registry': () =>
    'This is the list of members of another coordination; it is not applied. Please compare the twelve words with the coordination.',
  'registry-fork': () =>
    'There are two different versions of the list of members, both validly signed. Please call the coordination before you read in further bundles.',
  'no-chain': (site) =>
    `Changes of ${site} are not applied, because they connect to nothing. Please ask ${site} for a new bundle.`,
};

/** What the site that admits others is told about a stranger: nobody else can be asked to do it. */
const strangerAtRoot: Readonly<Record<Locale, (site: string) => string>> = {
  de: (site) =>
    `Änderungen von ${site}: aufgehoben und nicht angewendet, weil dieser Standort nicht zugelassen ist. Kennen Sie ihn, lassen Sie sich seine Beitrittsanfrage schicken und nehmen Sie sie unter Austausch › Standorte an.`,
  en: (site) =>
    `Changes of ${site} are held and not applied, because this site is not admitted. If you know it, have its join request sent to you and accept it under Exchange › Sites.`,
};

/**
 * What became of a part of the file. In German the store's own sentence, which can count what is missing. `isRoot`: this site
 * admits the others.
 */
export function segmentSentence(segment: SegmentVerdict, locale: Locale, isRoot = false): string {
  if (isRoot && segment.why === 'unknown-writer') return strangerAtRoot[locale](segment.site);
  if (locale === 'de' && segment.message !== '') return segment.message;
  const sentence = byReason[segment.why ?? ''] ?? byVerdict[segment.verdict];
  return sentence(segment.site, formatCount(segment.from, locale));
}

/** Needs a word to the person; the others are as expected. */
export const isTrouble = ({ verdict }: SegmentVerdict): boolean => verdict !== 'new' && verdict !== 'known';

export type Trouble = {
  readonly segment: SegmentVerdict;
  /** Further parts of the same site with the same trouble. */
  readonly more: number;
};

/** The parts a person should know about, one of each kind and site: thirty parts of a stranger are one sentence. */
export function troublesOf(segments: readonly SegmentVerdict[]): readonly Trouble[] {
  const troubles = new Map<string, Trouble>();
  for (const segment of segments.filter(isTrouble)) {
    const key = `${segment.writer} ${segment.verdict} ${segment.why ?? ''}`;
    const known = troubles.get(key);
    troubles.set(key, known === undefined ? { segment, more: 0 } : { ...known, more: known.more + 1 });
  }
  return [...troubles.values()];
}

/** Changes that were refused one by one, for lack of a right; whole parts that were refused say so themselves. */
export const refusedAlone = ({
  counts,
  segments,
}: {
  readonly counts: Counts;
  readonly segments: readonly SegmentVerdict[];
}): number =>
  segments
    .filter(({ verdict }) => verdict === 'refused')
    .reduce((rest, { from, to }) => rest - (to - from + 1), counts.refused);
