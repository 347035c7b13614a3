import { useMemo } from 'react';
import { entities } from '../../../shared/entities.ts';
import { useRows } from '../../app/rows.ts';
import { useLocale } from '../../i18n/locale.ts';
import { fieldText } from '../../ui/field-text.ts';
import type { StrategyMap } from '../use-strategy.ts';

/** The words of an edition, one text a record. */
export type Prose = { readonly of: (entity: 'strategy' | 'strategyGoal' | 'strategyMeasure', id: string) => string };

/** As much as one question answers; an edition has a few dozen parts. */
const mostParts = 500;

/** Vision, descriptions and profiles of the parts that are on the paper, and of no other. */
export function useProse({ strategy, goals, measures }: StrategyMap): Prose {
  const locale = useLocale();
  const idsOf = (parts: readonly { readonly id: string }[]) => ({
    id: { in: parts.slice(0, mostParts).map(({ id }) => id) },
  });
  const visions = useRows('strategy', { id: strategy?.id ?? '' }, ['title']);
  const aims = useRows('strategyGoal', idsOf(goals), ['title'], goals.length > 0);
  const profiles = useRows('strategyMeasure', idsOf(measures), ['title'], measures.length > 0);
  return useMemo(() => {
    const texts = new Map<string, string>();
    for (const { id, vision } of visions)
      texts.set(`strategy:${id}`, fieldText(entities.strategy.fields.vision as never, vision, locale));
    for (const { id, text } of aims)
      texts.set(`strategyGoal:${id}`, fieldText(entities.strategyGoal.fields.text as never, text, locale));
    for (const { id, profile } of profiles)
      texts.set(`strategyMeasure:${id}`, fieldText(entities.strategyMeasure.fields.profile as never, profile, locale));
    return { of: (entity, id) => texts.get(`${entity}:${id}`) ?? '' };
  }, [visions, aims, profiles, locale]);
}
