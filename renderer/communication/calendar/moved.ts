import type { ItemLine } from '../../../shared/communication/contract.ts';
import type { Day } from '../../../shared/core/day.ts';

export type MovedTo = { readonly plannedOn: Day; readonly endsOn?: Day };

type Move = {
  readonly set: MovedTo;
  /** Versions of the line that do not have the last move in them yet. */
  readonly before: ReadonlySet<string>;
  /** The version of the last answer. */
  readonly answered: string | null;
  /** Moves of the line the store has not answered yet. */
  readonly open: number;
};

/** Moves the window draws before the list that has them has come, by the id of the line. */
export type Moves = ReadonlyMap<string, Move>;

/** A line was moved; an earlier move of the same line, answered or not, is one of those before. */
export function withMove(moves: Moves, { id, version }: Pick<ItemLine, 'id' | 'version'>, set: MovedTo): Moves {
  const own = moves.get(id);
  return new Map(moves).set(id, {
    set,
    before: new Set([...(own?.before ?? []), ...(own?.answered == null ? [] : [own.answered]), version]),
    answered: own?.answered ?? null,
    open: (own?.open ?? 0) + 1,
  });
}

/** The store has written a move as this version. While others of the line are on their way, it is not the last one. */
export function withAnswer(moves: Moves, id: string, version: string): Moves {
  const own = moves.get(id);
  if (own === undefined) return moves;
  const before = own.open > 1 ? new Set([...own.before, version]) : own.before;
  return new Map(moves).set(id, { ...own, before, answered: version, open: own.open - 1 });
}

/** The store has refused: what it holds is what is shown. */
export function withoutMoves(moves: Moves, id: string): Moves {
  const rest = new Map(moves);
  rest.delete(id);
  return rest;
}

/**
 * The lines as they are drawn. KM1: a line stands on the day it was moved to last, until a list has that move in it; the days between, of
 * which a list may still tell, are never drawn again.
 */
export const drawn = (fresh: readonly ItemLine[], moves: Moves): readonly ItemLine[] =>
  fresh.map((line) => {
    const own = moves.get(line.id);
    return own?.before.has(line.version) ? { ...line, ...own.set } : line;
  });
