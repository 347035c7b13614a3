import { afterEach, beforeEach, expect, test } from 'vitest';
import { lineOf } from '../../db/bundle/line.ts';
import { handOf, rowId, segment, segmentOfLines } from '../helpers/forge.ts';
import { exchangeAll, hand } from '../helpers/members.ts';
import { digestOf } from '../helpers/office.ts';
import { expectRebuiltSame } from '../helpers/rebuilt.ts';
import { accept, closeScene, deliver, endScene, openScene, ownReg, type Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => closeScene(scene));

const reg = () => ({ reg: ownReg(scene.olfen) });

test('a clock of 1995: what it writes counts like everything else, and decides nothing', async () => {
  const { kreis, nottuln, olfen } = scene;
  const { id } = await nottuln.get('record.create', { entity: 'note', fields: { text: 'Erster Stand' } });
  await exchangeAll(nottuln, kreis, olfen);
  olfen.ports.set('1995-01-01T00:00:00Z');
  await olfen.get('record.update', { entity: 'note', id, set: { text: 'Stand von 1995' } });
  await hand(olfen, kreis);
  // It had seen what it replaced, so it replaces it, whatever its clock says.
  expect(await kreis.get('record.get', { entity: 'note', id })).toMatchObject({ text: 'Stand von 1995' });
  expect((await kreis.get('conflict.list', {})).total).toBe(0);
  await endScene(scene, [kreis]);
});

test('a clock of 2099: people are told whose clock is wrong, and everybody else’s stays right', async () => {
  const { kreis, nottuln } = scene;
  const { id } = await nottuln.get('record.create', { entity: 'note', fields: { text: 'Erster Stand' } });
  await exchangeAll(nottuln, kreis);
  const by = handOf(scene.olfen);
  const year2099 = Date.parse('2099-01-01T00:00:00Z');
  const read = await accept(kreis, by, [
    segment(by, [{ e: 'note', id, set: { text: 'Aus der Zukunft' }, t: `${year2099}-0` }], reg()),
  ]);
  expect(read.warnings[0]?.message).toMatch(/Die Uhr von Olfen geht 7\d Jahre vor\. Die Änderungen gelten trotzdem\./);
  // Both values are live, because nobody had seen the other; the newer stamp is only shown.
  expect((await kreis.get('conflict.list', {})).conflicts[0]?.values).toHaveLength(2);
  await kreis.get('record.update', { entity: 'note', id, set: { text: 'Entschieden' } });
  expect((await kreis.get('conflict.list', {})).total).toBe(0);
  expect(await kreis.get('record.get', { entity: 'note', id })).toMatchObject({ text: 'Entschieden' });
  const { id: next } = await kreis.get('record.create', { entity: 'note', fields: { text: 'Neu' } });
  const [entry] = (await kreis.get('record.history', { entity: 'note', id: next })).entries;
  expect(JSON.stringify(entry)).toContain('2026-');
  // Put right by the coordination, the stamp is shown where it belongs; at every site alike.
  await kreis.get('clock.correct', {
    writer: by.writer,
    from: 1,
    to: by.seq,
    shiftMs: Date.parse('2026-11-20T00:00:00Z') - year2099,
  });
  await exchangeAll(kreis, nottuln);
  expect((await nottuln.get('store.digest', {})).digest).toBe((await kreis.get('store.digest', {})).digest);
  await endScene(scene, [kreis, nottuln]);
});

test('a value that looks like a stamp deceives no clock', async () => {
  const { kreis } = scene;
  const by = handOf(scene.olfen);
  const read = await accept(kreis, by, [
    segment(
      by,
      [
        {
          e: 'note',
          id: rowId(by),
          set: { zz: { t: '4102444800000-0', u: 'x' }, text: 'Harmlos' },
          t: '1795420800000-0',
        },
      ],
      reg(),
    ),
  ]);
  expect(read.warnings).toEqual([]);
  await endScene(scene, [kreis]);
});

const prototypes = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

test('names that reach into a prototype: refused where the form forbids them, a mere value elsewhere', async () => {
  const { kreis } = scene;
  const before = await digestOf(kreis);
  for (const name of prototypes.slice(0, 3)) {
    const by = handOf(scene.olfen);
    const id = rowId(by);
    const asField = segmentOfLines(by, [
      `{"e":"note","id":"${id}","n":${by.seq + 1},"p":{},"set":{"${name}":"x"},"t":"1-0","u":"","x":1}`,
    ]);
    const other = handOf(scene.olfen);
    const asEntity = segment(other, [{ e: name, id, set: { text: 'x' } }]);
    for (const forged of [asField, asEntity]) {
      const reply = await deliver(kreis, handOf(scene.olfen), [forged]);
      expect(reply).toMatchObject({
        ok: false,
        error: { code: 'invalid-bundle', message: expect.stringMatching(/Bitte/) },
      });
    }
  }
  expect(await digestOf(kreis)).toEqual(before);
  expect(({} as Record<string, unknown>)['text']).toBeUndefined();
  const by = handOf(scene.olfen);
  const inValues = prototypes.map((name) => ({
    e: 'note',
    id: rowId(by),
    set: { text: `Über ${name}`, extra: { [`${name}x`]: 1, a: name } },
  }));
  const inNames = prototypes.slice(3).map((name) => ({ e: name, id: rowId(by), set: { [name]: name, text: name } }));
  await accept(kreis, by, [segment(by, [...inValues, ...inNames], reg())]);
  expect((await kreis.get('record.list', { entity: 'note' })).total).toBe(prototypes.length);
  await endScene(scene, [kreis]);
});

test('values with members named like a prototype travel unchanged', async () => {
  const { kreis, nottuln } = scene;
  const by = handOf(scene.olfen);
  const id = rowId(by);
  const value = '{"__proto__":{"admin":true},"constructor":1}';
  const line = `{"e":"note","id":"${id}","n":${by.seq + 1},"p":{},"set":{"odd":${value},"text":"Mit Haken"},"t":"1795420800000-0","u":"","x":${by.seq + 1}}`;
  await accept(kreis, by, [segmentOfLines(by, [line], reg())]);
  await exchangeAll(kreis, nottuln);
  expect((await nottuln.get('record.get', { entity: 'note', id }))['text']).toBe('Mit Haken');
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  expect((await nottuln.get('store.digest', {})).digest).toBe((await kreis.get('store.digest', {})).digest);
  await endScene(scene, [kreis, nottuln]);
});

test('two hundred fields in one op count, two hundred and one are refused', async () => {
  const { kreis } = scene;
  const fields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`f${n}`, n]));
  const by = handOf(scene.olfen);
  const id = rowId(by);
  const most = await accept(kreis, by, [
    segment(by, [{ e: 'note', id, set: { ...fields(199), text: 'Breit' } }], reg()),
  ]);
  expect(most.counts).toMatchObject({ new: 1, unknown: 199 });
  const more = await deliver(kreis, by, [segment(by, [{ e: 'note', id: rowId(by), set: fields(201) }], reg())]);
  expect(more).toMatchObject({ ok: false, error: { code: 'invalid-bundle' } });
  await endScene(scene, [kreis]);
});

const odd: readonly unknown[] = [
  '',
  ' '.repeat(1000),
  'x'.repeat(200_000),
  '\u0000\u0001\u202e‮𝕏🏳️‍🌈',
  0,
  -0.5,
  1e300,
  Number.MAX_SAFE_INTEGER,
  true,
  null,
  [],
  {},
  [[[[[[[[]]]]]]]],
  { amount: 1, currency: 'EUR' },
  Array.from({ length: 1000 }, (_, n) => n),
];

test('odd values in declared fields are kept, shown or not, and harm no screen and no other office', async () => {
  const { kreis, nottuln } = scene;
  const by = handOf(scene.olfen);
  const ownerBodyId = (await scene.olfen.get('registry.status', {})).own.body;
  const drafts = odd.flatMap((value) => [
    { e: 'note', id: rowId(by), set: { text: value, visibility: value, state: value } },
    {
      e: 'project',
      id: rowId(by),
      set: { title: value, status: value, budgetCents: value, ownerBodyId, period: value, progress: value },
    },
    { e: 'note', id: rowId(by), set: { text: 'x', ownerBodyId: value, bodyId: value, projectId: value, role: value } },
  ]);
  await accept(kreis, by, [segment(by, drafts, reg())]);
  for (const entity of ['note', 'project'] as const) await kreis.get('record.list', { entity, limit: 500 });
  await kreis.get('project.list', {});
  await kreis.get('home.overview', {});
  await kreis.get('conflict.list', {});
  while (kreis.office.catchUpSearch() > 0);
  await kreis.get('search', { text: 'x' });
  await exchangeAll(kreis, nottuln);
  expect((await nottuln.get('store.digest', {})).digest).toBe((await kreis.get('store.digest', {})).digest);
  await endScene(scene, [kreis, nottuln]);
});

test('odd deletions hide nothing they should not, and crash nothing', async () => {
  const { kreis } = scene;
  const { id } = await kreis.get('record.create', { entity: 'note', fields: { text: 'Bleibt' } });
  const by = handOf(scene.olfen);
  const deletions = [
    true,
    'ja',
    7,
    [],
    {},
    { x: 'y' },
    { [by.writer]: -1 },
    { [by.writer]: 1e300 },
    { [handOf(kreis).writer]: 1e15 },
  ];
  await accept(kreis, by, [
    segment(
      by,
      deletions.map((_del) => ({ e: 'note', id, set: { _del } })),
      reg(),
    ),
  ]);
  expect(await kreis.get('record.get', { entity: 'note', id })).toMatchObject({ text: 'Bleibt' });
  await endScene(scene, [kreis]);
});

test('numbers of ops, actions and stamps beyond all bounds are refused', async () => {
  const { kreis } = scene;
  const before = await digestOf(kreis);
  const line = (by: ReturnType<typeof handOf>, more: object) =>
    lineOf({
      e: 'note',
      id: rowId(by),
      n: by.seq + 1,
      p: {},
      set: { text: 'x' },
      t: '1-0',
      u: '',
      x: by.seq + 1,
      ...more,
    });
  for (const more of [
    { t: '99999999999999999-0' },
    { t: '-1-0' },
    { x: 0 },
    { x: 1e15 },
    { n: 1e15 },
    { id: '../../etc/passwd' },
    { u: 'x'.repeat(201) },
    { p: { text: 'aaaaaaaaaaaaaaaa.0' } },
    { p: { text: [] } },
    { p: { andere: 'aaaaaaaaaaaaaaaa.1' } },
    { set: {} },
  ]) {
    const by = handOf(scene.olfen);
    const forged = segmentOfLines(by, [line(by, more)]);
    expect(await deliver(kreis, by, [forged])).toMatchObject({ ok: false, error: { code: 'invalid-bundle' } });
  }
  expect(await digestOf(kreis)).toEqual(before);
  await expectRebuiltSame(kreis);
});
