export type YearColumn = {
  /** "2027", "bis 2025", "ab 2031". */
  readonly name: string;
  /** Positions of its years in the list it was made from. */
  readonly at: readonly number[];
};

/**
 * The columns of a table of years on a page: at most `most` years from `first` on, each alone; what is before or after them is added up in
 * one column, so that the row still says everything. `years` are sorted.
 */
export function yearColumns(years: readonly number[], first: number, most: number): readonly YearColumn[] {
  const places = years.map((year, at) => ({ year, at }));
  const before = places.filter(({ year }) => year < first);
  const coming = places.filter(({ year }) => year >= first);
  // A last column for a single year is that year.
  const isLong = coming.length > most;
  const alone = isLong ? coming.slice(0, most - 1) : coming;
  const after = isLong ? coming.slice(most - 1) : [];
  const joined = (of: typeof places, name: string): YearColumn[] =>
    of.length === 0 ? [] : [{ name, at: of.map(({ at }) => at) }];
  return [
    ...joined(before, `bis ${before.at(-1)?.year ?? ''}`),
    ...alone.map(({ year, at }) => ({ name: String(year), at: [at] })),
    ...joined(after, `ab ${after[0]?.year ?? ''}`),
  ];
}
