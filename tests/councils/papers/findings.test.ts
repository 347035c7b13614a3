import { describe, expect, test } from 'vitest';
import { conditionIn, councilsIn } from '../../../shared/councils/paper/councils.ts';
import { findingsIn } from '../../../shared/councils/paper/findings.ts';
import { referenceKey } from '../../../shared/councils/paper/reference.ts';
import { bodies, idOf, today } from './help.ts';

const valuesIn = (kind: string, text: string) =>
  findingsIn(text, today)
    .filter((one) => one.kind === kind)
    .map(({ value }) => value);

test.each([
  ['siehe SV-10-0055 und VO/21/0456-1', ['SV-10-0055', 'VO/21/0456-1']],
  ['Vorlage Nr. 123/2021, Drs. 17/4711', ['123/2021', '17/4711']],
  ['2020/123, BV-2021-045', ['2020/123', 'BV-2021-045']],
  ['im Schuljahr 2020/2021 und 2021/22', []],
  ['nach (EU) 2016/679 und ISO-9001-2', []],
  ['Telefon 02541/18-9999, am 2021-03-04', []],
])('papers in „%s“', (text, expected) => {
  expect(valuesIn('reference', text)).toEqual(expected);
});

test.each([
  [
    'amount',
    '1.234.567,89 € und 1,2 Mio. Euro, 60 T€, EUR 5.000,-- und 25.000 Euro',
    [123456789, 120000000, 6000000, 500000, 2500000],
  ],
  ['rate', '65 %, 33,3 Prozent und 90 v. H.', [6500, 3330, 9000]],
  ['product', 'Produkt 04.01.02.01, Produktgruppe 0101, im Produkt Kreisentwicklung', ['04.01.02.01', '0101']],
  ['account', 'Sachkonto 501201 und Konto: 5012010', ['501201', '5012010']],
  [
    'payGrade',
    'EG 13 TVöD, Entgeltgruppe 9b, E 11 TV-L, Besoldungsgruppe A 12, TVöD EG 10, in E 13',
    ['EG 13', 'EG 9b', 'EG 11', 'A 12', 'EG 10'],
  ],
  ['term', 'auf fünf Jahre befristete Stelle, befristet auf 24 Monate, dreijährige Befristung', [60, 24, 36]],
  ['term', 'Die Kanzlerin wird für vier Jahre gewählt.', []],
  [
    'fte',
    'eine Vollzeitstelle, 0,5 VZÄ, zwei Vollzeitstellen, eine halbe Stelle, 1,5 Stellen, 50 %-Stelle',
    [1000, 500, 2000, 500, 1500, 500],
  ],
  [
    'law',
    'gem. § 26 (1) KrO NRW, §§ 77, 78 GO NRW, § 1 Abs. 1 Satz 2 OZG und § 5 der Hauptsatzung',
    ['§ 26 (1) KrO NRW', '§§ 77, 78 GO NRW', '§ 1 Abs. 1 Satz 2 OZG', '§ 5 der Hauptsatzung'],
  ],
  ['date', 'am 27.08.2020, 5. April 2022, 2021-03-04, Produkt 01.11.03', ['2020-08-27', '2022-04-05', '2021-03-04']],
  [
    'vagueDate',
    'Frühjahr 2021, Anfang 2021, II. Quartal 2022, im März 2023, am 5. März 2023',
    ['Frühjahr 2021', 'Anfang 2021', 'II. Quartal 2022', 'März 2023'],
  ],
  ['nonpublic', 'Nichtöffentliche Sitzung, nicht öffentlich, öffentlich', ['Nichtöffentliche', 'nicht öffentlich']],
])('%s in „%s“', (kind, text, expected) => {
  expect(valuesIn(kind, text)).toEqual(expected);
});

test('P3: a finding that is parted in the text still knows where it stands', () => {
  const text = 'siehe SV-10-\n0055 und Voll\u00ADzeit-\nstelle';
  const found = findingsIn(text, today).map(({ start, end, value }) => [text.slice(start, end), value]);
  expect(found).toEqual([
    ['SV-10-\n0055', 'SV-10-0055'],
    ['Voll\u00ADzeit-\nstelle', 1000],
  ]);
});

test('a reference is the same however it is parted', () => {
  expect(new Set(['SV-10-0056', 'sv 10/0056', 'SV–10–0056'].map(referenceKey)).size).toBe(1);
});

describe('whose councils a condition asks for', () => {
  const towns = bodies.filter(({ kind }) => kind !== 'district').map(({ id }) => id);
  test.each([
    [
      'durch die Räte der kreisangehörigen Kommunen und des Kreistages des Kreises Coesfeld',
      bodies.map(({ id }) => id),
    ],
    ['von den Räten der kreisangehörigen Städte und Gemeinden bestätigt', towns],
    ['wenn der Rat der Stadt Coesfeld zustimmt', [idOf('Coesfeld')]],
    ['die Räte von Dülmen und Nottuln sowie der Kreistag', [idOf('Kreis'), idOf('Dülmen'), idOf('Nottuln')]],
    ['alle Räte der kreisangehörigen Kommunen mit Ausnahme von Olfen', towns.filter((id) => id !== idOf('Olfen'))],
    ['wenn der Kreis Coesfeld es für richtig hält', null],
    ['bis Mittel vorhanden sind', null],
  ])('„%s“', (text, expected) => {
    expect(councilsIn(text, bodies)).toEqual(expected);
  });
});

test('a condition among other sentences is found, the usual proviso of a budget is none', () => {
  expect(conditionIn('Die Stelle kommt. Sie bleibt gesperrt, bis alle Räte zustimmen. Danach nicht.')).toBe(
    'Sie bleibt gesperrt, bis alle Räte zustimmen.',
  );
  expect(conditionIn('Die Mittel stehen vorbehaltlich der Genehmigung des Haushalts bereit.')).toBeNull();
});
