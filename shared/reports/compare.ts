/**
 * What has changed since the last issued report. Pure.
 *
 * RC1  Compared are ids and numbers, with the names of today: what is not shown today is not named.
 * RC2  A project is new when the last edition did not know it, and has ended when it was not over then and is now.
 * RC3  A traffic light has changed when it was shown in both editions and is another one; grey is a colour like the others (D9).
 */
import { projectState } from '../strategy/progress.ts';
import type { Counted } from './counted.ts';

/** Over for good or broken off: nothing is reported on it any more. */
export const isOver = (status: string): boolean => ['over', 'cancelled'].includes(projectState(status));

export type Moved = { readonly id: string; readonly from: string; readonly to: string };
export type MoneyChange = { readonly of: string; readonly before: number; readonly now: number };

export type Changes = {
  readonly added: readonly string[];
  readonly begun: readonly string[];
  readonly ended: readonly string[];
  readonly ampel: readonly Moved[];
  /** How many are not told of any more. */
  readonly gone: number;
  readonly money: readonly MoneyChange[];
};

const projectPrefix = 'project:';
const idOf = (of: string): string => of.slice(projectPrefix.length);
const isProject = ({ of }: Counted[number]): boolean => of.startsWith(projectPrefix);

/** `now` in the order in which it is told. */
export function compareCounted(before: Counted, now: Counted): Changes {
  const known = new Map(before.map((row) => [row.of, row]));
  const projects = now.filter(isProject);
  const shown = new Set(projects.map(({ of }) => of));
  const pairs = projects.flatMap((row) => {
    const old = known.get(row.of);
    return old === undefined ? [] : [{ id: idOf(row.of), old, row }];
  });
  const runs = (status: string | undefined) => projectState(status ?? '') === 'running';
  return {
    added: projects.filter(({ of, status }) => !known.has(of) && !isOver(status ?? '')).map(({ of }) => idOf(of)),
    begun: pairs.filter(({ old, row }) => !runs(old.status) && runs(row.status)).map(({ id }) => id),
    ended: pairs.filter(({ old, row }) => !isOver(old.status ?? '') && isOver(row.status ?? '')).map(({ id }) => id),
    ampel: pairs.flatMap(({ id, old, row }) =>
      old.ampel !== undefined && row.ampel !== undefined && old.ampel !== row.ampel && !isOver(row.status ?? '')
        ? [{ id, from: old.ampel, to: row.ampel }]
        : [],
    ),
    gone: before.filter((row) => isProject(row) && !shown.has(row.of)).length,
    money: now.flatMap(({ of, cents }) => {
      const old = known.get(of)?.cents;
      const isSum = of.startsWith('money:') && cents !== undefined && old !== undefined;
      return isSum && old !== cents ? [{ of, before: old, now: cents }] : [];
    }),
  };
}
