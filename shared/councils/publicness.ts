/**
 * What may be seen by whoever happens to be in the room: on a projector, on paper, in a calendar that is passed on.
 *
 * PU1  The one rule: what belongs to a non-public session, or is confidential, is not shown there; of an item only its number and that it is
 *      non-public. A value of a newer version counts as non-public.
 * PU2  On paper for the councils stands what goes to all sites and may be seen in the room. To the public goes only what a person has
 *      marked public in both regards, as visible to everybody and as public by its classification; what nobody has marked is not.
 *      That holds for every record whose words appear, also where another record refers to it; a mark about which the sites disagree is no
 *      yes.
 */
const shownClassifications: readonly (string | null)[] = ['public', 'internal', null];

/** PU2: the marks with which a record may appear; `null` is the mark that nobody has set. */
export const marksFor = (isPublic: boolean) =>
  isPublic
    ? { visibility: ['public'] as readonly (string | null)[], classification: ['public'] as readonly (string | null)[] }
    : {
        visibility: ['shared', 'public', null] as readonly (string | null)[],
        classification: shownClassifications,
      };

/** The two fields that say who may read a record. */
export const closingFields: readonly string[] = ['visibility', 'classification'];

/** PU2 for one record. */
export const mayAppear = (
  isPublic: boolean,
  matter: {
    readonly visibility: string | null;
    readonly classification: string | null;
    /** Fields about which the sites disagree. */
    readonly conflicts?: readonly string[] | undefined;
  },
): boolean => {
  const { visibility, classification } = marksFor(isPublic);
  const isDisputed = isPublic && (matter.conflicts ?? []).some((field) => closingFields.includes(field));
  return !isDisputed && visibility.includes(matter.visibility) && classification.includes(matter.classification);
};

export const isPublicMatter = (matter: {
  readonly classification: string | null;
  /** Of an agenda item; `null` where nobody has said. */
  readonly publicness?: string | null;
}): boolean => shownClassifications.includes(matter.classification) && (matter.publicness ?? 'public') === 'public';

/** An item of an agenda as it may be shown: of a non-public one everything that says what it is about is gone. */
export function publicItem<
  Item extends {
    readonly isPublic: boolean;
    readonly title: string | null;
    readonly paper: unknown;
    readonly result: string | null;
  },
>(item: Item): Item {
  return item.isPublic ? item : { ...item, title: null, paper: null, result: null };
}
