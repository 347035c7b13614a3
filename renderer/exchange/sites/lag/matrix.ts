import type { Output } from '../../../../shared/contract.ts';

export type Lag = Output<'exchange.lag'>;

/** Who (`holder`) has how much of whom (`of`), by place in the list of sites. */
export type Pair = { readonly holder: number; readonly of: number };

/**
 * What is known of a pair: a site always has its own changes; `unknown` is a site that has never said what it has; `none` that there is
 * nothing to have.
 */
export type Known = 'self' | 'unknown' | 'none' | 'full' | 'gap';

export type LagCell = Pair & {
  readonly known: Known;
  readonly has: number;
  readonly made: number;
  readonly missing: number;
};

export function cellOf({ sites, has }: Lag, { holder, of }: Pair): LagCell {
  const made = sites[of]?.made ?? 0;
  const line = has[holder] ?? null;
  const held = line?.[of] ?? 0;
  const missing = Math.max(0, made - held);
  const counts = { holder, of, has: held, made, missing };
  if (holder === of) return { ...counts, known: 'self' };
  if (line === null) return { ...counts, known: 'unknown' };
  if (made === 0) return { ...counts, known: 'none' };
  return { ...counts, known: missing === 0 ? 'full' : 'gap' };
}

/** All pairs of different sites, line by line. */
export const cellsOf = (lag: Lag): readonly LagCell[] =>
  lag.sites.flatMap((_holder, holder) => lag.sites.map((_of, of) => cellOf(lag, { holder, of })));

/** Sizes of the picture in units of which 16 are one rem. Few sites get room for numbers, many still fit beside each other. */
export function sizesOf(count: number) {
  const cell = count <= 14 ? 36 : count <= 24 ? 30 : 24;
  const label = 140;
  const head = 112;
  return { cell, label, head, width: label + count * cell, height: head + count * cell, hasNumbers: cell >= 30 };
}
export type Sizes = ReturnType<typeof sizesOf>;

/** Which pair lies under a point of the picture. */
export function pairAt(x: number, y: number, count: number): Pair | null {
  const { cell, label, head } = sizesOf(count);
  const of = Math.floor((x - label) / cell);
  const holder = Math.floor((y - head) / cell);
  const isInside = of >= 0 && holder >= 0 && of < count && holder < count;
  return isInside ? { holder, of } : null;
}

/** Room between two cells. */
const gap = 3;
/** A site that has almost nothing, or lacks almost nothing, must still be seen to. */
const leastBar = 0.12;

/** The cells of one kind as one path, so that forty sites are drawn with a handful of elements. */
export function pathOf(cells: readonly LagCell[], { cell, label, head }: Sizes): string {
  const size = cell - gap;
  return cells
    .map(({ holder, of }) => `M${label + of * cell} ${head + holder * cell}h${size}v${size}h${-size}z`)
    .join('');
}

/** How much is missing in cells with a gap: a bar from above, so that what is there stands below it. */
export function barsOf(cells: readonly LagCell[], { cell, label, head }: Sizes): string {
  const size = cell - gap;
  return cells
    .map(({ holder, of, has, missing, made }) => {
      const share = has === 0 ? 1 : Math.min(1 - leastBar, Math.max(leastBar, missing / made));
      return `M${label + of * cell} ${head + holder * cell}h${size}v${Math.round(size * share)}h${-size}z`;
    })
    .join('');
}

/** A number of this many digits fits into a cell; what is more is said as more. */
const mostShown = 999;

/** How much is missing, as short as a cell is wide. */
export const shortNumber = (missing: number): string => (missing > mostShown ? `${mostShown}+` : `−${missing}`);

/** A sheet below each number, so that it can be read over the bar and below it, in every theme. */
export function platesOf(cells: readonly LagCell[], { cell, label, head }: Sizes): string {
  const middle = (cell - gap) / 2;
  return cells
    .map(({ holder, of, missing }) => {
      const width = shortNumber(missing).length * 7 + 4;
      return `M${label + of * cell + middle - width / 2} ${head + holder * cell + middle - 8}h${width}v16h${-width}z`;
    })
    .join('');
}

/** Where the keys lead from a pair; the same pair at the edge. */
export function walk({ holder, of }: Pair, key: string, isFar: boolean, count: number): Pair | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowLeft':
      return { holder, of: Math.max(0, of - 1) };
    case 'ArrowRight':
      return { holder, of: Math.min(last, of + 1) };
    case 'ArrowUp':
      return { holder: Math.max(0, holder - 1), of };
    case 'ArrowDown':
      return { holder: Math.min(last, holder + 1), of };
    case 'Home':
      return { holder: isFar ? 0 : holder, of: 0 };
    case 'End':
      return { holder: isFar ? last : holder, of: last };
    default:
      return null;
  }
}
