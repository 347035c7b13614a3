import { expect, test } from 'vitest';
import { measureScreens } from '../bench/screens.ts';

// The hard gates of the list of ten thousand. Times are no gates: they are printed by `npm run bench`.
test('ten thousand projects: start scripts at most 300 kB packed, at most 1 200 nodes, no blank frame while scrolling', async () => {
  const { startBytes, scroll } = await measureScreens();
  expect(startBytes).toBeLessThanOrEqual(300_000);
  expect(startBytes).toBeGreaterThan(50_000);
  expect(scroll.nodes).toBeLessThanOrEqual(1200);
  expect(scroll.blank).toBe(0);
});
