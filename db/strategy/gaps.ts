import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import type { StrategyGap } from '../../shared/strategy/contract.ts';
import { findGaps, type GapKind, type GapProject, gapKinds } from '../../shared/strategy/gaps.ts';
import { usualEdition } from '../../shared/strategy/shown.ts';
import { type QueryScope, readStep, type Step } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { inSteps } from '../store/rows.ts';
import { counted } from '../store/undo.ts';
import { readMerged } from '../views/merged.ts';
import { readStrategy, type StrategyWhole } from './read.ts';

/** More of one kind nobody works through in a list of gaps; the number of all is said. */
const mostOfAKind = 200;

/** What is missing between a strategy and what is done (SL1 to SL6), with what the next step needs. */
export function* gaps({ db }: QueryScope, { strategyId }: Parsed<'strategy.gaps'>) {
  const whole = readStrategy(db, { strategyId, forPaper: false });
  yield readStep();
  const { strategy, editions } = whole;
  // SL6
  const isInForce = strategy !== null && strategy.id === usualEdition(editions)?.id;
  const projects = isInForce ? yield* readProjects(db, whole) : [];
  yield readStep();
  const found = findGaps(whole.goals, whole.measures, projects);
  const counts = Object.fromEntries(gapKinds.map((kind) => [kind, 0])) as Record<GapKind, number>;
  const lineOf = describe(whole, projects);
  const lines: StrategyGap[] = [];
  for (const { kind, id } of found) {
    counts[kind] += 1;
    const line = counts[kind] <= mostOfAKind ? lineOf(kind, id) : null;
    if (line !== null) lines.push(line);
  }
  return ok({ editions: [...editions], strategy, gaps: lines, counts });
}

type Names = Pick<StrategyGap, 'id' | 'version' | 'code' | 'title' | 'fieldId' | 'isShared'>;
type ProjectLine = GapProject & Names & { readonly other: StrategyGap['measures'] };

/** Finds the words of a gap. */
function describe(whole: StrategyWhole, projects: readonly ProjectLine[]) {
  const measureById = new Map(whole.measures.map((measure) => [measure.id, measure]));
  const goalById = new Map(whole.goals.map((goal) => [goal.id, goal]));
  const projectById = new Map(projects.map((project) => [project.id, project]));
  const named = ({ id, version, code, title, fieldId, isShared }: Names): Names => ({
    id,
    version,
    code,
    title,
    fieldId,
    isShared,
  });
  return (kind: GapKind, id: string): StrategyGap | null => {
    const project = projectById.get(id);
    if (kind === 'project-without-measure')
      return project === undefined ? null : { kind, entity: 'project', ...named(project), measures: project.other };
    const measure = measureById.get(id);
    if (kind === 'measure-without-project')
      return measure === undefined ? null : { kind, entity: 'strategyMeasure', ...named(measure), measures: [] };
    const goal = goalById.get(id);
    if (goal === undefined) return null;
    const measures = goal.measureIds.flatMap((one) => {
      const found = measureById.get(one);
      return found === undefined || found.status === 'dropped'
        ? []
        : [{ id: one, code: found.code, title: found.title }];
    });
    return { kind, entity: 'strategyGoal', ...named(goal), measures };
  };
}

type Row = Omit<Names, 'version' | 'isShared'> & {
  readonly revision: number;
  readonly status: string;
  readonly visibility: string | null;
  readonly measureId: string | null;
  readonly measureCode: string | null;
  readonly measureTitle: string | null;
  /** `null`: it has not arrived. */
  readonly isGone: number | null;
};

/** All projects that are shown, and what became of the measure they name; a deleted measure is none. */
function* readProjects(db: Reader, { measures }: StrategyWhole): Generator<Step, ProjectLine[]> {
  const { isDropped } = readMerged(db, 'project');
  const { keptFor } = readMerged(db, 'strategyMeasure');
  const here = new Set(measures.map(({ id }) => id));
  const read = db
    .prepare(
      `SELECT p.id, r.revision, p.code, p.title, coalesce(p.status, 'idea') AS status, p.field_id AS fieldId, p.visibility,
         p.measure_id AS measureId, m.code AS measureCode, m.title AS measureTitle, m.hidden AS isGone
       FROM project p JOIN record r ON r.no = p.record LEFT JOIN strategy_measure m ON m.id = p.measure_id
       WHERE p.hidden = 0 ORDER BY p.code IS NULL, p.code, p.title, p.id`,
    )
    .iterate() as IterableIterator<Row>;
  const rows = yield* counted(inSteps(read), 0);
  return rows
    .filter(({ id }) => !isDropped(id))
    .map(({ revision, visibility, measureId, measureCode, measureTitle, isGone, ...row }): ProjectLine => {
      const measure = placeOf(measureId === null ? null : keptFor(measureId), isGone, here);
      const other = measure === 'elsewhere' ? [{ id: measureId ?? '', code: measureCode, title: measureTitle }] : [];
      const isShared = visibility !== 'private' && visibility !== 'site';
      return { ...row, version: String(revision), isShared, measure, other };
    });
}

function placeOf(id: string | null, isGone: number | null, here: ReadonlySet<string>): GapProject['measure'] {
  if (id === null) return 'none';
  if (here.has(id)) return 'here';
  if (isGone === null) return 'absent';
  return isGone === 1 ? 'none' : 'elsewhere';
}
