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
  const overlaps: Overlap[] = [];
  let text = '';
  for (const { before, said } of mergeSequences(sentencesOf(base), distinct.map(sentencesOf))) {
    const alternatives = said.map((parts) => parts.join(''));
    const words = alternatives.reduce(following, '');
    if (said.length > 1) overlaps.push({ at: text.length, length: words.length, base: before.join(''), alternatives });
    text += words;
  }
  return { text, conflict: overlaps.length > 0, overlaps };
}

/** A stretch of the merged sequence: what stood there before, and what is said there now. More than one: they overlap. */
export type Piece = { readonly before: readonly string[]; readonly said: readonly (readonly string[])[] };

/** M1 to M3 for any sequence of parts. What several say stands sorted by its characters, each once. */
export function mergeSequences(old: readonly string[], variants: readonly (readonly string[])[]): readonly Piece[] {
  const members = variants.flatMap((parts, variant): readonly Member[] =>
    changesBetween(old, parts)
      .flatMap(bySentence)
      .map((change) => ({ ...change, variant })),
  );
  const pieces: Piece[] = [];
  let done = 0;
  const keep = (end: number) => {
    const before = old.slice(done, end);
    if (before.length > 0) pieces.push({ before, said: [before] });
  };
  for (const region of regionsOf(members, old.length)) {
    keep(region.start);
    const said = new Map(
      variants.flatMap((_, variant) => {
        const parts = saidBy(variant, region, old);
        return parts === null ? [] : [[parts.join(''), parts] as const];
      }),
    );
    const sorted = [...said].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, parts]) => parts);
    pieces.push({ before: old.slice(region.start, region.end), said: sorted });
    done = region.end;
  }
  keep(old.length);
  return pieces;
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
function saidBy(variant: number, region: Region, old: readonly string[]): readonly string[] | null {
  const own = region.members.filter((member) => member.variant === variant);
  if (own.length === 0) return null;
  const parts: string[] = [];
  let done = region.start;
  for (const { start, end, by } of own) {
    parts.push(...old.slice(done, start), ...by);
    done = end;
  }
  return [...parts, ...old.slice(done, region.end)];
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
