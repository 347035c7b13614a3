import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer } from '../../db/answer.ts';
import { atomically } from '../../db/store/atomically.ts';
import { edit } from '../../db/store/edit.ts';
import { beginTransaction } from '../../db/store/transaction.ts';
import { recordActionInSteps } from '../../db/store/undo.ts';
import { finishEdits } from '../../db/sync/finish.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import { countIn, digestOf, openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';

/** What a person may choose in a list at once: many enough for several handfuls. */
const chosen = 205;

function identityOf() {
  const open = office.office.opened();
  if (!open.ok) throw new Error(open.error.message);
  return open.value.identity;
}

let office: TestOffice;
let ids: string[];

beforeEach(async () => {
  office = await openTestOffice();
  ids = Array.from({ length: chosen }, (_, no) => `0193ffff-0000-7000-8000-${String(no).padStart(12, '0')}`);
  atomically(storeOf(office).writing, () => {
    const tx = beginTransaction(storeOf(office).writer, identityOf(), office.ports);
    for (const [no, id] of ids.entries())
      edit(tx, entities.note as unknown as Entity, id, { text: `Notiz ${no}`, state: 'inbox' });
    finishEdits(tx);
    return ok(null);
  });
});
afterEach(() => office.close());

const shownNotes = (from = storeOf(office).reader) =>
  from.prepare("SELECT count(*) FROM note WHERE hidden = 0 AND state = 'filed'").pluck().get() as number;

/** Asks and counts the steps; cancels at one of them if told to. */
async function counted(
  name: 'undo' | 'redo' | 'record.updateMany' | 'record.deleteMany' | 'store.rebuild' | 'store.prune',
  input: object,
  cancelAt = Number.POSITIVE_INFINITY,
) {
  let steps = 0;
  const seen: number[] = [];
  const { reply } = await answer(office.office, name, input, {
    isCancelled: () => {
      steps += 1;
      seen.push(shownNotes());
      return steps >= cancelAt;
    },
  });
  return { reply, steps, seen };
}

const filed = () => counted('record.updateMany', { entity: 'note', ids, set: { state: 'filed' } });

test('changing many records gives others a turn for every twenty, and until the end they see none of it', async () => {
  const { reply, steps, seen } = await filed();
  expect(reply).toMatchObject({ ok: true, value: { changed: chosen } });
  expect(steps).toBeGreaterThanOrEqual(Math.floor(chosen / 20));
  expect(new Set(seen)).toEqual(new Set([0]));
  expect(shownNotes()).toBe(chosen);
});

test.each(['undo', 'redo'] as const)(
  '%s of many records gives others a turn for every twenty, and is all or nothing',
  async (direction) => {
    await filed();
    if (direction === 'redo') await counted('undo', {});
    const before = await digestOf(office);
    const shown = shownNotes();

    const cancelled = await counted(direction, {}, 4);
    expect(cancelled.reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await digestOf(office)).toEqual(before);

    const whole = await counted(direction, {});
    expect(whole.reply.ok).toBe(true);
    expect(whole.steps).toBeGreaterThanOrEqual(Math.floor(chosen / 20));
    expect(new Set(whole.seen)).toEqual(new Set([shown]));
    expect(shownNotes()).toBe(chosen - shown);
  },
);

test('an undo that is refused half way leaves everything as it was', async () => {
  await filed();
  // Not by way of a command, which would be the newest action: as an import from another site does.
  const last = ids[0] ?? '';
  storeOf(office)
    .writing.prepare('UPDATE action_change SET after = ? WHERE id = ?')
    .run(JSON.stringify({ state: 'dropped' }), last);
  const before = await digestOf(office);
  const { reply, steps } = await counted('undo', {});
  expect(steps).toBeGreaterThan(5);
  expect(reply).toMatchObject({ ok: false, error: { code: 'changed-meanwhile' } });
  expect(await digestOf(office)).toEqual(before);
  expect(storeOf(office).writing.inTransaction).toBe(false);
});

test('deleting many records gives others a turn, and one that is gone stops all of it', async () => {
  await filed();
  const gone = await counted('record.deleteMany', {
    entity: 'note',
    ids: [...ids, '0193ffff-0000-7000-8000-00000000ffff'],
  });
  expect(gone.reply).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(shownNotes()).toBe(chosen);
  const { steps } = await counted('record.deleteMany', { entity: 'note', ids });
  expect(steps).toBeGreaterThanOrEqual(2 * Math.floor(chosen / 20));
  expect(shownNotes()).toBe(0);
});

test('a cancelled rebuild changes nothing, and a whole one finds nothing to change', async () => {
  await filed();
  const before = await digestOf(office);
  expect((await counted('store.rebuild', {}, 1)).reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect((await counted('store.rebuild', {})).reply).toMatchObject({ ok: true, value: { differed: 0 } });
  expect(await digestOf(office)).toEqual(before);
});

test('an undo entry of very many changes is written and forgotten in steps', () => {
  const { writer, writing } = storeOf(office);
  const change = { entity: 'note', id: ids[0] ?? '', before: {}, after: {}, decides: null };
  const tx = { db: writer, changes: Array.from({ length: 1600 }, () => change), firstOf: new Map() } as never;
  const at = '2026-11-23T09:00:00Z';
  writing.exec('BEGIN');
  expect([...recordActionInSteps(tx, at)]).toHaveLength(3);
  writing.prepare("UPDATE action SET state = 'undone' WHERE no = (SELECT max(no) FROM action)").run();
  // Three handfuls are forgotten, three are written.
  expect([...recordActionInSteps(tx, at)]).toHaveLength(6);
  writing.exec('COMMIT');
  expect(countIn(office, "SELECT count(*) FROM action WHERE state = 'undone'")).toBe(0);
  expect(countIn(office, 'SELECT max(n) FROM (SELECT count(*) AS n FROM action_change GROUP BY action)')).toBe(1600);
});
