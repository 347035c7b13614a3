/**
 * Work that takes long is done in steps (docs/messungen.md). These tests count steps and look at their order, never at a clock: with
 * `breathMs: 0` others have their turn after each step.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { answer } from '../../db/answer.ts';
import { isWhole } from '../../db/backup/inside.ts';
import { makeRestorePoint } from '../../db/backup/restore-point.ts';
import { steppedQueries } from '../../db/handlers.ts';
import { type CallName, callNamed, callNames } from '../../shared/contract.ts';
import { reportKinds } from '../../shared/reports/kinds.ts';
import { fillOffice } from '../bench/desk/big-office.ts';
import { create } from '../helpers/create.ts';
import { countIn, openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';

// Two thousand records and a turn after every step: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

let big: TestOffice;
beforeAll(async () => {
  big = await openTestOffice({ member: null });
  const open = big.office.opened();
  if (!open.ok) throw new Error(open.error.message);
  fillOffice(open.value, big.ports, 2000);
}, 120_000);
afterAll(() => big.close());

type Asked = { readonly reply: Awaited<ReturnType<typeof answer>>['reply']; readonly steps: number };

/** Asks so that others have their turn after every step; `onStep` is told which. */
async function inSteps(
  name: CallName,
  input: object,
  onStep: (step: number) => void = () => undefined,
): Promise<Asked> {
  let steps = 0;
  const report = () => {
    steps += 1;
    onStep(steps);
  };
  const { reply } = await answer(big.office, name, input, { breathMs: 0, report });
  return { reply, steps };
}

const idOf = (entity: string): string =>
  storeOf(big)
    .reader.prepare('SELECT id FROM record WHERE entity = ? AND hidden = 0 ORDER BY no DESC LIMIT 1')
    .pluck()
    .get(entity) as string;

/** What each takes at least on two thousand records; a hundred thousand have fifty times as many rows in most of these steps. */
const fewest: readonly (readonly [CallName, () => object, number])[] = [
  ['amendment.list', () => ({}), 3],
  ['body.list', () => ({}), 3],
  ['case.list', () => ({}), 2],
  ['case.years', () => ({}), 5],
  ['contact.disclose', () => ({ id: idOf('person') }), 20],
  ['deadline.calendar', () => ({ ticket: big.file('deadlines.ics') }), 8],
  ['deadline.list', () => ({ all: true }), 4],
  ['deadline.reminders', () => ({}), 3],
  ['duplicates.list', () => ({ entity: 'task' }), 3],
  ['home.overview', () => ({}), 4],
  ['meeting.calendar', () => ({ ticket: big.file('meetings.ics') }), 2],
  ['meeting.file', () => ({ id: idOf('meeting') }), 1],
  ['note.twins', () => ({}), 10],
  ['note.similar', () => ({ text: 'Wärmeplanung für die Innenstadt' }), 1],
  ['privacy.facts', () => ({}), 10],
  ['project.list', () => ({}), 3],
  ['project.councils', () => ({ projectId: idOf('project') }), 3],
  ['question.list', () => ({}), 4],
  ['showcase.preview', () => ({}), 10],
  ['strategy.gaps', () => ({}), 2],
  ['report.read', () => ({ kind: 'status' }), 60],
  ['report.read', () => ({ kind: 'mayor' }), 30],
  ['store.digest', () => ({}), 30],
  ['strategy.editions', () => ({}), 3],
  ['report.issue', () => ({ kind: 'status' }), 60],
  ['backup.create', () => ({}), 1],
  ['diagnosis.read', () => ({}), 1],
  ['store.status', () => ({}), 1],
  ['store.trouble', () => ({}), 1],
  ['store.rebuild', () => ({}), 40],
];

describe('what takes long on a large store', () => {
  test.each(fewest)('%s is answered in steps', async (name, input, steps) => {
    const asked = await inSteps(name, input());
    expect(asked.reply).toMatchObject({ ok: true });
    expect(asked.steps).toBeGreaterThanOrEqual(steps);
  });

  test.each(reportKinds)('the report %s gives way, or refuses its scope at once', async (kind) => {
    const { reply, steps } = await inSteps('report.read', { kind });
    expect(reply.ok ? steps > 0 : (reply.error as { code: string }).code === 'scope-unfit').toBe(true);
  });

  test('every stepped query is declared as one that can be cancelled', () => {
    for (const name of Object.keys(steppedQueries)) {
      expect(callNames).toContain(name);
      expect(callNamed(name as CallName)).toMatchObject({ kind: 'query', long: true });
    }
  });
});

describe('SN1: whoever reads in steps sees one state', () => {
  test.each(['store.digest', 'duplicates.list', 'privacy.facts'] as const)(
    '%s answers what was there when it began, and what is written meanwhile does not wait for it',
    async (name) => {
      const input = name === 'duplicates.list' ? { entity: 'task', limit: 1000 } : {};
      const before = await inSteps(name, input);
      const order: string[] = [];
      let written: Promise<unknown> = Promise.resolve();
      const read = inSteps(name, input, (step) => {
        if (step !== 1) return;
        written = Promise.all(
          ['Doppelt gemoppelt', 'Doppelt gemoppelt'].map((title) => create(big, 'task', { title })),
        ).then(() => order.push('written'));
      }).then((asked) => {
        order.push('read');
        return asked;
      });
      const asked = await read;
      await written;
      expect(order).toEqual(['written', 'read']);
      expect(asked.reply).toEqual(before.reply);
      expect((await inSteps(name, input)).reply).not.toEqual(before.reply);
    },
  );
});

describe('SN2: nobody who writes waits for a reader', () => {
  test('a read whose state is taken away begins anew, in the state of then', async () => {
    const asked = await inSteps('store.digest', {}, (step) => {
      if (step === 5) storeOf(big).snapshots.loseAll();
    });
    expect(asked.reply).toEqual((await inSteps('store.digest', {})).reply);
  });

  test('a restore point that is made while somebody reads is whole and of now', async () => {
    const { snapshots, writing, folder } = storeOf(big);
    const held = snapshots.take();
    try {
      await create(big, 'task', { title: 'Nach dem Beginn des Lesens' });
      const { name } = await makeRestorePoint(writing, folder, '2026-11-30T10:00:00.000Z', 'Probe');
      expect(isWhole(join(folder.restore, name))).toBe(true);
      const look = await big.get('backup.look', { name });
      expect(JSON.stringify(look)).not.toContain('Nach dem Beginn des Lesens');
    } finally {
      held.end();
    }
  });
});

describe('what writes in steps is all or nothing', () => {
  /** Cancels once it has gone so many steps. */
  async function cancelled(name: CallName, input: object, after: number): Promise<number> {
    let steps = 0;
    const { reply } = await answer(big.office, name, input, {
      breathMs: 0,
      isCancelled: () => {
        steps += 1;
        return steps > after;
      },
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    return steps;
  }

  const state = () =>
    ['pending', 'segment', 'report', 'report_part', 'action', 'record'].map((table) =>
      countIn(big, `SELECT count(*) FROM ${table}`),
    );

  test('a report that is cancelled on its way to being kept leaves nothing', async () => {
    const before = state();
    const { steps } = await inSteps('report.issue', { kind: 'mayor' });
    await big.get('undo', {});
    const kept = state();
    await cancelled('report.issue', { kind: 'mayor' }, steps - 1);
    expect(state()).toEqual(kept);
    expect(before[0]).toBeGreaterThan(1000);
  });

  test('a bundle that is cancelled while it is signed has signed nothing', async () => {
    const before = state();
    expect(before[0]).toBeGreaterThan(1000);
    await cancelled('bundle.create', { ticket: big.file('never.dabundle') }, 2);
    expect(state()).toEqual(before);
    expect(await big.get('store.status', {})).toMatchObject({ integrity: 'ok' });
  });

  test('a cancelled restore point leaves no file behind', async () => {
    const names = async () => (await big.get('backup.list', {})).points.map(({ name }) => name);
    const before = await names();
    await cancelled('backup.create', {}, 0);
    expect(await names()).toEqual(before);
  });
});
