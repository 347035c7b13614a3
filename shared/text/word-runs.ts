import { diffWordsWithSpace } from 'diff';
import { sentencesOf } from '../sync/sentences.ts';
import { changesBetween } from '../sync/sequence-diff.ts';

/** A stretch of two texts: in both, only in the new one, or only in the old one. */
export type DiffPart = { readonly text: string; readonly kind: 'same' | 'added' | 'removed' };

/** Less than this in common and the marks would be more confusing than the two texts beside each other. */
const leastInCommon = 0.3;

/** Words put in and struck between two passages; beyond this they are two passages. Bounds the time it takes to tell. */
const mostEdits = 1_000;

/** A word that happens to stand in both passages, with at most this many letters, does not interrupt a change. */
const shortestIsland = 4;

/**
 * What was added and removed, word by word, from one text to another; `null` where both are so different that marking them
 * helps nobody.
 */
export function wordDiff(from: string, to: string): readonly DiffPart[] | null {
  const words = diffWordsWithSpace(from, to, { maxEditLength: mostEdits });
  if (words === undefined) return null;
  const parts = words.map(
    ({ value, added, removed }): DiffPart => ({ text: value, kind: added ? 'added' : removed ? 'removed' : 'same' }),
  );
  const same = parts.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.trim().length, 0);
  return same < leastInCommon * Math.max(from.length, to.length) ? null : inRuns(parts, isOnlySpace);
}

/**
 * The same for texts of any length, as a redline prints it: sentence by sentence first, and word by word only inside the sentences
 * that changed. A sentence that has become another one is struck as a whole.
 *
 * W1  Without what was added it is the old text, character by character; without what was removed, the new one.
 */
export function redlineRuns(from: string, to: string): readonly DiffPart[] {
  const old = sentencesOf(from);
  const parts: DiffPart[] = [];
  let done = 0;
  const keep = (end: number) => parts.push({ text: old.slice(done, end).join(''), kind: 'same' });
  for (const { start, end, by } of changesBetween(old, sentencesOf(to))) {
    keep(start);
    const struck = old.slice(start, end);
    // As many sentences as before: each was put in other words.
    if (struck.length === by.length) parts.push(...struck.flatMap((text, at) => inPassage(text, by[at] ?? '')));
    else parts.push(...inPassage(struck.join(''), by.join('')));
    done = end;
  }
  keep(old.length);
  return joined(parts);
}

function inPassage(from: string, to: string): readonly DiffPart[] {
  const parts = from === '' || to === '' ? null : wordDiff(from, to);
  if (parts !== null) return inRuns(parts, isIsland);
  const space = sharedStart(from, to);
  return [
    { text: space, kind: 'same' },
    { text: from.slice(space.length), kind: 'removed' },
    { text: to.slice(space.length), kind: 'added' },
  ];
}

/** Neighbours of one kind are one; nothing is empty. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const runs: DiffPart[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (part.text === '') continue;
    if (last?.kind === part.kind) runs[runs.length - 1] = { text: last.text + part.text, kind: last.kind };
    else runs.push(part);
  }
  return runs;
}

const isOnlySpace = (text: string): boolean => text.trim() === '';
const isIsland = (text: string): boolean => text.trim().length <= shortestIsland && !text.includes('\n');

/** The space both texts begin with. */
function sharedStart(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at] && /\s/.test(one[at] ?? '')) at += 1;
  return one.slice(0, at);
}

/** The space both texts end with. */
function sharedEnd(one: string, other: string): string {
  const [end = ''] = /\s*$/.exec(one) ?? [];
  return other.endsWith(end) ? end : '';
}

/**
 * Neighbouring changes with only a gap between them are one change: "Der Kreis" became "Nottuln", not word for word. What a gap is,
 * the caller says; one that is more than space counts only between two changes that struck and put in something.
 */
function inRuns(parts: readonly DiffPart[], isGapText: (text: string) => boolean): readonly DiffPart[] {
  const runs: DiffPart[] = [];
  let removed = '';
  let added = '';
  // What both sides of a change end with did not change; it begins what follows.
  const close = (): string => {
    const end = removed !== '' && added !== '' ? sharedEnd(removed, added) : '';
    const changed = (text: string) => text.slice(0, text.length - end.length);
    if (changed(removed) !== '') runs.push({ text: changed(removed), kind: 'removed' });
    if (changed(added) !== '') runs.push({ text: changed(added), kind: 'added' });
    removed = '';
    added = '';
    return end;
  };
  parts.forEach(({ text, kind }, index) => {
    const isBetween = removed + added !== '' && parts[index + 1] !== undefined;
    const isGap =
      kind === 'same' &&
      isBetween &&
      (isOnlySpace(text) || (isGapText(text) && removed !== '' && added !== '' && changesBoth(parts, index + 1)));
    if (kind === 'removed' || isGap) removed += text;
    if (kind === 'added' || isGap) added += text;
    if (kind === 'same' && !isGap) runs.push({ text: close() + text, kind });
  });
  const end = close();
  return end === '' ? runs : [...runs, { text: end, kind: 'same' }];
}

/** The change that begins here strikes something and puts something in. */
const changesBoth = (parts: readonly DiffPart[], at: number): boolean => {
  const kinds = [parts[at]?.kind, parts[at + 1]?.kind];
  return kinds.includes('removed') && kinds.includes('added');
};
