/** A restore point as far as it matters for keeping it. `at`: ISO instant, UTC. */
export type Kept = {
  readonly name: string;
  readonly at: string;
  readonly bytes: number;
  /** Made by the program itself: before an import, before an update, every day. What a person made stays until a person deletes it. */
  readonly isAutomatic: boolean;
};

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** KR: how many of each kind stay. */
export const keepingRule = { hours: 24, days: 14, weeks: 8, months: 12, atMost: 24 } as const;

/** Less than this share of the disk free, or less room than the newest two take again: fewer are kept. */
export const leastFreeShare = 0.1;

export type Room = { readonly free: number; readonly total: number };

export const isTight = ({ free, total }: Room, newest: number): boolean =>
  total > 0 && (free < total * leastFreeShare || free < 2 * newest);

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
/** Monday of the week, so that a week is never cut by the end of a year. */
const weekOf = (ms: number): string => dayOf(ms - ((new Date(ms).getUTCDay() + 6) % 7) * dayMs);
const monthOf = (ms: number): string => dayOf(ms).slice(0, 7);

/**
 * Which automatic restore points stay, newest first in the answer.
 *
 * KR1: everything of the last 24 hours, at most 24 of them, or as many as the administrator says (`most`). KR2: the newest of each of the last 14 days, 8 weeks and 12 months in which
 * there is one. KR3: the newest of all always stays, whatever the room. KR4: where room is tight, of the last hours only the newest two and
 * of days, weeks and months a quarter. KR5: what a person has made is never named here.
 */
export function staying(
  points: readonly Kept[],
  nowMs: number,
  tight: boolean,
  most: number = keepingRule.atMost,
): Kept[] {
  const newestFirst = points
    .filter(({ isAutomatic }) => isAutomatic)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const share = (count: number) => (tight ? Math.ceil(count / 4) : count);
  const kept = new Set<Kept>(newestFirst.slice(0, 1));
  const recent = newestFirst.filter(({ at }) => nowMs - Date.parse(at) < keepingRule.hours * hourMs);
  for (const point of recent.slice(0, tight ? 2 : most)) kept.add(point);
  const spans = [
    [dayOf, share(keepingRule.days)],
    [weekOf, share(keepingRule.weeks)],
    [monthOf, share(keepingRule.months)],
  ] as const;
  for (const [spanOf, count] of spans) {
    const seen = new Set<string>();
    for (const point of newestFirst) {
      const span = spanOf(Date.parse(point.at));
      if (seen.has(span)) continue;
      if (seen.size === count) break;
      seen.add(span);
      kept.add(point);
    }
  }
  return newestFirst.filter((point) => kept.has(point));
}

/** Those that go, oldest first. */
export function going(points: readonly Kept[], nowMs: number, tight: boolean, most?: number): Kept[] {
  const kept = new Set(staying(points, nowMs, tight, most));
  return points.filter((point) => point.isAutomatic && !kept.has(point)).sort((a, b) => (a.at < b.at ? -1 : 1));
}
