import { sentencesOf } from './sentences.ts';
import { type Change, changesBetween } from './sequence-diff.ts';

/** One place where variants say different things about the same sentences. */
export type Overlap = {
  /** Where it stands in the merged text, in characters; there the alternatives follow each other. */
  readonly at: number;
  readonly length: number;
  /** What the common predecessor says there. */
  readonly base: string;
  /** What the variants say there, each once, sorted; empty text where a variant struck it. */
  readonly alternatives: readonly string[];
};

export type Merged3 = {
  /**
   * The merged text. Where variants overlap it holds what each of them says, one after the other, so that a person who takes
   * it over loses nothing.
   */
  readonly text: string;
  /** A person must decide: there are overlaps. */
  readonly conflict: boolean;
  readonly overlaps: readonly Overlap[];
};

type Member = Change<string> & { readonly variant: number };
type Region = { readonly start: number; readonly end: number; readonly members: readonly Member[] };

/**
 * Merges texts that were written apart from the same predecessor, sentence by sentence (policy `text3`).
 *
 * A pure function of the base and the set of variants: neither their order nor their number of times matters. One variant
 * gives that variant. A variant that equals the base changes nothing.
 *
 * M1  What only one variant changed is taken from it; what several changed alike is taken once.
 * M2  Changes overlap if they change a common sentence, or add at the same place differently. Then a person decides.
 * M3  Who cleared the text, or made another number out of all its sentences, has changed everything: that overlaps with every other
 *     change, so a cleared text and a new sentence never become that sentence alone.
 */
export function mergeText3(base: string, variants: readonly string[]): Merged3 {
  const distinct = [...new Set(variants)].filter((variant) => variant !== base).sort();
  const [only] = distinct;
  if (distinct.length < 2) return { text: only ?? base, conflict: false, overlaps: [] };
  const old = sentencesOf(base);
  const members = distinct.flatMap((text, variant): readonly Member[] =>
    changesBetween(old, sentencesOf(text))
      .flatMap(bySentence)
      .map((change) => ({ ...change, variant })),
  );
  const overlaps: Overlap[] = [];
  let text = '';
  let done = 0;
  for (const region of regionsOf(members, old.length)) {
    text += old.slice(done, region.start).join('');
    const said = [...new Set(distinct.flatMap((_, variant) => saidBy(variant, region, old) ?? []))].sort();
    const words = said.reduce(following, '');
    if (said.length > 1) {
      const before = old.slice(region.start, region.end).join('');
      overlaps.push({ at: text.length, length: words.length, base: before, alternatives: said });
    }
    text += words;
    done = region.end;
  }
  text += old.slice(done).join('');
  return { text, conflict: overlaps.length > 0, overlaps };
}

/** As many sentences as before: then each was put in other words, and they are separate changes. */
const bySentence = (change: Change<string>): readonly Change<string>[] =>
  change.by.length === change.end - change.start
    ? change.by.map((text, at) => ({ start: change.start + at, end: change.start + at + 1, by: [text] }))
    : [change];

/** One behind the other, with a space where the next one brings none. */
const following = (text: string, next: string): string =>
  text === '' || next === '' || /^\s/.test(next) ? text + next : `${text} ${next}`;

/** What a variant says in a region, or nothing if it changed nothing there. */
function saidBy(variant: number, region: Region, old: readonly string[]): string | null {
  const own = region.members.filter((member) => member.variant === variant);
  if (own.length === 0) return null;
  let text = '';
  let done = region.start;
  for (const { start, end, by } of own) {
    text += old.slice(done, start).join('') + by.join('');
    done = end;
  }
  return text + old.slice(done, region.end).join('');
}

/** M3. Where their number stayed the same, the sentences are changes of their own. */
const isWhole = ({ start, end, by }: Member, length: number): boolean =>
  length > 0 && start === 0 && end === length && by.length !== length;

/** Changes that overlap, directly or through others, stand in one region; regions are in order and do not overlap. */
function regionsOf(members: readonly Member[], length: number): readonly Region[] {
  if (members.some((member) => isWhole(member, length))) return [{ start: 0, end: length, members }];
  const regions: { start: number; end: number; members: Member[] }[] = [];
  const sorted = [...members].sort((a, b) => a.start - b.start || a.end - b.end || a.variant - b.variant);
  for (const member of sorted) {
    const last = regions.at(-1);
    const isSamePlace = member.start === member.end && last?.start === member.start && last.end === member.end;
    if (last && (member.start < last.end || isSamePlace)) {
      last.members.push(member);
      last.end = Math.max(last.end, member.end);
    } else regions.push({ start: member.start, end: member.end, members: [member] });
  }
  return regions;
}
