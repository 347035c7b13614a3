import { addCapacity, noCapacity, overCommitted } from '../../shared/agency/capacity.ts';
import type { CapacityCell } from '../../shared/agency/contract.ts';
import { type Day, daysBetween, startOfQuarter } from '../../shared/core/day.ts';
import { ok } from '../../shared/core/result.ts';
import { spanAhead } from '../../shared/reports/ahead.ts';
import { type CapacityFacts, type CapacityNumbers, capacityBlocks } from '../../shared/reports/capacity-words.ts';
import { list } from '../agency/capacity.ts';
import { readStep, type Step } from '../scope.ts';
import { readAppearing } from './appear.ts';
import type { ReportBuilder } from './builder.ts';
import type { ReportContext } from './context.ts';
import { fits, scopeUnfit } from './fit-scope.ts';
import { titled } from './title.ts';

/** A year at least: in less nobody sees an end coming. Three years at most. */
const [fewest, most] = [4, 12];
const daysOfQuarter = 91.3;

const sumOf = (parts: CapacityCell['parts']): CapacityNumbers => ({
  ...parts.reduce(addCapacity, noCapacity),
  over: parts.reduce((sum, part) => sum + overCommitted(part), 0),
});

/** The posts that may appear, by body and quarter. */
export function* readCapacity(context: ReportContext, start: Day, quarters: number): Generator<Step, CapacityFacts> {
  const { query, scope } = context;
  const appearing = readAppearing(context);
  yield readStep();
  const answer = list(query, { from: start, quarters }).value;
  let hidden = 0;
  const bodies = answer.bodies
    .filter(({ bodyId }) =>
      scope.of === 'body' ? bodyId === scope.id : bodyId === null || appearing.has('body', bodyId),
    )
    .map(({ bodyId, body, cells }) => ({
      bodyId,
      body,
      cells: cells.map(({ parts }) => {
        const shown = parts.filter(({ positionId }) => appearing.has('position', positionId));
        hidden += parts.length - shown.length;
        return sumOf(shown);
      }),
    }));
  const isPartial = hidden > 0 || (scope.of !== 'body' && bodies.length < answer.bodies.length);
  return { quarters: answer.quarters, bodies, isPartial };
}

/** Kapazität, by body and quarter; of the posts that may appear. */
export const buildCapacity: ReportBuilder = function* (context) {
  if (!fits(context, ['district', 'body']))
    return scopeUnfit('Die Kapazität gibt es für den Kreis oder eine Kommune. Bitte wählen Sie eines davon.');
  const { from, to, today } = context;
  const span = spanAhead({ from, to }, today);
  const start = startOfQuarter(span.from);
  const wanted = Math.ceil((daysBetween(start, span.to) + 1) / daysOfQuarter);
  const quarters = Math.min(most, Math.max(fewest, wanted));
  return ok({
    title: titled('Kapazität', context),
    blocks: capacityBlocks(yield* readCapacity(context, start, quarters)),
    counted: [],
  });
};
