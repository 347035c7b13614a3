import type { Numbered } from './picture/picture.ts';

/** A field of the radar in a report: its trends from the inner ring to the outer one, as the picture numbers them. */
export type ReportPart<Blip> = { readonly sector: number; readonly lines: readonly Numbered<Blip>[] };

/** A report goes through the fields in the order of the radar; what has no field or no ring comes at the end (`sector` -1). */
export function reportParts<Blip>(lines: readonly Numbered<Blip>[]): readonly ReportPart<Blip>[] {
  const bySector = Map.groupBy(lines, ({ sector, ring }) => (sector < 0 || ring < 0 ? -1 : sector));
  const rank = (sector: number) => (sector < 0 ? Number.MAX_SAFE_INTEGER : sector);
  return [...bySector]
    .sort(([one], [other]) => rank(one) - rank(other))
    .map(([sector, part]) => ({ sector, lines: [...part].sort((one, other) => one.number - other.number) }));
}

type Agreed = {
  readonly id: string;
  readonly ring: string;
  readonly ringReason: string;
  readonly ringOn: string | null;
};

/**
 * Why trends stand where a state of the radar has them, by trend: the reason people agreed on. An edition freezes places and no reasons;
 * so for one it is told only where it is still about that ring and had been agreed on by the day of the edition (`frozenOn`; `null`: today).
 * What was said later, or of another ring, is no reason for that place.
 */
export function reasonsOf(
  placed: readonly { readonly id: string; readonly ring: string }[],
  now: readonly Agreed[],
  frozenOn: string | null,
): ReadonlyMap<string, Agreed> {
  const ringOf = new Map(placed.map(({ id, ring }) => [id, ring]));
  const isMeant = ({ id, ring, ringReason, ringOn }: Agreed) =>
    ringReason !== '' && ringOf.get(id) === ring && (frozenOn === null || (ringOn !== null && ringOn <= frozenOn));
  return new Map(now.filter(isMeant).map((agreed) => [agreed.id, agreed]));
}

/** The edition before another one, or before today (`null`): what a report compares with unless somebody says otherwise. */
export function editionBefore<Edition extends { readonly id: string }>(
  editions: readonly Edition[],
  id: string | null,
): Edition | null {
  const at = id === null ? editions.length : editions.findIndex((edition) => edition.id === id);
  return at < 1 ? null : (editions[at - 1] ?? null);
}

/** The first lines of a report, over all its parts: a screen shows so many, paper shows all. */
export function firstLines<Blip>(parts: readonly ReportPart<Blip>[], most: number): readonly ReportPart<Blip>[] {
  let room = most;
  return parts.flatMap(({ sector, lines }) => {
    const shown = lines.slice(0, room);
    room -= shown.length;
    return shown.length === 0 ? [] : [{ sector, lines: shown }];
  });
}
