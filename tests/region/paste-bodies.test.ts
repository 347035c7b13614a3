import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pasteBodies } from '../../shared/region/paste-bodies.ts';

test('a table out of a spreadsheet is read by its head, German numbers and all', () => {
  const text =
    'Name\tGemeindeschlüssel\tFläche in km²\tEinwohner\tArt\nQuellenau\t12 997 001\t118,4\t21.340\tStadt\nAmt Fließgrund\t129975101\t\t–\tAmt\n';
  expect(pasteBodies(text)).toEqual({
    faults: [],
    bodies: [
      { ags: '12997001', name: 'Quellenau', shortName: 'Quellenau', kind: 'city', population: 21_340, areaKm2: 118.4 },
      {
        ags: '129975101',
        name: 'Amt Fließgrund',
        shortName: 'Amt Fließgrund',
        kind: 'association',
        population: null,
        areaKm2: null,
      },
    ],
  });
});

test('without a head and without a kind the length of the key says what it is', () => {
  expect(pasteBodies('12997;Landkreis Auenmark\n12997011;Moorwalde').bodies.map(({ kind }) => kind)).toEqual([
    'district',
    'municipality',
  ]);
});

test('what is wrong is named with its row and its column', () => {
  const { faults } = pasteBodies(
    '12997;Auenmark\n\n1299;Quellenau;Stadt\n12997;\n12997003;Seewinkel;Weiler;viele;groß',
  );
  expect(faults.map(({ row, column, why }) => [row, column, why])).toEqual([
    [3, 'ags', 'key'],
    [4, 'ags', 'twice'],
    [4, 'name', 'missing'],
    [5, 'kind', 'kind'],
    [5, 'population', 'number'],
    [5, 'areaKm2', 'number'],
  ]);
});

test('any text gives a body for each line that says something, and no throw (RT1)', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 8 }), (lines) => {
      const clean = lines.map((line) => line.replaceAll(/[\r\n]/g, ' '));
      const { bodies, faults } = pasteBodies(clean.join('\n'));
      const said = clean.filter((line) => line.trim() !== '').length;
      expect(bodies.length === said || bodies.length === said - 1 || faults.length > 0).toBe(true);
    }),
  );
});
