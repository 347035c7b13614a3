/**
 * Hybrid logical clock, `ms-counter`.
 *
 * It never decides what supersedes what (docs/bundle-format.md §3); it only chooses which of several concurrent values is
 * shown, and tells people when something was written.
 */
export type Stamp = string;

/** Others cannot pull the own clock forward by more than this. */
const longestPullMs = 24 * 60 * 60 * 1000;

/** The latest moment a JavaScript date can name; stamps beyond are shown as this one. */
const lastInstantMs = 8.64e15;

const stampPattern = /^(0|[1-9]\d{0,15})-(0|[1-9]\d{0,8})$/;

export const isStamp = (text: string): text is Stamp => stampPattern.test(text);

export const stampOf = (ms: number, counter: number): Stamp => `${ms}-${counter}`;

/** Milliseconds since 1970, as the writer's clock had them. */
export const stampMillis = (stamp: Stamp): number => Number(stamp.slice(0, stamp.indexOf('-')));
const counterOf = (stamp: Stamp): number => Number(stamp.slice(stamp.indexOf('-') + 1));

const usualDigits = 13;
const dash = 0x2d;

/** Negative if `a` is older. Equal stamps are told apart by the dot. */
export function compareStamps(a: Stamp, b: Stamp): number {
  // Of the same shape, which is the usual case, they compare as texts do; from 2001 to 2286 milliseconds have thirteen digits.
  const isUsual = a.charCodeAt(usualDigits) === dash && b.charCodeAt(usualDigits) === dash;
  if (a.length === b.length && (isUsual || a.indexOf('-') === b.indexOf('-'))) return a < b ? -1 : a > b ? 1 : 0;
  return stampMillis(a) - stampMillis(b) || counterOf(a) - counterOf(b);
}

/** The stamp after `last`, at `nowMs` or later. A `last` far in the future is not followed further than a day. */
export function nextStamp(last: Stamp | null, nowMs: number): Stamp {
  if (last === null) return stampOf(nowMs, 0);
  const lastMs = stampMillis(last);
  if (lastMs < nowMs || lastMs > nowMs + longestPullMs) return stampOf(nowMs, 0);
  return stampOf(lastMs, counterOf(last) + 1);
}

/** RFC 3339 in UTC, for people and columns. */
export const stampToInstant = (stamp: Stamp): string =>
  new Date(Math.min(stampMillis(stamp), lastInstantMs)).toISOString();

/** Days by which a stamp lies ahead of now; zero if it does not. */
export const daysAhead = (stamp: Stamp, nowMs: number): number =>
  Math.max(0, Math.floor((stampMillis(stamp) - nowMs) / longestPullMs));

/** A stamp moved by so many milliseconds, never before 1970. */
export const shiftStamp = (stamp: Stamp, shiftMs: number): Stamp =>
  stampOf(Math.max(0, stampMillis(stamp) + shiftMs), counterOf(stamp));
