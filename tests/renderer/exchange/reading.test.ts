import { beforeEach, describe, expect, test, vi } from 'vitest';
import { connect } from '../../../renderer/app/bridge.ts';
import { wordOf } from '../../../renderer/exchange/read/entry-words.ts';
import { type Entry, emptyQueue, useQueue } from '../../../renderer/exchange/read/queue.ts';
import { cancelReading, dropEntry, read, readAgain, takeIn } from '../../../renderer/exchange/read/reading.ts';
import type { Reply } from '../../../shared/bridge.ts';

type Source = { readonly ticket: string; readonly part?: number; readonly passphrase?: string };
type Input = { readonly ticket?: string; readonly sources?: readonly Source[]; readonly mail?: unknown };

const counts = { new: 1, changed: 0, deleted: 0, conflicts: 0, refused: 0, held: 0, unknown: 0 };
const report = (bundle: string, more: object = {}) => ({
  state: 'read',
  bundle,
  verdict: 'new',
  sender: 'w',
  senderSite: 'Nottuln',
  createdAt: '2026-11-23T08:00:00Z',
  counts,
  segments: [],
  warnings: [],
  withheld: [],
  madeFor: [],
  isRepeated: false,
  asks: null,
  ...more,
});
const failed = (code: string, reason = '') => ({ state: 'failed', code, reason, line: 1, message: 'Nein.' });

/** A store that answers as a test wants, and remembers in which order it was asked. */
let asked: string[];
/** What a source is, by its ticket. */
let fileOf: (source: Source) => object;
let answer: (name: string, input: Input) => Reply | Promise<Reply>;

const usual = (name: string, { ticket = '', sources = [] }: Input): Reply => {
  if (name === 'bundle.open') {
    const isMail = ticket.startsWith('mail');
    const parts = isMail ? [0, 1] : [null];
    const bundles = parts.map((part) => ({ part, name: `${ticket} ${part ?? ''}`, sizeBytes: 1 }));
    const mail = isMail ? { from: null, subject: 'Bündel', sentAt: null } : null;
    return { ok: true, value: { mail, bundles, companions: [] } };
  }
  const files = sources.map(fileOf);
  const joint = { files, counts, changes: [], more: 0, moreOurs: 0, asks: null };
  const imported = { batch: 'b', files, counts, restorePoint: 'r', newWriter: null };
  return { ok: true, value: name === 'bundle.importAll' ? imported : joint };
};
const refusal = (error: { code: string; reason?: string }): Reply => ({ ok: false, error });
const file = (ticket: string) => ({ ticket, name: `${ticket}.dabundle`, sizeBytes: 1 });
const phases = () => useQueue.getState().entries.map(({ state }) => state.phase);
const ids = () => useQueue.getState().entries.map(({ id }) => id);
const joint = () => useQueue.getState().joint.phase;
const looks = () => asked.filter((call) => !call.startsWith('bundle.open'));

beforeEach(async () => {
  useQueue.setState(emptyQueue);
  asked = [];
  answer = usual;
  fileOf = ({ ticket, part }) => report(`${ticket}${part ?? ''}`);
  const bridge = {
    invoke: async (name: string, input: Input) => {
      asked.push(
        `${name} ${input.ticket ?? input.sources?.map(({ ticket, part }) => `${ticket}${part ?? ''}`).join(' ')}`,
      );
      return answer(name, input);
    },
    onProgress: () => () => {},
    cancel: () => {},
  };
  vi.stubGlobal('window', { bridge });
  await connect();
});

describe('looking into files', () => {
  test('all of them together, and nothing is taken in by itself', async () => {
    await read([file('a'), file('b')]);
    expect(looks()).toEqual(['bundle.previewAll a b']);
    expect(phases()).toEqual(['ready', 'ready']);
    expect(joint()).toBe('ready');
  });

  test('what comes while they are looked at is looked at with them', async () => {
    const first = read([file('a')]);
    const second = read([file('b')]);
    await Promise.all([first, second]);
    await vi.waitUntil(() => !useQueue.getState().isBusy);
    expect(looks().at(-1)).toBe('bundle.previewAll a b');
    expect(phases()).toEqual(['ready', 'ready']);
  });

  test('a mail is the bundles in it', async () => {
    await read([file('mail')]);
    expect(looks()).toEqual(['bundle.previewAll mail0 mail1']);
    expect(useQueue.getState().entries.map(({ part }) => part)).toEqual([0, 1]);
  });

  test('a mail that cannot be taken apart is on the list with its sentence, and keeps nobody else out', async () => {
    answer = (name, input) =>
      name === 'bundle.open' && input.ticket === 'mail' ? refusal({ code: 'invalid-mail' }) : usual(name, input);
    await read([file('mail'), file('a')]);
    expect(phases()).toEqual(['failed', 'ready']);
    expect(looks()).toEqual(['bundle.previewAll a']);
  });

  test('a bad file keeps nobody else out', async () => {
    fileOf = ({ ticket }) => (ticket === 'a' ? failed('invalid-bundle', 'truncated') : report(ticket));
    await read([file('a'), file('b')]);
    expect(phases()).toEqual(['failed', 'ready']);
  });

  test('a sealed file waits for its passphrase; a wrong one is said and not kept', async () => {
    fileOf = ({ passphrase }) => {
      if (passphrase === undefined) return failed('needs-passphrase');
      return passphrase === 'richtig' ? report('a') : failed('invalid-bundle', 'wrong-passphrase');
    };
    await read([file('a')]);
    const state = (): Entry => useQueue.getState().entries[0] as Entry;
    expect(state().state).toEqual({ phase: 'sealed', isWrong: false });
    await readAgain(state().id, 'falsch');
    expect(state()).toMatchObject({ passphrase: null, state: { phase: 'sealed', isWrong: true } });
    await readAgain(state().id, 'richtig');
    expect(state()).toMatchObject({ passphrase: 'richtig', state: { phase: 'ready' } });
  });

  test('cancelling stops; what is on the list stays', async () => {
    answer = (name, input) => {
      if (name === 'bundle.open') return usual(name, input);
      cancelReading();
      return refusal({ code: 'cancelled' });
    };
    await read([file('a'), file('b')]);
    expect(joint()).toBe('cancelled');
    expect(phases()).toEqual(['waiting', 'waiting']);
    answer = usual;
    await readAgain();
    expect(joint()).toBe('ready');
  });

  test('an answer that was on its way when somebody said stop is not shown', async () => {
    answer = (name, input) => {
      if (name === 'bundle.previewAll') cancelReading();
      return usual(name, input);
    };
    await read([file('a')]);
    expect(joint()).toBe('cancelled');
    expect(phases()).toEqual(['waiting']);
  });

  test('what the others come to without a file is looked at again', async () => {
    await read([file('a'), file('b')]);
    await dropEntry(ids()[0] ?? 0);
    expect(looks().at(-1)).toBe('bundle.previewAll b');
    await dropEntry(ids()[0] ?? 0);
    expect(joint()).toBe('idle');
  });

  test('one word says what a file is', () => {
    const ready = (more: object) => wordOf({ phase: 'ready', report: report('a', more) as never });
    expect([
      ready({}),
      ready({ verdict: 'known' }),
      ready({ isRepeated: true, verdict: 'known' }),
      ready({ asks: { deleted: 60, conflicts: 0 } }),
      ready({ verdict: 'held' }),
      wordOf({ phase: 'sealed', isWrong: true }),
    ]).toEqual(['ready', 'known', 'repeated', 'asks', 'held', 'sealed']);
  });
});

describe('taking files in', () => {
  test('all that can be, in one go, with the mail they came with', async () => {
    fileOf = ({ ticket, part }) => {
      if (ticket === 'b') return report('b', { verdict: 'refused' });
      return ticket === 'own' ? report('own', { verdict: 'known', sender: 'me' }) : report(`${ticket}${part ?? ''}`);
    };
    let mail: unknown;
    answer = (name, input) => {
      if (name === 'bundle.importAll') mail = input.mail;
      return usual(name, input);
    };
    await read([file('mail'), file('b'), file('own')]);
    await takeIn('me');
    expect(looks().at(-1)).toBe('bundle.importAll mail0 mail1');
    expect(mail).toMatchObject({ subject: 'Bündel' });
    expect(phases()).toEqual(['done', 'done', 'ready', 'ready']);
    expect(joint()).toBe('done');
  });

  test('a cancelled import leaves the list as it was', async () => {
    await read([file('a')]);
    answer = () => refusal({ code: 'cancelled' });
    await takeIn('me');
    expect(joint()).toBe('ready');
    expect(phases()).toEqual(['ready']);
  });

  test('trouble with the store is said, and the files stay', async () => {
    await read([file('a')]);
    answer = () => refusal({ code: 'store-full' });
    await takeIn('me');
    expect(useQueue.getState().joint).toMatchObject({ phase: 'failed', failure: { code: 'store-full' } });
    expect(ids()).toHaveLength(1);
  });

  test('a second order while one is under way is not carried out twice', async () => {
    await read([file('a')]);
    await Promise.all([takeIn('me'), takeIn('me')]);
    expect(looks().filter((call) => call.startsWith('bundle.importAll'))).toHaveLength(1);
  });

  test('the next files begin a new round', async () => {
    await read([file('a')]);
    await takeIn('me');
    await read([file('b')]);
    expect(useQueue.getState().entries.map(({ name }) => name.trim())).toEqual(['b']);
    expect(joint()).toBe('ready');
  });
});
