import type { StrategyFacts } from '../../../shared/reports/status/strategy-words.ts';
import type { OfMeasure } from '../../../shared/strategy/progress.ts';
import { listAmendments } from '../../strategy/amendments/amendments.ts';
import { readStrategy } from '../../strategy/read.ts';
import type { Appearing } from '../appear.ts';
import type { ReportContext } from '../context.ts';

/** The strategy as the paper tells of it: of a field of action only that field. */
export function readStrategyFacts({ db, query, scope }: ReportContext, appearing: Appearing): StrategyFacts {
  const read = readStrategy(db, { forPaper: true });
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
  const { amendments } = listAmendments(query).value;
  return {
    strategy:
      isShown && read.strategy !== null ? { ...read.strategy, title: read.strategy.title ?? 'Strategie' } : null,
    fields: [
      ...fields.map(({ id, code, title }) => ({
        id,
        title: [code ?? '', title ?? ''].filter((part) => part !== '').join(' '),
        measures: of(id),
      })),
      ...(scope.of === 'field' ? [] : [{ id: null, title: 'Ohne Handlungsfeld', measures: of(null) }]),
    ],
    proposed: amendments.filter(({ id, state }) => state === 'proposed' && appearing.has('amendment', id)).length,
  };
}
