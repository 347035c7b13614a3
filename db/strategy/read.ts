import type { Entity } from '../../shared/core/entity.ts';
import { type EntityName, entities, type Row } from '../../shared/entities.ts';
import type { MapField, MapGoal, MapMeasure, MapProject, StrategyEdition } from '../../shared/strategy/contract.ts';
import { compareParts } from '../../shared/strategy/reading-order.ts';
import { usualEdition } from '../../shared/strategy/shown.ts';
import type { Reader } from '../store/database.ts';
import { type AnyRow, readRows } from '../store/rows.ts';
import { type Merged, readMerged } from '../views/merged.ts';

type Kept = { readonly visibility: string | null; readonly classification: string | null };

/** Goes out with bundles; the word for it on a screen is *nur hier* where it does not. */
const isShared = ({ visibility }: Pick<Kept, 'visibility'>): boolean =>
  visibility !== 'private' && visibility !== 'site';

/** May stand on a paper that leaves the house. */
const mayLeave = (row: Kept): boolean => isShared(row) && row.classification !== 'nonpublic_session';

type Read<Name extends EntityName> = Row<Name> & Pick<AnyRow, 'conflicts'>;

/** One edition with everything in it, each list in the order in which it is shown. */
export type StrategyWhole = {
  readonly editions: readonly StrategyEdition[];
  readonly strategy: StrategyEdition | null;
  readonly fields: readonly MapField[];
  readonly goals: readonly MapGoal[];
  readonly measures: readonly MapMeasure[];
};

type Wanted = { readonly strategyId?: string | undefined; readonly forPaper: boolean };

/**
 * Reads an edition whole. A part that names no edition, and no field that does, belongs to the usual one; a part of an edition that
 * has not arrived is not shown. Merged records stand once.
 */
export function readStrategy(db: Reader, { strategyId, forPaper }: Wanted): StrategyWhole {
  const visible = <Name extends EntityName>(name: Name): readonly Read<Name>[] => {
    const { isDropped } = readMerged(db, name);
    const rows = readRows(db, entities[name] as unknown as Entity, 'WHERE w.hidden = 0', []) as unknown as Read<Name>[];
    return rows.filter((row) => !isDropped(row.id) && (!forPaper || mayLeave(row as unknown as Kept)));
  };
  const editions = visible('strategy').map(editionOf);
  const usual = usualEdition(editions);
  const kept = readMerged(db, 'strategy').keptFor;
  const strategy = strategyId === undefined ? usual : (editions.find(({ id }) => id === kept(strategyId)) ?? null);
  if (strategy === null) return { editions, strategy, fields: [], goals: [], measures: [] };
  const keptFields = readMerged(db, 'strategyField').keptFor;
  const allFields = visible('strategyField').map((row) => ({ row, of: row.strategyId }));
  const editionOfField = new Map(allFields.map(({ row, of }) => [row.id, of]));
  const isHere = (named: string | null, fieldId: string | null): boolean => {
    const of = named ?? (fieldId === null ? null : editionOfField.get(keptFields(fieldId)));
    return of === null ? strategy.id === usual?.id : of !== undefined && kept(of) === strategy.id;
  };
  const fields = allFields.filter(({ of }) => isHere(of, null)).map(({ row }) => row);
  const known = new Set(fields.map(({ id }) => id));
  const fieldOf = (fieldId: string | null): string | null => {
    const id = fieldId === null ? null : keptFields(fieldId);
    return id !== null && known.has(id) ? id : null;
  };
  const inEdition = (row: { readonly strategyId: string | null; readonly fieldId: string | null }) =>
    isHere(row.strategyId, row.fieldId);
  const goals = visible('strategyGoal').filter(inEdition).sort(compareParts);
  const measures = visible('strategyMeasure').filter(inEdition).sort(compareParts);
  const pairs = readPairs(
    visible('goalMeasure'),
    { goals: readMerged(db, 'strategyGoal'), measures: readMerged(db, 'strategyMeasure') },
    { goals: new Set(goals.map(({ id }) => id)), measures: new Set(measures.map(({ id }) => id)) },
  );
  const projects = readProjects(db, forPaper);
  return {
    editions,
    strategy,
    fields: [...fields].sort(compareParts).map((row) => ({ ...partOf(row), colour: row.colour })),
    goals: goals.map((row) => ({
      ...partOf(row),
      fieldId: fieldOf(row.fieldId),
      indicator: row.indicator,
      unit: row.unit,
      baseline: row.baseline,
      target: row.target,
      targetOn: row.targetOn,
      current: row.current,
      currentOn: row.currentOn,
      measureIds: measures.map(({ id }) => id).filter((id) => pairs.has(`${row.id} ${id}`)),
    })),
    measures: measures.map((row) => ({
      ...partOf(row),
      status: row.status,
      fieldId: fieldOf(row.fieldId),
      projects: projects.of(row.id),
      goalIds: goals.map(({ id }) => id).filter((id) => pairs.has(`${id} ${row.id}`)),
    })),
  };
}

const editionOf = (row: Read<'strategy'>): StrategyEdition => ({
  id: row.id,
  title: row.title,
  edition: row.edition,
  status: row.status,
  adoptedOn: row.adoptedOn,
  isShared: isShared(row),
});

const partOf = (row: Read<'strategyField' | 'strategyGoal' | 'strategyMeasure'>) => ({
  id: row.id,
  version: row.version,
  code: row.code,
  title: row.title,
  isShared: isShared(row),
  hasConflict: (row.conflicts ?? []).length > 0,
});

/** Which measure serves which goal, as "goal measure"; a merged one through what stands for it. */
function readPairs(
  rows: readonly Read<'goalMeasure'>[],
  merged: { readonly goals: Merged; readonly measures: Merged },
  here: { readonly goals: ReadonlySet<string>; readonly measures: ReadonlySet<string> },
): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { goalId, measureId } of rows) {
    if (goalId === null || measureId === null) continue;
    const [goal, measure] = [merged.goals.keptFor(goalId), merged.measures.keptFor(measureId)];
    if (here.goals.has(goal) && here.measures.has(measure)) pairs.add(`${goal} ${measure}`);
  }
  return pairs;
}

type ProjectRow = Omit<MapProject, 'isShared' | 'version'> & Kept & { readonly revision: number; readonly of: string };

/** Projects by the measure they carry out. */
function readProjects(db: Reader, forPaper: boolean): { readonly of: (measureId: string) => MapProject[] } {
  const { isDropped } = readMerged(db, 'project');
  const { keptFor } = readMerged(db, 'strategyMeasure');
  const rows = db
    .prepare(
      `SELECT p.id, r.revision, p.code, p.title, coalesce(p.status, 'idea') AS status, coalesce(b.short_name, b.name) AS leadBody,
         p.visibility, p.classification, p.measure_id AS "of"
       FROM project p JOIN record r ON r.no = p.record LEFT JOIN body b ON b.id = p.lead_body_id
       WHERE p.hidden = 0 AND p.measure_id IS NOT NULL ORDER BY p.code IS NULL, p.code, p.title, p.id`,
    )
    .all() as ProjectRow[];
  const byMeasure = new Map<string, MapProject[]>();
  for (const row of rows) {
    if (isDropped(row.id) || (forPaper && !mayLeave(row))) continue;
    const { id, code, title, status, leadBody } = row;
    const project = { id, version: String(row.revision), code, title, status, leadBody, isShared: isShared(row) };
    const measure = keptFor(row.of);
    byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), project]);
  }
  return { of: (measureId) => byMeasure.get(measureId) ?? [] };
}
