import { beforeEach, describe, expect, test, vi } from 'vitest';
import { connect } from '../../../renderer/app/bridge.ts';
import { type Entry, useQueue } from '../../../renderer/exchange/read/queue.ts';
import { cancelReading, read, readAgain, takeInAll } from '../../../renderer/exchange/read/reading.ts';
import type { Reply } from '../../../shared/bridge.ts';

type Input = { readonly ticket: string; readonly passphrase?: string };

const counts = { new: 1, changed: 0, deleted: 0, conflicts: 0, refused: 0, held: 0, unknown: 0 };
const preview = (ticket: string, askAgain = false) => ({
  bundle: ticket,
  verdict: 'new',
  sender: 'w',
  senderSite: 'Nottuln',
  createdAt: '2026-11-23T08:00:00Z',
  counts,
  segments: [],
  changes: [],
  more: 0,
  warnings: [],
  withheld: [],
  askAgain,
});
const imported = (ticket: string) => ({
  bundle: ticket,
  verdict: 'new',
  counts,
  segments: [],
  applied: true,
  restorePoint: null,
  warnings: [],
  withheld: [],
  agreement: 'same',
  diagnosis: null,
  newWriter: null,
});
const refusal = (error: { code: string; reason?: string }): Reply => ({ ok: false, error });

/** A store that answers as a test wants, and remembers in which order it was asked. */
let asked: string[];
let answer: (name: string, input: Input) => Reply | Promise<Reply>;

const usual = (name: string, { ticket }: Input): Reply => ({
  ok: true,
  value: name === 'bundle.import' ? imported(ticket) : preview(ticket),
});
const file = (name: string) => ({ ticket: name, name: `${name}.dabundle`, sizeBytes: 1 });
const phases = () => useQueue.getState().entries.map(({ state }) => state.phase);
const idle = () => vi.waitUntil(() => !useQueue.getState().isBusy);
const ids = () => useQueue.getState().entries.map(({ id }) => id);

beforeEach(async () => {
  useQueue.setState({ entries: [], openId: null, isBusy: false, running: null });
  asked = [];
  answer = usual;
  const bridge = {
    invoke: async (name: string, input: Input) => {
      asked.push(`${name} ${input.ticket}`);
      return answer(name, input);
    },
    onProgress: () => () => {},
    cancel: () => {},
  };
  vi.stubGlobal('window', { bridge });
  await connect();
});

describe('looking into files', () => {
  test('one after the other, and nothing is taken in by itself', async () => {
    read([file('a'), file('b')]);
    read([file('c')]);
    await idle();
    expect(asked).toEqual(['bundle.preview a', 'bundle.preview b', 'bundle.preview c']);
    expect(phases()).toEqual(['ready', 'ready', 'ready']);
  });

  test('a bad file keeps nobody else out', async () => {
    answer = (name, input) =>
      input.ticket === 'a' ? refusal({ code: 'invalid-bundle', reason: 'truncated' }) : usual(name, input);
    read([file('a'), file('b')]);
    await idle();
    expect(phases()).toEqual(['failed', 'ready']);
  });

  test('a sealed file waits for its passphrase; a wrong one is said and not kept', async () => {
    answer = (name, input) => {
      if (input.passphrase === undefined) return refusal({ code: 'needs-passphrase' });
      if (input.passphrase !== 'richtig') return refusal({ code: 'invalid-bundle', reason: 'wrong-passphrase' });
      return usual(name, input);
    };
    read([file('a')]);
    await idle();
    const state = (): Entry => useQueue.getState().entries[0] as Entry;
    expect(state().state).toEqual({ phase: 'sealed', isWrong: false });
    readAgain(state().id, 'falsch');
    await idle();
    expect(state()).toMatchObject({ passphrase: null, state: { phase: 'sealed', isWrong: true } });
    readAgain(state().id, 'richtig');
    await idle();
    expect(state()).toMatchObject({ passphrase: 'richtig', state: { phase: 'ready' } });
  });

  test('cancelling stops the row; what waits stays on the list', async () => {
    answer = () => {
      cancelReading();
      return refusal({ code: 'cancelled' });
    };
    read([file('a'), file('b')]);
    await idle();
    expect(phases()).toEqual(['cancelled', 'waiting']);
    expect(asked).toEqual(['bundle.preview a']);
  });
});

describe('taking files in', () => {
  test('each is looked at again before, because the file before it may have changed what it does', async () => {
    read([file('a'), file('b')]);
    await idle();
    await takeInAll(ids());
    expect(asked.slice(2)).toEqual(['bundle.import a', 'bundle.preview b', 'bundle.import b']);
    expect(phases()).toEqual(['done', 'done']);
  });

  test('one that asks again stays on the list until a person confirms it', async () => {
    answer = (name, input) =>
      name === 'bundle.preview' ? { ok: true, value: preview(input.ticket, input.ticket === 'b') } : usual(name, input);
    read([file('a'), file('b')]);
    await idle();
    await takeInAll(ids());
    expect(phases()).toEqual(['done', 'ready']);
    await takeInAll(ids().slice(1), true);
    expect(phases()).toEqual(['done', 'done']);
  });

  test('what others on the list would do is computed anew afterwards', async () => {
    read([file('a'), file('b')]);
    await idle();
    await takeInAll(ids().slice(0, 1));
    expect(asked.slice(2)).toEqual(['bundle.import a', 'bundle.preview b']);
    expect(phases()).toEqual(['done', 'ready']);
  });

  test('a cancelled import leaves its file as it was, and the row ends there', async () => {
    read([file('a'), file('b')]);
    await idle();
    answer = (name, input) => {
      if (name !== 'bundle.import') return usual(name, input);
      cancelReading();
      return refusal({ code: 'cancelled' });
    };
    await takeInAll(ids());
    expect(phases()).toEqual(['ready', 'ready']);
    expect(asked.filter((call) => call.startsWith('bundle.import'))).toEqual(['bundle.import a']);
  });

  test('a second order while one is under way is not carried out twice', async () => {
    read([file('a')]);
    await idle();
    await Promise.all([takeInAll(ids()), takeInAll(ids())]);
    expect(asked.filter((call) => call === 'bundle.import a')).toHaveLength(1);
  });
});
