import { type DiffPart, redlineRuns } from '../../text/word-runs.ts';
import { inReadingOrder, type StrategyPart } from './parts.ts';

export type RedlineState = 'kept' | 'changed' | 'added' | 'dropped' | 'merged';

/** One part of a redline: what became of it from one edition to the next. */
export type RedlinePart = {
  readonly key: string;
  readonly state: RedlineState;
  /** As it was; `null` for what was added. */
  readonly before: StrategyPart | null;
  /** As it is; `null` for what was dropped or merged into another part. */
  readonly after: StrategyPart | null;
  readonly code: readonly DiffPart[];
  readonly title: readonly DiffPart[];
  readonly text: readonly DiffPart[];
  readonly details: readonly DiffPart[];
  /** It stands in another field of action than before. */
  readonly isMoved: boolean;
  readonly isRenumbered: boolean;
  /** For `merged`: the part that took it in. */
  readonly mergedInto: StrategyPart | null;
  /** Parts of the older edition it has taken in. */
  readonly mergedFrom: readonly StrategyPart[];
};

export type Redline = {
  readonly parts: readonly RedlinePart[];
  readonly counts: Readonly<Record<RedlineState, number>>;
};

/**
 * Two editions as one text, in the order of the newer one; what is gone stands where it stood.
 *
 * RE1  Every part of either edition stands in it once.
 * RE2  Of every text W1 holds (shared/text/word-runs.ts): without the insertions it is the old text, without the deletions the new.
 */
export function redline(before: readonly StrategyPart[], after: readonly StrategyPart[]): Redline {
  const [old, now] = [inReadingOrder(before), inReadingOrder(after)];
  const oldByKey = new Map(old.map((part) => [part.key, part]));
  const newByKey = new Map(now.map((part) => [part.key, part]));
  const takenBy = new Map(now.flatMap((part) => part.mergedFrom.map((key) => [key, part] as const)));
  const parts = now.map((part) => compared(oldByKey.get(part.key) ?? null, part, null, oldByKey));
  for (const [at, part] of old.entries()) {
    if (newByKey.has(part.key)) continue;
    const gone = compared(part, null, takenBy.get(part.key) ?? null, oldByKey);
    // Behind what stood before it; whatever that became, it is in the list already.
    const previous = old[at - 1]?.key;
    parts.splice(parts.findIndex(({ key }) => key === previous) + 1, 0, gone);
  }
  const counts = { kept: 0, changed: 0, added: 0, dropped: 0, merged: 0 };
  for (const { state } of parts) counts[state] += 1;
  return { parts, counts };
}

function compared(
  before: StrategyPart | null,
  after: StrategyPart | null,
  mergedInto: StrategyPart | null,
  oldByKey: ReadonlyMap<string, StrategyPart>,
): RedlinePart {
  const runs = (field: 'code' | 'title' | 'text' | 'details') =>
    redlineRuns(before?.[field] ?? '', after?.[field] ?? '');
  const [code, title, text, details] = [runs('code'), runs('title'), runs('text'), runs('details')];
  const mergedFrom = (after?.mergedFrom ?? []).flatMap((key) => oldByKey.get(key) ?? []);
  const isBoth = before !== null && after !== null;
  const isMoved = isBoth && before.fieldKey !== after.fieldKey;
  const isRenumbered = isBoth && before.code !== after.code;
  const hasNewWords = [code, title, text, details].some((parts) => parts.some(({ kind }) => kind !== 'same'));
  const stays: RedlineState = hasNewWords || isMoved || mergedFrom.length > 0 ? 'changed' : 'kept';
  const leaves: RedlineState = mergedInto === null ? 'dropped' : 'merged';
  const state = before === null ? 'added' : after === null ? leaves : stays;
  const key = (after ?? before)?.key ?? '';
  return { key, state, before, after, code, title, text, details, isMoved, isRenumbered, mergedInto, mergedFrom };
}
