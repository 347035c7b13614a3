/** A case with its parts as they are read, and how amounts and disputes are taken out of a row. */
import type { Row } from '../../entities.ts';
import type { Amount } from './sums.ts';

/** Fields of which there are several values at once stand in `conflicts`. */
type Disputed = { readonly conflicts?: readonly string[] | undefined };

export type CaseRow = Row<'fundingCase'> & Disputed;
export type MemberRow = Row<'consortiumMember'> & Disputed;
export type SliceRow = Row<'fundingYearSlice'> & Disputed;
export type NoticeRow = Row<'fundingNotice'> & Disputed;
export type DrawdownRow = Row<'drawdown'> & Disputed;
export type ProofRow = Row<'proofOfUse'> & Disputed;
export type ObligationRow = Row<'obligation'> & Disputed;

/** What the surroundings of a case say about it. */
export type CaseSurroundings = {
  readonly call: Pick<Row<'fundingCall'>, 'id' | 'title' | 'deadlineModel' | 'sketchDueOn' | 'applicationDueOn'> | null;
  /** Where the authority sits: its holidays move the days (§ 193 BGB). */
  readonly seatState: string | null;
  readonly projects: readonly Pick<Row<'project'>, 'id' | 'title' | 'status' | 'startOn'>[];
};

export type CaseFile = CaseSurroundings & {
  readonly record: CaseRow;
  readonly members: readonly MemberRow[];
  readonly slices: readonly SliceRow[];
  readonly notices: readonly NoticeRow[];
  readonly drawdowns: readonly DrawdownRow[];
  readonly proofs: readonly ProofRow[];
  readonly obligations: readonly ObligationRow[];
};

type AmountField<One> = { [K in keyof One]: One[K] extends number | null ? K : never }[keyof One] & string;

/** An amount of a row, with whether several sites have said something about it. */
export function amountIn<One extends Disputed>(row: One, field: AmountField<One>, name: string): Amount {
  const cents = row[field] as number | null;
  return { name, cents, isDisputed: row.conflicts?.includes(field) ?? false };
}
