import { expect, test } from 'vitest';
import { gated, measureScreens } from '../bench/screens.ts';

// The hard gates of list, board, timeline and map of ten thousand. Times are no gates: they are printed by `npm run bench`.
test('ten thousand projects: start scripts at most 300 kB packed, at most 1 200 nodes, no blank frame while scrolling', async () => {
  const { startBytes, scroll, views } = await measureScreens(gated);
  expect(startBytes).toBeLessThanOrEqual(300_000);
  expect(startBytes).toBeGreaterThan(50_000);
  expect(scroll.nodes).toBeLessThanOrEqual(1200);
  expect(scroll.blank).toBe(0);
  expect(views.map(({ name }) => name)).toEqual(['Tafel', 'Zeitplan', 'Karte']);
  for (const { name, nodes, scrolled } of views) {
    expect([name, scrolled?.blank ?? 0]).toEqual([name, 0]);
    expect(nodes, name).toBeGreaterThan(200);
    expect(nodes, name).toBeLessThanOrEqual(1200);
  }
});
