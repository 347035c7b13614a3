import { describe, expect, test } from 'vitest';
import { bundleName, nextNumber } from '../../../renderer/exchange/create/bundle-name.ts';
import type { Output } from '../../../shared/contract.ts';
import { day } from '../../../shared/core/day.ts';

type Entry = Output<'bundle.log'>['entries'][number];

const entry = (direction: 'in' | 'out', file: string): Entry => ({
  bundle: '01930000-0000-7000-8000-000000000001',
  direction,
  at: '2026-11-20T09:00:00Z',
  file,
  site: 'Nottuln',
  verdict: 'sent',
  counts: null,
  ops: 1,
  undoneAt: null,
});

describe('the name of a bundle', () => {
  test('is made of letters that survive every file system and mail gateway', () => {
    const name = bundleName('Lüdinghausen / Büro „Süd“', 7, day('2026-11-23'), false);
    expect(name).toBe('digitalagentur_luedinghausen-buero-sued_0007_2026-11-23.dabundle');
  });

  test('sorts in the order in which the bundles were made', () => {
    const names = [2, 10, 1].map((number) => bundleName('Olfen', number, day('2026-11-23'), false));
    expect(names.toSorted()).toEqual([names[2], names[0], names[1]]);
  });

  test('says that the file is packed', () => {
    expect(bundleName('Olfen', 1, day('2026-11-23'), true)).toMatch(/\.dabundle\.gz$/);
  });

  test('never comes without a site, whatever the site is called', () => {
    expect(bundleName('🏛️', 1, day('2026-11-23'), false)).toBe('digitalagentur_standort_0001_2026-11-23.dabundle');
  });
});

describe('the number of the next bundle', () => {
  test('begins at one', () => {
    expect(nextNumber([])).toBe(1);
  });

  test('follows the highest that went out, not the last, and counts no bundle of others', () => {
    const entries = [
      entry('out', 'digitalagentur_olfen_0003_2026-11-20.dabundle'),
      entry('out', 'digitalagentur_olfen_0012_2026-11-01.dabundle.gz'),
      entry('out', 'von-hand-benannt.dabundle'),
      entry('in', 'digitalagentur_nottuln_0099_2026-11-20.dabundle'),
    ];
    expect(nextNumber(entries)).toBe(13);
  });
});
