import type {
  CaseFile,
  CaseRow,
  DrawdownRow,
  MemberRow,
  NoticeRow,
  SliceRow,
} from '../../../shared/funding/cases/rows.ts';

const nothing = new Proxy({}, { get: () => null, has: () => true });
let count = 0;

/** A row of which only what the test is about is said; all the rest is empty. */
function row<Row>(values: Partial<Row>): Row {
  count += 1;
  const id = `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  const said: Readonly<Record<string | symbol, unknown>> = { id, conflicts: [], ...values };
  return new Proxy(nothing, { get: (_, name) => said[name] ?? null }) as Row;
}

export const caseRow = (values: Partial<CaseRow> = {}) =>
  row<CaseRow>({ title: 'Marktplatz', stage: 'scouted', ...values });
export const member = (values: Partial<MemberRow>) => row<MemberRow>(values);
export const slice = (values: Partial<SliceRow>) => row<SliceRow>(values);
export const notice = (values: Partial<NoticeRow>) => row<NoticeRow>({ title: 'Bescheid', kind: 'initial', ...values });
export const drawn = (values: Partial<DrawdownRow>) => row<DrawdownRow>({ title: 'Abruf', status: 'paid', ...values });

export const caseFile = (values: Partial<CaseFile> = {}): CaseFile => ({
  record: caseRow(),
  call: null,
  seatState: 'NW',
  projects: [],
  members: [],
  slices: [],
  notices: [],
  drawdowns: [],
  proofs: [],
  obligations: [],
  ...values,
});
