import type { StrategyPart } from '../../shared/strategy/amendments/parts.ts';

/** A measure called like its key. */
export const part = (key: string, values: Partial<StrategyPart> = {}): StrategyPart => ({
  key,
  kind: 'measure',
  code: key,
  title: `Maßnahme ${key}`,
  text: 'Erster Satz. Zweiter Satz. Dritter Satz.',
  details: '',
  fieldKey: '',
  mergedFrom: [],
  amendments: [],
  ...values,
});
