/**
 * What may be seen by whoever happens to be in the room: on a projector, on paper, in a calendar that is passed on.
 *
 * PU1  The one rule: what belongs to a non-public session, or is confidential, is not shown there; of an item only its number and that it is
 *      non-public. A value of a newer version counts as non-public.
 */
const shownClassifications: readonly (string | null)[] = ['public', 'internal', null];

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
