/** The funding cases a paper speaks of, in the words and sums of the case list, the pipeline and the budget years. */
import { mayAppear } from '../../shared/councils/publicness.ts';
import type { CaseLine, OwnShareCell, YearLine } from '../../shared/funding/cases/contract.ts';
import { caseLines } from '../funding/cases/list.ts';
import { readCases, type WholeCase } from '../funding/cases/read.ts';
import { caseMoney } from '../funding/cases/years.ts';
import { readStep, type Step } from '../scope.ts';
import { isBreath } from '../store/undo.ts';
import type { Appearing } from './appear.ts';
import type { ReportContext } from './context.ts';

export type ReportCases = {
  readonly cases: readonly CaseLine[];
  readonly years: readonly YearLine[];
  readonly ownShares: readonly OwnShareCell[];
  readonly has: (id: string) => boolean;
  /** Something about money may not stand on this paper: the sums are without it. */
  readonly isPartial: boolean;
  /** Cases of a project, by its id. */
  readonly ofProject: (projectId: string) => readonly CaseLine[];
};

const partNames = ['links', 'members', 'slices', 'notices', 'drawdowns', 'proofs', 'obligations'] as const;

type Marked = { readonly visibility: string | null; readonly classification: string | null };

/** The case with those of its parts that may appear; how many do not is noted. */
function shownParts(whole: WholeCase, isPublic: boolean, appearing: Appearing) {
  let hidden = 0;
  const parts = partNames.map((name) => {
    const all = whole[name] as readonly (typeof whole)[typeof name][number][];
    const shown = all.filter((row) => mayAppear(isPublic, row as unknown as Marked));
    hidden += name === 'members' || name === 'slices' ? all.length - shown.length : 0;
    return [name, shown] as const;
  });
  const projects = whole.projects.filter(({ id }) => appearing.has('project', id));
  const call = whole.call !== null && appearing.has('fundingCall', whole.call.id) ? whole.call : null;
  return { whole: { ...whole, ...Object.fromEntries(parts), projects, call } as WholeCase, hidden };
}

/** Whether a case belongs to what the paper is about: by its body, its consortium, or a project of the paper. */
function isAbout({ scope, about }: ReportContext, projects: ReadonlySet<string>) {
  return ({ record, members, projects: own }: WholeCase): boolean => {
    if (scope.of === 'district') return true;
    if (about?.entity === 'fundingCase') return record.id === about.id;
    const isBodys =
      scope.of === 'body' && (record.leadBodyId === scope.id || members.some(({ bodyId }) => bodyId === scope.id));
    return isBodys || own.some(({ id }) => projects.has(id));
  };
}

export function* readReportCases(
  context: ReportContext,
  appearing: Appearing,
  projects: ReadonlySet<string>,
): Generator<Step, ReportCases> {
  const { db, isPublic, scope } = context;
  yield* appearing.ready('fundingCase', 'project', 'fundingCall', 'body');
  const all = (yield* readCases(db)).filter(({ record }) => appearing.has('fundingCase', record.id));
  const parts: ReturnType<typeof shownParts>[] = [];
  for (const whole of all) {
    if (isBreath(parts.length)) yield readStep(parts.length, all.length);
    parts.push(shownParts(whole, isPublic, appearing));
  }
  yield readStep();
  const about = parts.filter(({ whole }) => isAbout(context, projects)(whole));
  const wholes = about.map(({ whole }) => whole);
  const money = yield* caseMoney(db, wholes);
  const cases = (yield* caseLines(db, wholes)).map((line) => onPaper(line, appearing, isPublic));
  const ids = new Set(cases.map(({ id }) => id));
  const shares = money.ownShares.filter(
    ({ bodyId }) => appearing.has('body', bodyId) && (scope.of !== 'body' || bodyId === scope.id),
  );
  const isOthers = ({ bodyId }: OwnShareCell) => scope.of === 'body' && bodyId !== scope.id;
  const isPartial =
    about.some(({ hidden }) => hidden > 0) ||
    money.ownShares.some((cell) => !isOthers(cell) && !appearing.has('body', cell.bodyId));
  const byProject = new Map<string, Set<string>>();
  for (const { record, projects: own } of wholes)
    for (const { id } of own) byProject.set(id, (byProject.get(id) ?? new Set()).add(record.id));
  return {
    cases,
    years: money.lines,
    ownShares: shares,
    has: (id) => ids.has(id),
    isPartial,
    ofProject: (projectId) => cases.filter(({ id }) => byProject.get(projectId)?.has(id) ?? false),
  };
}

/** Names only of what may appear. What does not agree is the office's own matter: the public is not told. */
const onPaper = (line: CaseLine, appearing: Appearing, isPublic: boolean): CaseLine => ({
  ...line,
  leadBody: appearing.named('body', line.leadBodyId, line.leadBody),
  ...(isPublic ? { sumNotes: [], earlyStart: null, nextDueOn: null, nextDue: null } : {}),
});
