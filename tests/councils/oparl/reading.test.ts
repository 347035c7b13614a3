import { describe, expect, test } from 'vitest';
import { draftsOf } from '../../../shared/councils/oparl/draft.ts';
import { gatherOparl } from '../../../shared/councils/oparl/gather.ts';
import { kindOf } from '../../../shared/councils/oparl/kind.ts';
import { oparlLimits } from '../../../shared/councils/oparl/limits.ts';
import { momentIn } from '../../../shared/councils/oparl/moment.ts';
import { committeeKindOf, consultationRoleOf, isNoCommittee } from '../../../shared/councils/oparl/words.ts';
import { readResult } from '../../../shared/councils/result.ts';
import { at, council, everything, mapping } from './help.ts';

const gather = (text: unknown) =>
  gatherOparl([{ name: 'a.json', text: typeof text === 'string' ? text : JSON.stringify(text) }]);
function read(value: unknown) {
  const reading = gather(value);
  if ('trouble' in reading) throw new Error(reading.trouble);
  return { ...draftsOf(reading.file), file: reading.file };
}

describe('what is no OParl says which it is', () => {
  test.each([
    ['empty', '  \n'],
    ['html', '<!DOCTYPE html><html><body>404</body></html>'],
    ['html', '\uFEFF\n<html>'],
    ['not-json', '{"id": "https://a", "type": '],
    ['not-json', 'Zugriff verweigert'],
    ['not-oparl', '{"name":"digitalagentur","version":"1"}'],
    ['not-oparl', '[1, 2, null]'],
    ['not-oparl', '"https://ris.example.org/paper/1"'],
  ])('%s: %j', (trouble, text) => {
    expect(gather(text)).toEqual({ trouble, name: 'a.json' });
  });

  test('more objects than anybody reads are refused, and depth does no harm', () => {
    const many = Array.from({ length: oparlLimits.objects + 1 }, (_, index) => ({ id: `p/${index}`, type: 'Paper' }));
    expect(gather(many)).toMatchObject({ trouble: 'too-many' });
    const deep = `{"id":"https://a/paper/1","type":"Paper","x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    const { drafts, faults } = read(deep);
    expect(drafts).toHaveLength(1);
    expect(faults).toMatchObject([{ code: 'rest-cut' }]);
    let nested: object = { id: 'm/x', type: 'Meeting' };
    for (let depth = 0; depth < 40; depth += 1) nested = { id: `m/${depth}`, type: 'Meeting', meeting: nested };
    expect(read(nested).faults).toMatchObject([{ code: 'too-deep' }]);
  });

  test('an empty page is read and holds nothing', () => {
    expect(read({ data: [], links: {}, pagination: { totalElements: 0 } }).drafts).toEqual([]);
  });
});

test('a page of a list, an array and a single object are read alike; a page that has a next one is counted', () => {
  const page = { data: [council.paper], pagination: { currentPage: 1 }, links: { next: at('papers?page=2') } };
  expect(read(page).file.pagesMissing).toBe(1);
  const drafts = [page, [council.paper], council.paper].map((value) => read(value).drafts);
  expect(drafts[1]).toEqual(drafts[0]);
  expect(drafts[2]).toEqual(drafts[0]);
});

test('without types objects are what their place, their properties or their address say (OP3)', () => {
  const untyped = everything.map(({ type: _, ...rest }: { type?: string }) => rest);
  const kinds = read(untyped).drafts.map(({ kind }) => kind);
  expect(kinds).toEqual(['committee', 'meeting', 'paper', 'agendaItem', 'consultation']);
  expect(kindOf({ id: 'https://a/oparl/bodies/1/papers/12' }, null)).toBe('paper');
  expect(kindOf({ id: 'x', type: 'http://oparl.org/schema/1.0/AgendaItem' }, null)).toBe('agendaItem');
  expect(kindOf({ id: 'x', type: 'Meeting', name: 'Punkt' }, 'agendaItem')).toBe('agendaItem');
  const { faults } = read([
    council.paper,
    { id: 'https://a/1', name: 'Etwas' },
    { name: 'Ohne', type: 'Paper' },
    'https://a/2',
    7,
  ]);
  expect(faults.map(({ code }) => code)).toEqual(['unknown-type', 'no-id', 'only-address', 'not-an-object']);
});

test('types of values that are not as they should be are read all the same', () => {
  const { drafts, faults } = read([
    {
      ...council.meeting,
      organization: at('organization/1'),
      name: ['Sitzung'],
      start: '16.03.2021 18:30',
      cancelled: 'true',
    },
    { ...council.paper, reference: 34, date: '31.02.2021', name: '<p>Strategie &amp;<br>Plan</p>', paperType: {} },
    { ...council.item, public: 'false', order: '3', number: 5 },
  ]);
  expect(drafts[0]).toMatchObject({
    says: { title: 'Sitzung', startsOn: '2021-03-16', startTime: '18:30', state: 'cancelled' },
    refs: { committeeId: { source: at('organization/1') } },
  });
  expect(drafts[1]?.says).toMatchObject({ reference: '34', title: 'Strategie & Plan' });
  expect(drafts[1]?.rest).toMatchObject({ date: '31.02.2021' });
  expect(drafts[2]).toMatchObject({ says: { public: 'nonpublic', position: 3, number: '5' }, isNonpublic: true });
  expect(faults.map(({ field, code }) => [field, code])).toEqual([
    ['paperType', 'bad-value'],
    ['date', 'bad-date'],
  ]);
});

test.each([
  ['2021-03-16T18:00:00+01:00', '2021-03-16', '18:00'],
  ['2021-03-16T17:00:00Z', '2021-03-16', '18:00'],
  ['2021-07-16T22:30:00+00:00', '2021-07-17', '00:30'],
  ['2021-03-16T18:00:00', '2021-03-16', '18:00'],
  ['2021-03-16 18:00', '2021-03-16', '18:00'],
  ['2021-03-16T00:00:00+01:00', '2021-03-16', null],
  ['2021-03-16', '2021-03-16', null],
  ['20210316', '2021-03-16', null],
  ['16.3.2021, um 18.00 Uhr', '2021-03-16', '18:00'],
  [1_615_914_000, '2021-03-16', '18:00'],
  [1_615_914_000_000, '2021-03-16', '18:00'],
])('the moment %j is %s %s', (text, day, time) => {
  expect(momentIn(text)).toEqual({ day, time });
});

test.each([
  '2021-02-30',
  '0000-00-00',
  '9999-99-99',
  '2021-03-16T25:00:00',
  'morgen',
  '',
  1e300,
  Number.NaN,
  -1e13,
  null,
  {},
])('the moment %j is none', (text) => {
  expect(momentIn(text)).toBeNull();
});

test('every result that was counted in public council data means what the mapping says, and nothing else', () => {
  for (const { result, normalized } of mapping) {
    const { result: meant, unanimous } = readResult(result);
    if (normalized === '(voteUnanimous)') expect([result, meant, unanimous]).toEqual([result, 'unknown', true]);
    else expect([result, meant]).toEqual([result, normalized]);
  }
});

test('words of committees and roles', () => {
  const kinds = [
    'Rat',
    'Kreistag',
    'Haupt- und Finanzausschuss',
    'Hauptausschuss',
    'Kreisausschuss',
    'Schulausschuss',
    'AG Digitales',
    'Runder Tisch',
  ];
  expect(kinds.map((name) => committeeKindOf(name, ''))).toEqual([
    'council',
    'district_council',
    'main_committee',
    'main_committee',
    'district_committee',
    'committee',
    'working_group',
    null,
  ]);
  expect(committeeKindOf('Stadtparlament X', 'Parlament')).toBe('council');
  expect(isNoCommittee('Fraktion', '', 'CDU')).toBe(true);
  expect(isNoCommittee('', '', 'CDU-Fraktion')).toBe(true);
  expect(isNoCommittee('Gremium', 'Ausschuss', 'Finanzausschuss')).toBe(false);
  const roles = [
    'Vorberatung',
    'Beschlussfassung',
    'Entscheidung',
    'Kenntnisnahme',
    'Anhörung',
    'Empfehlung',
    'Sonstiges',
  ];
  expect(roles.map(consultationRoleOf)).toEqual([
    'preliminary',
    'decision',
    'decision',
    'noted',
    'hearing',
    'recommendation',
    null,
  ]);
});

test('an address longer than any id is named and left out, as an id and as a reference', () => {
  const long = `https://ris.example.org/body/${'x'.repeat(1200)}`;
  const { drafts, faults } = read([
    { id: 'https://a/paper/1', type: 'Paper', name: 'Radweg', body: long },
    { id: long, type: 'Body', name: 'Ort' },
  ]);
  expect(drafts).toMatchObject([{ kind: 'paper', bodies: [] }]);
  expect(faults.map(({ field, code }) => [field, code])).toEqual([
    ['body', 'id-too-long'],
    ['', 'id-too-long'],
  ]);
});
