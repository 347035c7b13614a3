import { once } from '../../core/once.ts';

/** What an edition of a strategy is made of. */
export const partKinds = ['vision', 'goal', 'field', 'measure'] as const;
export type PartKind = (typeof partKinds)[number];

/** The one part that is no record of its own. */
export const visionKey = 'vision';

/**
 * One part of an edition, in plain words. `key` names the same thing in all editions: `vision`, or the record it is (`entity:id`);
 * what an amendment adds is `amendment:id` until the edition is adopted.
 */
export type StrategyPart = {
  readonly key: string;
  readonly kind: PartKind;
  /** "P13": a name, no ranking. */
  readonly code: string;
  readonly title: string;
  readonly text: string;
  /** What is said about a part besides its text, a line each: measure and target of a goal. No amendment changes it. */
  readonly details: string;
  /** Key of the field of action it stands in; empty for none. */
  readonly fieldKey: string;
  /** Keys of the parts that have become a part of this one, in this edition or an earlier one. */
  readonly mergedFrom: readonly string[];
  /** Ids of the amendments that made it what it is in this edition. */
  readonly amendments: readonly string[];
};

const byName = once(() => new Intl.Collator('de', { numeric: true }));

const compare = (a: StrategyPart, b: StrategyPart): number =>
  byName().compare(a.code || a.title, b.code || b.title) || (a.key < b.key ? -1 : 1);

/**
 * The parts in the order in which a strategy is read: vision, goals, then each field of action with its measures, and last the
 * measures no field holds. Inside each by their numbers, so that "P2" stands before "P10".
 */
export function inReadingOrder<Part extends StrategyPart>(parts: readonly Part[]): readonly Part[] {
  const of = (kind: PartKind) => parts.filter((part) => part.kind === kind).sort(compare);
  const fields = of('field');
  const known = new Set(fields.map(({ key }) => key));
  const measures = of('measure');
  return [
    ...of('vision'),
    ...of('goal'),
    ...fields.flatMap((field) => [field, ...measures.filter(({ fieldKey }) => fieldKey === field.key)]),
    ...measures.filter(({ fieldKey }) => !known.has(fieldKey)),
  ];
}

/** "P13 Digitales Dorf", as a part is called in a sentence. */
export const partName = ({ code, title }: Pick<StrategyPart, 'code' | 'title'>): string =>
  code === '' ? title : `${code} ${title}`;
