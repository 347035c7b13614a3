import type { Row } from '../../../shared/entities.ts';

type Case = Pick<
  Row<'fundingCase'>,
  'id' | 'title' | 'stage' | 'totalCents' | 'grantCents' | 'thirdPartyCents' | 'ownCents'
>;
type Deadline = Pick<Row<'deadline'>, 'id' | 'title' | 'subject' | 'status' | 'statedOn' | 'computedOn'>;

export type CaseLine = Case & {
  /** The open deadline of the case that is due first. */
  readonly next: { readonly id: string; readonly title: string | null; readonly day: string } | null;
};

export const sumsOfCase = ['totalCents', 'grantCents', 'thirdPartyCents', 'ownCents'] as const;
export type CaseSums = Readonly<Record<(typeof sumsOfCase)[number], number | null>>;

/** D8: a stated day beats a computed one. */
export const dayThatCounts = ({ statedOn, computedOn }: Pick<Deadline, 'statedOn' | 'computedOn'>): string | null =>
  statedOn ?? computedOn;

/** The cases of a project with what is due next in each; those with a deadline first, the nearest at the top. */
export function caseLines(cases: readonly Case[], deadlines: readonly Deadline[]): readonly CaseLine[] {
  const lines = cases.map((one): CaseLine => {
    const open = deadlines
      .filter(({ subject, status }) => subject === `fundingCase:${one.id}` && status === 'open')
      .flatMap((deadline) => {
        const day = dayThatCounts(deadline);
        return day === null ? [] : [{ id: deadline.id, title: deadline.title, day }];
      })
      .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    return { ...one, next: open[0] ?? null };
  });
  return lines.toSorted((a, b) => ((a.next?.day ?? '9') < (b.next?.day ?? '9') ? -1 : 1));
}

/** Stages in which no money comes any more. */
const over: ReadonlySet<string> = new Set(['rejected', 'withdrawn', 'not_pursued']);

/** What all cases that are not given up come to; `null` where no case names an amount, because that is not nothing. */
export function sumCases(cases: readonly Case[]): CaseSums {
  const counted = cases.filter(({ stage }) => !over.has(stage));
  const sum = (field: keyof CaseSums): number | null => {
    const amounts = counted.flatMap((one) => one[field] ?? []);
    return amounts.length === 0 ? null : amounts.reduce((a, b) => a + b, 0);
  };
  return {
    totalCents: sum('totalCents'),
    grantCents: sum('grantCents'),
    thirdPartyCents: sum('thirdPartyCents'),
    ownCents: sum('ownCents'),
  };
}
