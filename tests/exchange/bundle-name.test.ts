import { describe, expect, test } from 'vitest';
import { day } from '../../shared/core/day.ts';
import { bundleName, plainSite } from '../../shared/exchange/bundle-name.ts';

const today = day('2026-11-23');

describe('the name of a bundle', () => {
  test('is made of letters that survive every file system and mail gateway', () => {
    const name = bundleName('Lüdinghausen / Büro „Süd“', 7, today, false);
    expect(name).toBe('digitalagentur_luedinghausen-buero-sued_000007_2026-11-23.dabundle');
  });

  test('spells umlauts the same however they were typed', () => {
    expect(plainSite('Dülmen'.normalize('NFD'))).toBe('duelmen');
    expect(plainSite('GROẞE STRAẞE')).toBe('grosse-strasse');
  });

  test('sorts in the order of the last change in it, also beyond ten thousand', () => {
    const names = [2, 10_000, 1, 999].map((seq) => bundleName('Olfen', seq, today, false));
    expect(names.toSorted()).toEqual([names[2], names[0], names[3], names[1]]);
  });

  test('says that the file is packed', () => {
    expect(bundleName('Olfen', 1, today, true)).toMatch(/\.dabundle\.gz$/);
  });

  test('never comes without a site, never ends a site in a dash, whatever it is called', () => {
    expect(bundleName('🏛️', 1, today, false)).toBe('digitalagentur_standort_000001_2026-11-23.dabundle');
    expect(plainSite(`${'a'.repeat(39)} b`)).toBe('a'.repeat(39));
    expect(plainSite('../../etc')).toBe('etc');
  });
});
