import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Input } from '../../shared/contract.ts';
import { create } from '../helpers/create.ts';
import { exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';

let office: TestOffice;
let nottuln: string;
beforeAll(async () => {
  office = await openTestOffice();
  const { rows } = await office.get('record.list', { entity: 'body', filter: { ags: '05558032' } });
  nottuln = rows[0]?.id ?? '';
  const projects = [
    { title: 'Wärmeplanung', status: 'running', budgetCents: 500_000, startOn: '2026-01-01', leadBodyId: nottuln },
    { title: 'Radweg', status: 'idea', budgetCents: 120_000, startOn: '2027-03-01' },
    { title: 'Straßenlaternen', status: 'planned', budgetCents: null, startOn: null, ampel: 'red' },
    { title: 'Bürgerbüro', status: 'running', budgetCents: 90_000, startOn: '2025-06-15' },
  ];
  for (const fields of projects) await create(office, 'project', fields);
  const gone = await create(office, 'project', { title: 'Gelöscht', status: 'running' });
  await office.get('record.delete', { entity: 'project', id: gone });
  await create(office, 'deadline', { title: 'Eilig', statedOn: '2026-12-01', isCutoffHard: true });
  await create(office, 'deadline', { title: 'Später', computedOn: '2027-05-31' });
});
afterAll(() => office.close());

type Query = Omit<Input<'record.list'>, 'entity'>;
const titles = async (query: Query, entity = 'project') =>
  (await office.get('record.list', { entity, ...query })).rows.map(({ title }) => title);

describe('record.list', () => {
  test.each<readonly [string, Query, readonly string[]]>([
    ['equals a value', { filter: { status: 'running' } }, ['Bürgerbüro', 'Wärmeplanung']],
    ['is empty', { filter: { budgetCents: null } }, ['Straßenlaternen']],
    ['equals a default nobody has written', { filter: { ampel: 'unknown' } }, ['Bürgerbüro', 'Radweg', 'Wärmeplanung']],
    ['is one of several', { filter: { status: { in: ['idea', 'planned'] } } }, ['Radweg', 'Straßenlaternen']],
    [
      'is one of several or empty',
      { filter: { startOn: { in: ['2027-03-01', null] } } },
      ['Radweg', 'Straßenlaternen'],
    ],
    ['is one of none', { filter: { status: { in: [] } } }, []],
    ['is not a value', { filter: { status: { not: 'running' } } }, ['Radweg', 'Straßenlaternen']],
    ['is not empty', { filter: { budgetCents: { not: null } } }, ['Bürgerbüro', 'Radweg', 'Wärmeplanung']],
    ['lies in a span of days', { filter: { startOn: { from: '2026-01-01', to: '2026-12-31' } } }, ['Wärmeplanung']],
    ['lies above an amount', { filter: { budgetCents: { from: 100_000 } } }, ['Radweg', 'Wärmeplanung']],
    ['contains a text, folded', { filter: { title: { contains: 'WARME' } } }, ['Wärmeplanung']],
    ['contains a text with ß', { filter: { title: { contains: 'strasse' } } }, ['Straßenlaternen']],
    ['refers to a record', { filter: { leadBodyId: { in: ['x', 'nottuln'] } } }, []],
  ])('filters by what %s', async (_name, query, expected) => {
    expect(await titles({ ...query, sort: ['title'] })).toEqual(expected);
  });

  test('filters by a reference, by a flag and by the day that counts', async () => {
    expect(await titles({ filter: { leadBodyId: nottuln } })).toEqual(['Wärmeplanung']);
    expect(await titles({ filter: { isCutoffHard: true } }, 'deadline')).toEqual(['Eilig']);
    expect(await titles({ filter: { isCutoffHard: { not: true } } }, 'deadline')).toEqual(['Später']);
    expect(await titles({ filter: { effectiveOn: { to: '2026-12-31' } } }, 'deadline')).toEqual(['Eilig']);
    expect(await titles({ sort: [{ field: 'effectiveOn', direction: 'desc' }] }, 'deadline')).toEqual([
      'Später',
      'Eilig',
    ]);
  });

  test('all conditions must hold', async () => {
    expect(
      await titles({ filter: { status: 'running', budgetCents: { from: 100_000, to: 600_000, not: 1 } } }),
    ).toEqual(['Wärmeplanung']);
  });

  test('sorts upwards, downwards and by several fields; empty values come last either way', async () => {
    expect(await titles({ sort: ['budgetCents'] })).toEqual([
      'Bürgerbüro',
      'Radweg',
      'Wärmeplanung',
      'Straßenlaternen',
    ]);
    expect(await titles({ sort: [{ field: 'budgetCents', direction: 'desc' }] })).toEqual([
      'Wärmeplanung',
      'Radweg',
      'Bürgerbüro',
      'Straßenlaternen',
    ]);
    expect(await titles({ sort: [{ field: 'status', direction: 'desc' }, 'title'] })).toEqual([
      'Bürgerbüro',
      'Wärmeplanung',
      'Straßenlaternen',
      'Radweg',
    ]);
  });

  test('gives every record once, page by page, with or without a text filter', async () => {
    for (const filter of [{}, { title: { contains: 'r' } }]) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof office.get<'record.list'>>> = await office.get('record.list', {
          entity: 'project',
          filter,
          limit: 3,
          sort: ['title'],
          ...(after === null ? {} : { after }),
        });
        expect(page.total).toBe(4);
        seen.push(...page.rows.map(({ title }) => String(title)));
        after = page.next;
      } while (after !== null);
      expect(seen).toEqual(['Bürgerbüro', 'Radweg', 'Straßenlaternen', 'Wärmeplanung']);
    }
  });

  test('lists deleted records only when asked for them', async () => {
    expect(await titles({ deleted: true })).toEqual(['Gelöscht']);
  });

  test.each([
    ['title" OR "1"="1'],
    ['title; DROP TABLE project'],
    ['1=1) --'],
    ['record'],
    ['hidden'],
    ['rowid'],
    ['state'],
    ['constructor'],
    ['toString'],
    [''],
  ])('refuses to filter or sort by “%s”, because only declared names become SQL', async (field) => {
    const before = await titles({});
    const filter = JSON.parse(`{${JSON.stringify(field)}:1}`) as Record<string, number>;
    for (const query of [{ filter }, { sort: [field] }, { sort: [{ field, direction: 'desc' as const }] }]) {
      expect(await office.ask('record.list', { entity: 'project', ...query })).toMatchObject({
        ok: false,
        error: { code: 'invalid-filter', field, message: expect.stringMatching(/Bitte prüfen Sie den Namen/) },
      });
    }
    expect(await titles({})).toEqual(before);
  });

  test('a value is only ever a value', async () => {
    for (const value of ["'; DROP TABLE project; --", '%', '_', "x' OR '1'='1"]) {
      expect(await titles({ filter: { title: value } })).toEqual([]);
      expect(await titles({ filter: { title: { contains: value } } })).toEqual([]);
    }
    expect(await titles({})).toHaveLength(4);
  });
});

test('record.get still answers a deleted record, and says that it is deleted', async () => {
  const id = await create(office, 'note', { text: 'Weg' });
  await office.get('record.delete', { entity: 'note', id });
  expect(await office.get('record.get', { entity: 'note', id })).toMatchObject({ text: 'Weg', deleted: true });
});

test('record.titles names what is here and leaves out what has not arrived or is of an unknown kind', async () => {
  const missing = '01930000-0000-7000-8000-00000000dead';
  const note = await create(office, 'note', { text: 'Messe' });
  const references = [`body:${nottuln}`, `note:${note}`, `body:${missing}`, `hologram:${missing}`, 'unsinn', ':', ''];
  expect(await office.get('record.titles', { references })).toEqual({
    titles: { [`body:${nottuln}`]: 'Nottuln', [`note:${note}`]: 'Messe' },
    missing: [`body:${missing}`, `hologram:${missing}`],
  });
});

describe('record.history', () => {
  test('says who changed what, from what to what, before and after signing', async () => {
    const id = await create(office, 'project', { title: 'Radweg' });
    await office.get('record.update', { entity: 'project', id, set: { title: 'Radweg Nord', status: 'planned' } });
    const writer = (await office.get('office.status', {})).site?.writer ?? '';
    const own = (await office.get('office.status', {})).site?.bodyId;
    const unsigned = await office.get('record.history', { entity: 'project', id });
    const by = { writer, site: 'Standort 05558', author: 'Standort 05558' };
    expect(unsigned.entries).toMatchObject([
      {
        ...by,
        changes: [
          { field: 'ownerBodyId', from: null, to: own },
          { field: 'title', from: null, to: 'Radweg' },
        ],
      },
      {
        ...by,
        changes: [
          { field: 'status', from: null, to: 'planned' },
          { field: 'title', from: 'Radweg', to: 'Radweg Nord' },
        ],
      },
    ]);
    await exportAll(office);
    expect(await office.get('record.history', { entity: 'project', id })).toEqual(unsigned);
  });

  test('shows foreign edits with the name of their site, and a decision with all values it replaced', async () => {
    const other = await openTestOffice({ body: '05558032', label: 'Nottuln', now: '2026-11-23T09:00:00Z' });
    const id = await create(office, 'project', { title: 'Radweg' });
    await other.get('bundle.import', { ticket: await exportAll(office) });
    await office.get('record.update', { entity: 'project', id, set: { title: 'Nord' } });
    await other.get('record.update', { entity: 'project', id, set: { title: 'Süd' } });
    await office.get('bundle.import', { ticket: await exportAll(other) });
    await office.get('conflict.resolve', { entity: 'project', id, field: 'title', value: 'Beide' });
    const { entries } = await office.get('record.history', { entity: 'project', id });
    expect(entries.map(({ site }) => site)).toEqual(['Standort 05558', 'Standort 05558', 'Nottuln', 'Standort 05558']);
    const titleOf = entries.map(({ changes }) => changes.find(({ field }) => field === 'title'));
    expect(titleOf.slice(1, 3)).toEqual([
      { field: 'title', from: 'Radweg', to: 'Nord' },
      { field: 'title', from: 'Radweg', to: 'Süd' },
    ]);
    expect(titleOf[3]).toEqual({ field: 'title', from: expect.arrayContaining(['Nord', 'Süd']), to: 'Beide' });
    expect(entries.map(({ at }) => at)).toEqual([...entries.map(({ at }) => at)].sort());
    other.close();
  });

  test('keeps the deletion and the return of a record', async () => {
    const id = await create(office, 'note', { text: 'Hin und her' });
    await office.get('record.delete', { entity: 'note', id });
    await office.get('record.restore', { entity: 'note', id });
    const { entries } = await office.get('record.history', { entity: 'note', id });
    expect(entries.map(({ changes }) => changes.map(({ field }) => field))).toEqual([
      ['ownerBodyId', 'text'],
      ['_del'],
      ['_del'],
    ]);
  });

  test('is refused for a record that is not here', async () => {
    const id = '01930000-0000-7000-8000-00000000dead';
    expect(await office.ask('record.history', { entity: 'note', id })).toMatchObject({ error: { code: 'not-found' } });
  });
});
