import { useMemo } from 'react';
import type { TitleOf } from '../ui/field-text.ts';
import { useAnswer } from './answers.ts';

/**
 * Names for references `entity:id`. Until they are there, and for records that have not arrived yet, there is no name.
 *
 * @example
 * const titleOf = useTitles(rows.map((row) => `body:${row.bodyId}`));
 * titleOf(`body:${row.bodyId}`) ?? texts.notYetReceived
 */
export function useTitles(references: readonly string[]): TitleOf {
  const wanted = useMemo(() => [...new Set(references)].sort(), [references]);
  const answer = useAnswer('record.titles', { references: wanted }, { enabled: wanted.length > 0, keep: true });
  const titles = answer.state === 'ready' ? answer.value.titles : null;
  return useMemo(() => (reference: string) => titles?.[reference] ?? null, [titles]);
}
