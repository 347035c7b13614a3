import { expect, test } from 'vitest';
import { layOut } from '../../db/sync/fork.ts';
import type { ChainedSegment } from '../../db/sync/logs.ts';
import { at, type Forged, newHand, rowId, segment } from '../helpers/forge.ts';

const chained = ({ lines, from, to, head }: Forged): ChainedSegment => ({
  from,
  to,
  prev: (JSON.parse(lines[0] ?? '{}') as { prev: string }).prev,
  head,
  text: () => lines.slice(1, -1).join('\n'),
});

test('S4: the branches of a forked log are named alike in whatever order their segments came', () => {
  const hand = newHand();
  const write = (by: typeof hand, text: string) => chained(segment(by, [{ e: 'note', id: rowId(), set: { text } }]));
  const first = write(hand, 'gemeinsam');
  const place = [hand.seq, hand.head] as const;
  const branches = ['eins', 'zwei', 'drei', 'vier'].map((text) => write(at(hand, place), text));
  const named = (segments: readonly ChainedSegment[]) => {
    const { names } = layOut(hand.writer, segments);
    return Object.fromEntries(segments.map(({ head }, index) => [head, names[index]]));
  };
  const expected = named([first, ...branches]);
  expect(new Set(Object.values(expected)).size).toBe(4);
  expect(named([...branches.toReversed(), first])).toEqual(expected);
  expect(named([branches[2], branches[0], first, branches[3], branches[1]].flatMap((one) => one ?? []))).toEqual(
    expected,
  );
});
