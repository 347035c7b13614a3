type Edition = { readonly id: string; readonly status: string; readonly adoptedOn: string | null };

/** What counts first. A superseded edition is read when somebody asks for it, and before there is any other. */
const ranks = ['adopted', 'in_consultation', 'draft', 'superseded'];

const rankOf = ({ status }: Edition): number => {
  const rank = ranks.indexOf(status);
  // A status of a newer version says nothing here.
  return rank < 0 ? ranks.length : rank;
};

/** The edition that is shown unless a person chooses another one: the adopted one, of several the one adopted last. */
export function usualEdition<One extends Edition>(editions: readonly One[]): One | null {
  const before = (a: One, b: One): number =>
    rankOf(a) - rankOf(b) ||
    (a.adoptedOn === b.adoptedOn ? 0 : (a.adoptedOn ?? '') < (b.adoptedOn ?? '') ? 1 : -1) ||
    (a.id < b.id ? -1 : 1);
  return [...editions].sort(before)[0] ?? null;
}
