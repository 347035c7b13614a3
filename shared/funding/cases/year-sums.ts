/** The money of all cases by budget year, and the own shares of the bodies as a table. */
import type { OwnShareCell, YearLine } from './contract.ts';

export const kinds = ['grant', 'thirdParty', 'own', 'locked'] as const;
export type Kind = (typeof kinds)[number];

export type YearSum = { readonly year: number | null; readonly expenditure: number } & Readonly<Record<Kind, number>>;

/** Sums by year, the earliest first; `own` is what is not locked. Lines with several values are left out: see `disputedTitles`. */
export function yearSums(lines: readonly YearLine[]): readonly YearSum[] {
  const byYear = Map.groupBy(
    lines.filter(({ isDisputed }) => !isDisputed),
    ({ year }) => year,
  );
  const add = (of: readonly YearLine[], read: (line: YearLine) => number | null) =>
    of.reduce((sum, line) => sum + (read(line) ?? 0), 0);
  return [...byYear]
    .sort(([one], [other]) => (one ?? 9999) - (other ?? 9999))
    .map(([year, of]) => ({
      year,
      expenditure: add(of, (line) => line.expenditureCents),
      grant: add(of, (line) => line.grantCents),
      thirdParty: add(of, (line) => line.thirdPartyCents),
      own: add(of, (line) => (line.ownCents ?? 0) - line.lockedCents),
      locked: add(of, (line) => line.lockedCents),
    }));
}

/** Cases whose money has several values. */
export const disputedTitles = (lines: readonly YearLine[]): readonly string[] => [
  ...new Set(lines.flatMap(({ isDisputed, title }) => (isDisputed ? [title ?? '?'] : []))),
];

export type OwnRow = {
  readonly id: string;
  readonly name: string | null;
  /** The paper that covers it; only in rows of one case. */
  readonly paper: string | null;
  readonly byYear: readonly number[];
  readonly total: number;
  readonly isUnsure: boolean;
};

export type OwnTable = {
  readonly years: readonly number[];
  readonly rows: readonly OwnRow[];
  readonly sums: readonly number[];
};

/** Bodies in rows, or the cases of one body: that is what its treasurer needs. */
export function ownTable(cells: readonly OwnShareCell[], bodyId: string | null): OwnTable {
  const shown = bodyId === null ? cells : cells.filter((cell) => cell.bodyId === bodyId);
  const years = [...new Set(shown.map(({ year }) => year))].sort((one, other) => one - other);
  const byRow = Map.groupBy(shown, (cell) => (bodyId === null ? cell.bodyId : cell.caseId));
  const rows = [...byRow].map(([id, of]): OwnRow => {
    const byYear = years.map((year) => of.reduce((sum, cell) => sum + (cell.year === year ? cell.cents : 0), 0));
    return {
      id,
      name: (bodyId === null ? of[0]?.body : of[0]?.caseTitle) ?? null,
      paper: bodyId === null ? null : (of[0]?.paper ?? null),
      byYear,
      total: byYear.reduce((sum, cents) => sum + cents, 0),
      isUnsure: of.some((cell) => cell.isUnsure),
    };
  });
  const sorted = rows.sort((one, other) => ((one.name ?? '') < (other.name ?? '') ? -1 : 1));
  return {
    years,
    rows: sorted,
    sums: years.map((_, at) => sorted.reduce((sum, row) => sum + (row.byYear[at] ?? 0), 0)),
  };
}
