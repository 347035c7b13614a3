import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../shared/contract.ts';
import { databaseAttribution } from '../../shared/lists/program-kind.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';
import { lineNumbers, longWords, type ProgramRow, programRow, writePrograms } from './program-list.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

type Choices = Partial<Omit<Input<'list.apply'>, 'ticket' | 'kind' | 'seen'>>;

async function takeOver(ticket: string, choices: Choices = {}) {
  const shown = await office.get('list.preview', { ticket, kind: 'programs', ...choices });
  const applied = await office.get('list.apply', { ticket, kind: 'programs', ...choices, seen: shown.digest });
  return { shown, applied };
}

const programs = async () => (await office.get('record.list', { entity: 'fundingProgram', limit: 20_000 })).rows;
const only = async (): Promise<Record<string, unknown>> => (await programs())[0] ?? {};

test('columns of the published table are recognised, whatever is left is kept', async () => {
  const path = writePrograms(office.file('fdb.csv'), [programRow(1)]);
  const opened = await office.get('list.open', { ticket: path, kind: 'programs' });
  const targets = Object.fromEntries(opened.columns.map(({ title, target }) => [title, target]));
  expect(targets).toMatchObject({
    id_hash: 'sourceKey',
    url: 'url',
    title: 'title',
    description: 'description',
    short_description: 'summary',
    legal_basis: 'legalBasis',
    deadlines: 'deadlineText',
    funding_type: 'fundingType',
    eligible_applicants: 'eligible',
    funding_area: 'areas',
    funding_body: 'givenBy',
    funding_location: 'region',
    funding_organisation: 'organisation',
    keywords: 'keep',
    date_of_issue: 'keep',
  });
});

test('texts are taken over to the letter with their attribution, codes as labels', async () => {
  await takeOver(writePrograms(office.file('fdb.csv'), [programRow(2)]));
  const record = await only();
  expect(record).toMatchObject({
    title: 'Förderprogramm Nr. 2: Wärme & Straße',
    description: longWords(2),
    summary: 'Kurz: Programm 2. ',
    legalBasis: 'Richtlinie 2\n\nvom 1.1.2026',
    fundingType: 'Zuschuss',
    eligible: 'Kommune · Unternehmen',
    areas: 'Smart Cities & Regionen · Infrastruktur',
    givenBy: 'Land',
    region: 'Nordrhein-Westfalen',
    organisation: 'NRW.BANK, Münster',
    attribution: databaseAttribution,
  });
  expect(record['notes']).toContain('keywords: Wärme, Netz');
  // An import is not a check.
  expect(record['checkedOn'] ?? null).toBe(null);
});

describe('2 500 programmes, 40 of them broken', () => {
  /** Each kind of slip, by what is broken. */
  const slips: readonly ((row: ProgramRow) => { row: ProgramRow; column: string; code: string })[] = [
    (row) => ({ row: { ...row, title: '' }, column: 'title', code: 'missing-title' }),
    (row) => ({ row: { ...row, url: 'kein Verweis' }, column: 'url', code: 'wrong-form' }),
    (row) => ({ row: { ...row, id_hash: `x${(row.id_hash ?? '').slice(1)}` }, column: 'id_hash', code: 'wrong-form' }),
    (row) => ({ row: { ...row, funding_area: '["raumfahrt"]' }, column: 'funding_area', code: 'unknown-choice' }),
    (row) => ({
      row: { ...row, eligible_applicants: '["marsmensch","kommune"]' },
      column: 'eligible_applicants',
      code: 'unknown-choice',
    }),
    (row) => ({
      row: { ...row, short_description: 'x'.repeat(10_001) },
      column: 'short_description',
      code: 'too-long',
    }),
    (row) => ({ row: { ...row, id_hash: programRow(1).id_hash ?? '' }, column: 'title', code: 'double-row' }),
    (row) => ({
      row: { ...row, funding_location: '["atlantis"]' },
      column: 'funding_location',
      code: 'unknown-choice',
    }),
  ];

  test('every one is named by row and column, the others are taken over, and nothing is lost', async () => {
    const made = Array.from({ length: 2500 }, (_, at) => ({
      at,
      row: programRow(at + 1),
      slip: null as null | ReturnType<(typeof slips)[number]>,
    }));
    for (let n = 0; n < 40; n += 1) {
      const place = made[60 * (n + 1)];
      const slip = slips[n % slips.length];
      if (place === undefined || slip === undefined) throw new Error('fits');
      place.slip = slip(place.row);
      place.row = place.slip.row;
    }
    const rows = made.map(({ row }) => row);
    const lines = lineNumbers(rows);
    const path = writePrograms(office.file('fdb.csv'), rows);
    const { shown, applied } = await takeOver(path);
    const faults = shown.rows.flatMap((line) =>
      line.faults.map(({ column, code }) => ({ row: line.row, column, code })),
    );
    const expected = made.flatMap(({ at, slip }) =>
      slip === null ? [] : [{ row: lines[at], column: slip.column, code: slip.code }],
    );
    expect(faults).toEqual(expected);
    expect(shown.counts).toMatchObject({ faulty: 40, new: 2460, leftOut: 10, written: 2490 });
    expect(applied).toMatchObject({ created: 2490, changed: 0 });

    // What could not be read stands in the notes, word by word.
    const records = new Map((await programs()).map((record) => [String(record['title']), record]));
    for (const { row, slip } of made) {
      if (slip === null || slip.code === 'missing-title' || slip.code === 'double-row') continue;
      const text = row[slip.column as keyof ProgramRow] ?? '';
      expect(String(records.get(row.title ?? '')?.['notes'])).toContain(text.trim());
    }

    // The same list once more changes nothing; a changed one changes what is new, and doubles nothing.
    const again = await office.get('list.preview', { ticket: path, kind: 'programs' });
    expect(again.counts).toMatchObject({ new: 0, changed: 0 });
    const changed = rows.map((row, at) => (at === 7 ? { ...row, short_description: 'Neu gefasst.' } : row));
    const second = await takeOver(writePrograms(office.file('fdb2.csv'), changed));
    expect(second.applied).toMatchObject({ created: 0, changed: 1 });
    expect((await programs()).length).toBe(2490);
    await office.get('undo', {});
    await office.get('undo', {});
    expect(await programs()).toEqual([]);
  }, 120_000);
});

describe('a table of our own', () => {
  const own = (text: string) => {
    const path = office.file('eigene.csv');
    writeFileSync(path, text);
    return path;
  };

  test('money is read in cents and rates in basis points, never as floats', async () => {
    const funderId = await create(office, 'funder', { name: 'Land NRW' });
    await takeOver(
      own(
        'Programmname;Fördergeber;Förderquote;Eigenanteil;Höchstbetrag;Geprüft am;Antragsberechtigte\n' +
          'Dritte Orte;Land NRW;66,67 %;10;1.234.567,89 €;01.10.2026;Kommunen, Vereine\n',
      ),
    );
    expect(await only()).toMatchObject({
      title: 'Dritte Orte',
      funderId,
      rateBpMax: 6667,
      ownShareBpMin: 1000,
      grantMaxCents: 123_456_789,
      checkedOn: '2026-10-01',
      eligible: 'Kommune · Verband/Vereinigung',
    });
    expect((await only())['attribution'] ?? null).toBe(null);
  });

  test('30 February, a rate above 100 %, an amount that is none: named, and kept as text', async () => {
    const { shown } = await takeOver(
      own(
        'Programmname;Förderquote;Höchstbetrag;Geprüft am\nA;120 %;viel;30.02.2026\nB;50;1.000;28.02.2026\nC;75;2.000;1.3.2026\n',
      ),
    );
    expect(shown.rows.flatMap(({ row, faults }) => faults.map(({ column, code }) => [row, column, code]))).toEqual([
      [2, 'Förderquote', 'out-of-range'],
      [2, 'Höchstbetrag', 'no-amount'],
      [2, 'Geprüft am', 'no-day'],
    ]);
    const a = (await programs()).find(({ title }) => title === 'A');
    expect(a?.['notes']).toBe('Aus der Liste:\nFörderquote: 120 %\nHöchstbetrag: viel\nGeprüft am: 30.02.2026');
  });
});
