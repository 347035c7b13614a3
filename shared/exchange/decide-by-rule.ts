import type { Conflict, DecisionRule, LeftWhy } from './conflict-contract.ts';

type Value = Conflict['values'][number];

/** Whose a log is: the site behind it, whatever key it wrote with, and its body. */
export type Sites = {
  readonly siteOf: (writer: string) => string;
  readonly bodyOf: (writer: string) => string | null;
};

const isAmong = (list: readonly string[], one: string): boolean => list.length === 0 || list.includes(one);

/** Whether a rule speaks of this conflict at all. */
export const isMeant = (
  { entities, fields, owner, only }: DecisionRule,
  conflict: Pick<Conflict, 'entity' | 'id' | 'field' | 'owners'>,
): boolean =>
  isAmong(entities, conflict.entity) &&
  isAmong(fields, `${conflict.entity}.${conflict.field}`) &&
  isAmong(only, `${conflict.entity}:${conflict.id}:${conflict.field}`) &&
  (owner === null || conflict.owners.includes(owner));

/**
 * Which of the values a rule takes, or why it leaves the conflict to a person.
 *
 * A rule never guesses: where those it asks for wrote several different things, or it goes by the clock and a clock is in doubt, it
 * takes none.
 */
export function takenBy({ take }: DecisionRule, { values, owners }: Conflict, sites: Sites): Value | LeftWhy {
  switch (take.kind) {
    case 'newest':
      return values.some(({ clock }) => clock !== null) ? 'clock' : only(values.slice(0, 1));
    case 'own':
      return only(values.filter(({ own }) => own));
    case 'other':
      return only(values.filter(({ own }) => !own));
    case 'site':
      return only(values.filter(({ writer }) => sites.siteOf(writer) === sites.siteOf(take.writer)));
    case 'owner':
      return only(values.filter(({ writer }) => owners.includes(sites.bodyOf(writer) ?? '')));
  }
}

/** The one thing these values say; the newest of equal ones stands for it. */
function only(values: readonly Value[]): Value | LeftWhy {
  const [newest, ...others] = values;
  if (newest === undefined) return 'no-value';
  const said = JSON.stringify(newest.value);
  return others.every(({ value }) => JSON.stringify(value) === said) ? newest : 'several';
}
