import type { BodyCapacity, CapacityCell } from '../../../shared/agency/contract.ts';
import type { Output } from '../../../shared/contract.ts';
import type { GridPlace } from '../../charts/grid/walk-grid.ts';

export type Capacities = Output<'capacity.list'>;

/** One field of the picture, and one line of the table. */
export type Cell = CapacityCell &
  GridPlace & { readonly id: string; readonly bodyId: string; readonly body: string | null; readonly quarter: string };

export const cellId = (bodyId: string, quarter: string): string => `${bodyId} ${quarter}`;

const cellsOfBody = ({ bodyId, body, cells }: BodyCapacity, row: number, quarters: readonly string[]): Cell[] =>
  cells.map((cell, column) => {
    const [id, quarter] = [bodyId ?? '', quarters[column] ?? ''];
    return { ...cell, row, column, id: cellId(id, quarter), bodyId: id, body, quarter };
  });

/** All fields, row by row, in the order of the bodies: never by who has most. */
export const cellsOf = ({ quarters, bodies }: Capacities): readonly Cell[] =>
  bodies.flatMap((body, row) => cellsOfBody(body, row, quarters));

export const isEmpty = ({ filled, open, assigned }: CapacityCell): boolean => filled + open + assigned === 0;

/** A run of quarters in which the same posts of a body are over-committed. */
export type OverRun = {
  readonly bodyId: string;
  readonly body: string | null;
  readonly from: string;
  readonly to: string;
  readonly posts: readonly string[];
};

const overPosts = ({ parts }: CapacityCell): string[] =>
  parts.filter(({ assigned, filled }) => assigned > filled).map(({ title }) => title ?? '…');

/** Where more is engaged than filled: body by body, quarters that follow each other and name the same posts as one. */
export function overRuns({ quarters, bodies }: Capacities): readonly OverRun[] {
  return bodies.flatMap(({ bodyId, body, cells }) => {
    const runs: OverRun[] = [];
    let before = -1;
    cells.forEach((cell, at) => {
      if (cell.over === 0) return;
      const posts = overPosts(cell);
      const [quarter, last] = [quarters[at] ?? '', runs.at(-1)];
      const isSame = last !== undefined && before === at - 1 && last.posts.join('\n') === posts.join('\n');
      if (isSame) runs[runs.length - 1] = { ...last, to: quarter };
      else runs.push({ bodyId: bodyId ?? '', body, from: quarter, to: quarter, posts });
      before = at;
    });
    return runs;
  });
}
