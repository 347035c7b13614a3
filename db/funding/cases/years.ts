import { ok } from '../../../shared/core/result.ts';
import type { OwnShareCell, YearLine } from '../../../shared/funding/cases/contract.ts';
import { ownSharesOf } from '../../../shared/funding/cases/own-shares.ts';
import type { MemberRow, SliceRow } from '../../../shared/funding/cases/rows.ts';
import { type QueryScope, readStep, type Step } from '../../scope.ts';
import type { Reader } from '../../store/database.ts';
import { isBreath } from '../../store/undo.ts';
import { bodyNames } from '../../views/body-names.ts';
import { locksInSteps } from '../../views/consents.ts';
import { readMerged } from '../../views/merged.ts';
import { titlesOf } from '../../views/titles.ts';
import { readCases, type WholeCase } from './read.ts';

const money = ['expenditureCents', 'grantCents', 'ownCents', 'thirdPartyCents', 'lockedCents'];
/** Cases that never become money. */
const ended: readonly string[] = ['rejected', 'withdrawn', 'not_pursued'];

const isDisputed = (row: MemberRow | SliceRow, fields: readonly string[]): boolean =>
  (row.conflicts ?? []).some((field) => fields.includes(field));

/** What the budgets of the coming years need to know of all cases. */
export function* years({ db }: QueryScope) {
  return ok(yield* caseMoney(db, yield* readCases(db)));
}

/** The money of cases by year and body; a paper hands in those that may stand on it, with the parts that may. */
export function* caseMoney(
  db: Reader,
  all: readonly WholeCase[],
): Generator<Step, { lines: YearLine[]; ownShares: OwnShareCell[] }> {
  const { isDropped } = readMerged(db, 'fundingCase');
  yield readStep();
  const lockOf = yield* locksInSteps(db);
  const names = bodyNames(db);
  const cases = all.filter(({ record }) => !isDropped(record.id) && !ended.includes(record.stage));
  const lines = cases.flatMap(({ record, slices }) =>
    slices.map((slice): YearLine => {
      const lock = lockOf(slice.reservationId);
      const own = slice.ownCents ?? 0;
      const locked =
        lock?.isLocking === true
          ? (slice.lockedCents ?? own)
          : slice.reservationId === null
            ? (slice.lockedCents ?? 0)
            : 0;
      return {
        caseId: record.id,
        title: record.title,
        stage: record.stage,
        year: slice.year,
        expenditureCents: slice.expenditureCents,
        grantCents: slice.grantCents,
        ownCents: slice.ownCents,
        thirdPartyCents: slice.thirdPartyCents,
        lockedCents: Math.min(Math.max(0, locked), Math.max(0, own)),
        lock: lock?.isLocking === true ? lock.title : null,
        isDisputed: isDisputed(slice, money),
      };
    }),
  );
  const papers = titlesOf(
    db,
    cases.flatMap(({ members }) =>
      members.flatMap(({ councilPaperId }) => (councilPaperId === null ? [] : [`paper:${councilPaperId}`])),
    ),
  );
  const ownShares: OwnShareCell[] = [];
  for (const [at, whole] of cases.entries()) {
    if (isBreath(at)) yield readStep(at, cases.length);
    ownShares.push(...sharesOf(whole, names, papers));
  }
  return { lines, ownShares };
}

function sharesOf(
  { record, members, slices }: WholeCase,
  names: (id: string) => string,
  papers: Readonly<Record<string, string>>,
): OwnShareCell[] {
  const paperOf = new Map(members.map(({ bodyId, councilPaperId }) => [bodyId, councilPaperId]));
  // Without a consortium the whole own share is that of the body that leads.
  const bodies =
    members.length > 0
      ? members.map((member) => ({ bodyId: member.bodyId, ownCents: member.ownCents }))
      : [{ bodyId: record.leadBodyId, ownCents: slices.reduce((sum, { ownCents }) => sum + (ownCents ?? 0), 0) }];
  const given = bodies.flatMap(({ bodyId, ownCents }) =>
    bodyId === null ? [] : [{ bodyId, ownCents: Math.max(0, ownCents ?? 0) }],
  );
  const shares = ownSharesOf({
    members: given,
    slices: slices.flatMap(({ year, ownCents }) =>
      year === null ? [] : [{ year, ownCents: Math.max(0, ownCents ?? 0) }],
    ),
  });
  const isUnsure =
    !shares.isExact ||
    members.some((member) => isDisputed(member, ['ownCents'])) ||
    slices.some((slice) => isDisputed(slice, ['ownCents']));
  return shares.lines.flatMap(({ bodyId, byYear }) =>
    shares.years.map((year, at): OwnShareCell => {
      const paperId = paperOf.get(bodyId) ?? null;
      return {
        bodyId,
        body: names(bodyId) || null,
        caseId: record.id,
        caseTitle: record.title,
        year,
        cents: byYear[at] ?? 0,
        isUnsure,
        paperId,
        paper: paperId === null ? null : (papers[`paper:${paperId}`] ?? null),
      };
    }),
  );
}
