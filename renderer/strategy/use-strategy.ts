import type { Output } from '../../shared/contract.ts';
import type { MapMeasure } from '../../shared/strategy/contract.ts';
import { type Answer, useAnswer } from '../app/answers.ts';
import { useStrategyView } from './view.ts';

export type StrategyMap = Output<'strategy.map'>;

/** The edition the person has chosen, or the one in force. */
export function useStrategy(forPaper = false): Answer<'strategy.map'> {
  const editionId = useStrategyView((view) => view.editionId);
  return useAnswer(
    'strategy.map',
    { ...(editionId === '' ? {} : { strategyId: editionId }), forPaper },
    { keep: true },
  );
}

/** The measures field by field, in the order of the fields; last those no field holds, if there are any. */
export function byField({ fields, measures }: Pick<StrategyMap, 'fields' | 'measures'>) {
  const of = (id: string | null): readonly MapMeasure[] => measures.filter(({ fieldId }) => fieldId === id);
  const rest = of(null);
  return [
    ...fields.map((field) => ({ field, measures: of(field.id) })),
    ...(rest.length === 0 ? [] : [{ field: null, measures: rest }]),
  ];
}
