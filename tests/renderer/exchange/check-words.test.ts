import { describe, expect, test } from 'vitest';
import { heard, placesToType } from '../../../renderer/exchange/sites/join/check-words.ts';

describe('words typed from hearing', () => {
  test('four of twelve places, drawn anew: never a place twice, and every place can come up', () => {
    const seen = new Set<number>();
    for (let seed = 0; seed < 200; seed += 1) {
      let state = seed;
      const places = placesToType(12, (below) => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        return state % below;
      });
      expect(places.size).toBe(4);
      for (const place of places) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThan(12);
        seen.add(place);
      }
    }
    expect(seen.size).toBe(12);
  });

  test('four letters are enough, in any case and with umlauts as they are heard', () => {
    expect(heard('', 'geometrie')).toBe('empty');
    expect(heard('geo', 'geometrie')).toBe('short');
    expect(heard('GEOM', 'geometrie')).toBe('right');
    expect(heard('geometrie', 'geometrie')).toBe('right');
    expect(heard('geol', 'geometrie')).toBe('wrong');
    expect(heard('xy', 'geometrie')).toBe('wrong');
    expect(heard('tofu', 'tofu')).toBe('right');
    expect(heard('alg', 'alge')).toBe('short');
  });
});
