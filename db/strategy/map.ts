import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import type { QueryScope } from '../scope.ts';
import { readStrategy } from './read.ts';

/** The strategy as its page and its paper show it. */
export function map({ db }: QueryScope, { strategyId, forPaper }: Parsed<'strategy.map'>) {
  const { editions, strategy, fields, goals, measures } = readStrategy(db, { strategyId, forPaper });
  return ok({
    editions: [...editions],
    strategy,
    fields: [...fields],
    goals: [...goals],
    measures: [...measures],
  });
}
