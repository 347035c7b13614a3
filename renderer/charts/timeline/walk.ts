import type { PlacedLane, PlacedMark } from './place.ts';

type Place = { readonly lane: number; readonly mark: number };

function find(lanes: readonly PlacedLane[], id: string | null): Place | null {
  for (const [lane, { marks }] of lanes.entries()) {
    const mark = marks.findIndex((placed) => placed.mark.id === id);
    if (mark !== -1) return { lane, mark };
  }
  return null;
}

const nearest = (marks: readonly PlacedMark[], x: number): PlacedMark | undefined =>
  marks.reduce<PlacedMark | undefined>(
    (best, mark) => (best === undefined || Math.abs(mark.x - x) < Math.abs(best.x - x) ? mark : best),
    undefined,
  );

/**
 * The mark a key leads to. ← and → walk through all marks in order: along a lane, then on to the next one. ↑ and ↓ lead to
 * the nearest mark of the neighbouring lane, Pos1 and Ende to the ends of the lane, with Ctrl to the ends of the picture.
 */
export function walk(
  lanes: readonly PlacedLane[],
  from: string | null,
  key: string,
  isCtrl: boolean,
): PlacedMark | null {
  const all = lanes.flatMap(({ marks }) => marks);
  const place = find(lanes, from);
  if (place === null) return all[0] ?? null;
  const lane = lanes[place.lane]?.marks ?? [];
  const current = lane[place.mark];
  if (current === undefined) return null;
  const index = all.indexOf(current);
  switch (key) {
    case 'ArrowRight':
      return all[index + 1] ?? current;
    case 'ArrowLeft':
      return all[index - 1] ?? current;
    case 'ArrowDown':
      return nearest(lanes[place.lane + 1]?.marks ?? [], current.x) ?? current;
    case 'ArrowUp':
      return nearest(lanes[place.lane - 1]?.marks ?? [], current.x) ?? current;
    case 'Home':
      return (isCtrl ? all : lane)[0] ?? current;
    case 'End':
      return (isCtrl ? all : lane).at(-1) ?? current;
    default:
      return null;
  }
}
