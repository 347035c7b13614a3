import type { StrategyFacts } from '../../../shared/reports/status/strategy-words.ts';
import type { OfMeasure } from '../../../shared/strategy/progress.ts';
import { readStep, type Step } from '../../scope.ts';
import { listAmendments } from '../../strategy/amendments/amendments.ts';
import { readStrategy } from '../../strategy/read.ts';
import type { Appearing } from '../appear.ts';
import type { ReportContext } from '../context.ts';

const named = ({ code, title }: { readonly code: string | null; readonly title: string | null }): string =>
  [code ?? '', title ?? ''].filter((part) => part !== '').join(' ');

/** Fields projects can stand under: those of the edition in its order, then those of others, which a project may still name. */
export function readFields({ db, shown }: ReportContext, { fields }: StrategyFacts) {
  const own = fields.flatMap(({ id, title }) => (id === null ? [] : [{ id, title }]));
  const known = new Set(own.map(({ id }) => id));
  const all = db
    .prepare(
      `SELECT f.id, f.code, f.title FROM strategy_field f WHERE ${shown('f')} ORDER BY f.code IS NULL, f.code, f.title, f.id`,
    )
    .all() as { id: string; code: string | null; title: string | null }[];
  return [...own, ...all.filter(({ id }) => !known.has(id)).map((row) => ({ id: row.id, title: named(row) }))];
}

/** The strategy as the paper tells of it: of a field of action only that field. */
export function* readStrategyFacts(
  { db, query, scope }: ReportContext,
  appearing: Appearing,
): Generator<Step, StrategyFacts> {
  yield* appearing.ready('strategy', 'strategyField', 'strategyMeasure', 'project', 'amendment');
  const read = readStrategy(db, { forPaper: true });
  yield readStep();
  const isShown = read.strategy !== null && appearing.has('strategy', read.strategy.id);
  const fields = read.fields.filter(
    ({ id }) => appearing.has('strategyField', id) && (scope.of !== 'field' || id === scope.id),
  );
  const known = new Set(fields.map(({ id }) => id));
  const measures = read.measures
    .filter(({ id }) => appearing.has('strategyMeasure', id))
    .map(({ fieldId, status, projects }) => ({
      fieldId: fieldId !== null && known.has(fieldId) ? fieldId : null,
      measure: {
        status,
        projects: projects.filter(({ id }) => appearing.has('project', id)),
      } satisfies OfMeasure,
    }));
  const of = (wanted: string | null) =>
    measures.flatMap(({ fieldId, measure }) => (fieldId === wanted ? [measure] : []));
  const { amendments } = (yield* listAmendments(query)).value;
  return {
    strategy:
      isShown && read.strategy !== null ? { ...read.strategy, title: read.strategy.title ?? 'Strategie' } : null,
    fields: [
      ...fields.map(({ id, code, title }) => ({
        id,
        title: named({ code, title }),
        measures: of(id),
      })),
      ...(scope.of === 'field' ? [] : [{ id: null, title: 'Ohne Handlungsfeld', measures: of(null) }]),
    ],
    proposed: amendments.filter(({ id, state }) => state === 'proposed' && appearing.has('amendment', id)).length,
  };
}
