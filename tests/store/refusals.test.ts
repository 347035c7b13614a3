import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entityNames } from '../../shared/entities.ts';
import { create } from '../helpers/create.ts';
import { countIn, digestOf, openTestOffice, type TestOffice } from '../helpers/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const missing = '01930000-0000-7000-8000-00000000dead';

type Refusal = { readonly code: string; readonly message: string; readonly [detail: string]: unknown };

/** The refusal of a call; whatever it was, nothing may have been written. */
async function refusalOf(name: Parameters<TestOffice['ask']>[0], input: object): Promise<Refusal> {
  const state = async () => [await digestOf(office), countIn(office, 'SELECT count(*) FROM pending')];
  const before = await state();
  const reply = await office.ask(name, input as never);
  expect(await state()).toEqual(before);
  expect(reply.ok).toBe(false);
  return (reply.ok ? {} : reply.error) as Refusal;
}

describe('a change is refused, with the next step, when', () => {
  test('the screen showed an older version; the answer carries the newer one', async () => {
    const id = await create(office, 'project', { title: 'Radweg' });
    const { version: seen } = await office.get('record.get', { entity: 'project', id });
    const current = await office.get('record.update', { entity: 'project', id, set: { title: 'Radweg Nord' }, seen });
    for (const call of ['record.update', 'record.delete'] as const) {
      const set = call === 'record.update' ? { set: { title: 'Radweg Süd' } } : {};
      const refusal = await refusalOf(call, { entity: 'project', id, seen, ...set });
      expect(refusal).toEqual({ code: 'changed-meanwhile', message: refusal.message, current });
      expect(refusal.message).toMatch(/Bitte sehen Sie den neuen Stand an/);
    }
  });

  test('the version is current, nothing is refused', async () => {
    const id = await create(office, 'project', { title: 'Radweg' });
    const { version: seen } = await office.get('record.get', { entity: 'project', id });
    const updated = await office.get('record.update', { entity: 'project', id, set: { title: 'Neu' }, seen });
    expect(updated).toMatchObject({ title: 'Neu' });
    expect(updated.version).not.toBe(seen);
    await office.get('record.delete', { entity: 'project', id, seen: updated.version });
  });

  test('the entries are a history: comments and status reports are added, never edited', async () => {
    const projectId = await create(office, 'project', { title: 'Radweg' });
    const entries = [
      ['comment', { on: `project:${projectId}`, text: 'Läuft' }, { text: 'Läuft nicht' }],
      ['statusReport', { projectId, overall: 'green', periodEnd: '2026-09-30' }, { overall: 'red' }],
    ] as const;
    for (const [entity, fields, set] of entries) {
      const id = await create(office, entity, fields);
      expect(await refusalOf('record.update', { entity, id, set })).toMatchObject({
        code: 'append-only',
        message: expect.stringMatching(/Legen Sie einen neuen Eintrag an\.$/),
      });
      expect(await refusalOf('record.updateMany', { entity, ids: [id], set })).toMatchObject({ code: 'append-only' });
      await office.get('record.delete', { entity, id });
    }
  });

  test('the record is not there or was deleted', async () => {
    const id = await create(office, 'project', { title: 'Weg' });
    await office.get('record.delete', { entity: 'project', id });
    for (const gone of [missing, id]) {
      for (const [name, input] of [
        ['record.update', { set: { title: 'X' } }],
        ['record.delete', {}],
      ] as const)
        expect(await refusalOf(name, { entity: 'project', id: gone, ...input })).toMatchObject({ code: 'not-found' });
    }
    expect(await refusalOf('record.restore', { entity: 'project', id: missing })).toMatchObject({ code: 'not-found' });
  });

  test('the kind of record is unknown; the known ones are listed', async () => {
    for (const [name, input] of [
      ['record.create', { fields: {} }],
      ['record.update', { id: missing, set: {} }],
      ['record.delete', { id: missing }],
      ['record.restore', { id: missing }],
      ['record.updateMany', { ids: [missing], set: {} }],
      ['record.deleteMany', { ids: [missing] }],
      ['record.get', { id: missing }],
      ['record.list', {}],
      ['record.history', { id: missing }],
    ] as const) {
      for (const entity of ['hologram', 'record', '__proto__', 'constructor']) {
        const refusal = await refusalOf(name, { entity, ...input });
        expect(refusal.code).toBe('unknown-entity');
        expect(refusal.message).toContain(`Die Art „${entity}“ gibt es in dieser Version nicht.`);
        for (const known of entityNames) expect(refusal.message).toContain(known);
      }
    }
  });
});

const wrong: readonly (readonly [entity: string, fields: Record<string, unknown>, field: string, fault: string])[] = [
  ['project', {}, 'title', 'diese Angabe fehlt'],
  ['project', { title: '   ' }, 'title', 'darf nicht leer sein'],
  ['project', { title: 'x'.repeat(301) }, 'title', 'höchstens 300 Zeichen'],
  ['project', { title: 7 }, 'title', 'erwartet wird Text'],
  ['project', { title: '\uD800' }, 'title', 'erwartet wird Text'],
  ['project', { title: 'A', status: 'fertig' }, 'status', 'erlaubt sind idea, sketch, planned'],
  ['project', { title: 'A', startOn: '31.12.2026' }, 'startOn', 'erwartet wird ein Tag wie 2027-03-31'],
  ['project', { title: 'A', startOn: '2026-02-30' }, 'startOn', 'erwartet wird ein Tag wie 2027-03-31'],
  ['project', { title: 'A', budgetCents: 12.5 }, 'budgetCents', 'erwartet werden ganze Cent'],
  ['project', { title: 'A', benefit: 6 }, 'benefit', 'erwartet wird eine ganze Zahl von 0 bis 5'],
  ['body', { name: 'A', ags: '1', population: -1 }, 'population', 'erwartet wird eine ganze Zahl ab 0'],
  ['body', { name: 'A', ags: '1', areaKm2: 'groß' }, 'areaKm2', 'erwartet wird eine Zahl'],
  ['project', { title: 'A', leadBodyId: 'Nottuln' }, 'leadBodyId', 'erwartet wird die Kennung eines Datensatzes'],
  ['project', { title: 'A', colour: 'red' }, 'colour', 'dieses Feld gibt es nicht'],
  ['project', { title: 'A', id: missing }, 'id', 'dieses Feld gibt es nicht'],
  ['project', { title: 'A', _del: true }, '_del', 'dieses Feld gibt es nicht'],
  ['comment', { on: 'Radweg', text: 'A' }, 'on', 'erwartet wird die Kennung eines Datensatzes'],
  ['deadline', { title: 'A', dueTime: '25:00' }, 'dueTime', 'erwartet wird eine Uhrzeit wie 12:00'],
  ['deadline', { title: 'A', isCutoffHard: 'ja' }, 'isCutoffHard', 'erwartet wird Ja oder Nein'],
  ['person', { displayName: 'A', anonymisedAt: 'gestern' }, 'anonymisedAt', 'erwartet wird ein Zeitpunkt'],
  ['reservation', { title: 'A', expectedBy: 'bald' }, 'expectedBy', 'erwartet wird ein Tag mit Genauigkeit'],
  ['savedView', { name: 'A', area: 'B', settings: 'C' }, 'settings', 'erwartet wird eine strukturierte Angabe'],
];

describe('a value that does not fit is refused in German, by field:', () => {
  test.each(wrong)('%s %j', async (entity, fields, field, fault) => {
    const refusal = await refusalOf('record.create', { entity, fields });
    expect(refusal.code).toBe('invalid-fields');
    expect(refusal['issues']).toEqual([{ field, message: expect.stringContaining(fault) }]);
    expect(refusal.message).toContain(fault);
    expect(refusal.message).toMatch(/Es wurde nichts gespeichert\.$/);
  });

  test('every fault is named, not only the first', async () => {
    const refusal = await refusalOf('record.create', {
      entity: 'project',
      fields: { status: 'x', startOn: 'x', colour: 1 },
    });
    expect((refusal['issues'] as { field: string }[]).map(({ field }) => field).sort()).toEqual([
      'colour',
      'startOn',
      'status',
      'title',
    ]);
  });

  test('an update is checked like a new record, and a required field cannot be cleared', async () => {
    const id = await create(office, 'project', { title: 'Radweg' });
    for (const set of [{ status: 'fertig' }, { title: null }]) {
      expect(await refusalOf('record.update', { entity: 'project', id, set })).toMatchObject({
        code: 'invalid-fields',
      });
      expect(await refusalOf('record.updateMany', { entity: 'project', ids: [id], set })).toMatchObject({
        code: 'invalid-fields',
      });
    }
  });
});

describe('a record with a natural key', () => {
  test('is refused a second time, and the answer names the one that is there', async () => {
    const fields = { on: `project:${missing}`, name: 'KI' };
    const id = await create(office, 'tag', fields);
    expect(await refusalOf('record.create', { entity: 'tag', fields })).toEqual({
      code: 'exists-already',
      message: 'Diesen Datensatz gibt es schon. Bitte öffnen und ändern Sie ihn.',
      id,
    });
  });

  test('comes back when it is created again after it was deleted', async () => {
    const fields = { on: `project:${missing}`, name: 'Wärme' };
    const id = await create(office, 'tag', fields);
    await office.get('record.delete', { entity: 'tag', id });
    expect(await office.get('record.create', { entity: 'tag', fields })).toMatchObject({ id, ...fields });
    expect((await office.get('record.get', { entity: 'tag', id })).deleted).toBeUndefined();
  });

  test('keeps its key for life', async () => {
    const id = await create(office, 'body', { name: 'Musterstadt', ags: '99999001' });
    expect(await refusalOf('record.update', { entity: 'body', id, set: { ags: '99999002' } })).toMatchObject({
      code: 'invalid-fields',
      issues: [{ field: 'ags', message: 'unveränderlich' }],
    });
    await office.get('record.update', { entity: 'body', id, set: { ags: '99999001', name: 'Neustadt' } });
  });

  test('is one row, whichever of two sites created it', async () => {
    const other = await openTestOffice({ body: '05558032' });
    const fields = { on: `project:${missing}`, name: 'überall' };
    expect(await create(office, 'tag', fields)).toBe(await create(other, 'tag', fields));
    const bodies = async (at: TestOffice) =>
      (await at.get('record.list', { entity: 'body', filter: { ags: '05558036' } })).rows.map(({ id }) => id);
    expect(await bodies(office)).toEqual(await bodies(other));
    other.close();
  });
});

test('a record may bring its id, but not one that is taken', async () => {
  const id = '01930000-0000-7000-8000-0000000000aa';
  expect((await office.get('record.create', { entity: 'project', fields: { title: 'A' }, id })).id).toBe(id);
  expect(await refusalOf('record.create', { entity: 'project', fields: { title: 'B' }, id })).toMatchObject({
    code: 'exists-already',
    id,
  });
});
