import { diffWordsWithSpace } from 'diff';

export type DiffPart = { readonly text: string; readonly kind: 'same' | 'added' | 'removed' };

/** Less than this in common and the marks would be more confusing than the two texts beside each other. */
const leastInCommon = 0.3;

/**
 * What was added and removed, word by word, from one text to another; `null` where both are so different that marking them
 * helps nobody.
 */
export function wordDiff(from: string, to: string): readonly DiffPart[] | null {
  const parts = diffWordsWithSpace(from, to).map(
    ({ value, added, removed }): DiffPart => ({ text: value, kind: added ? 'added' : removed ? 'removed' : 'same' }),
  );
  const same = parts.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.trim().length, 0);
  return same < leastInCommon * Math.max(from.length, to.length) ? null : inRuns(parts);
}

/** The space both texts end with. */
function sharedEnd(one: string, other: string): string {
  const [end = ''] = /\s*$/.exec(one) ?? [];
  return other.endsWith(end) ? end : '';
}

/** Neighbouring changes with only a space between them are one change: "Der Kreis" became "Nottuln", not word for word. */
function inRuns(parts: readonly DiffPart[]): readonly DiffPart[] {
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
    const isGap = kind === 'same' && text.trim() === '' && removed + added !== '' && parts[index + 1] !== undefined;
    if (kind === 'removed' || isGap) removed += text;
    if (kind === 'added' || isGap) added += text;
    if (kind === 'same' && !isGap) runs.push({ text: close() + text, kind });
  });
  const end = close();
  return end === '' ? runs : [...runs, { text: end, kind: 'same' }];
}
