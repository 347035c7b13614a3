import { beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../../../renderer/app/bridge.ts';
import { whichOf } from '../../../renderer/exchange/create/documents.ts';
import { companionTexts } from '../../../renderer/exchange/read/companion-texts.ts';
import {
  clearCompanions,
  listCompanion,
  openCompanion,
  takeCompanions,
  useCompanions,
} from '../../../renderer/exchange/read/companions.ts';
import { emptyQueue, useQueue } from '../../../renderer/exchange/read/queue.ts';
import { read, takeIn } from '../../../renderer/exchange/read/reading.ts';
import type { Reply } from '../../../shared/bridge.ts';
import { companionName } from '../../../shared/exchange/bundle-name.ts';

type Input = { readonly ticket?: string; readonly passphrase?: string };

let asked: string[];
let answer: (name: string, input: Input) => Reply;

const taken = (more: object = {}): Reply => ({
  ok: true,
  value: { taken: [], count: 1, known: 0, refused: [], refusedCount: 0, fault: null, ...more },
});
const refusal = (code: string, reason?: string): Reply => ({
  ok: false,
  error: { code, message: 'Nein.', ...(reason === undefined ? {} : { reason }) },
});
const file = (ticket: string) => ({ ticket, name: `${ticket}.dabeipack`, sizeBytes: 1 });
const phases = () => useCompanions.getState().entries.map(({ state }) => state.phase);

beforeEach(async () => {
  useQueue.setState(emptyQueue);
  clearCompanions();
  asked = [];
  answer = () => taken();
  vi.stubGlobal('window', {
    bridge: {
      host: 'loopback',
      invoke: async (name: string, input: Input) => {
        asked.push(`${name} ${input.ticket ?? ''} ${input.passphrase ?? ''}`.trim());
        return answer(name, input);
      },
      cancel: () => undefined,
      onTouched: () => () => undefined,
      onProgress: () => () => undefined,
      onFileOpened: () => () => undefined,
      desktop: null,
      files: {},
    },
  });
  await connect();
});

test('a companion is listed apart from the bundles, and nothing is taken in by listing it', async () => {
  answer = () => ({
    ok: true,
    value: { mail: null, bundles: [], companions: [{ part: null, name: 'a.dabeipack', sizeBytes: 1 }] },
  });
  await read([file('a')]);
  expect(phases()).toEqual(['waiting']);
  expect(useQueue.getState().entries).toEqual([]);
  expect(asked).toEqual(['bundle.open a']);
});

test('contents are taken in once the bundles are', async () => {
  const counts = { new: 1, changed: 0, deleted: 0, conflicts: 0, refused: 0, held: 0, unknown: 0 };
  const report = {
    ...{ state: 'read', bundle: 'b', verdict: 'new', sender: 'w', senderSite: 'N', createdAt: '', counts },
    ...{ segments: [], warnings: [], withheld: [], madeFor: [], isRepeated: false, asks: null },
  };
  const joint = { files: [report], counts, changes: [], more: 0, moreOurs: 0, asks: null };
  answer = (name, { ticket = '' }) => {
    const part = [{ part: null, name: ticket, sizeBytes: 1 }];
    const isBundle = ticket === 'b';
    if (name === 'bundle.open')
      return { ok: true, value: { mail: null, bundles: isBundle ? part : [], companions: isBundle ? [] : part } };
    if (name === 'attachment.takeIn') return taken();
    return { ok: true, value: { ...joint, batch: 'x', restorePoint: null, newWriter: null } };
  };
  await read([file('c'), file('b')]);
  expect(phases()).toEqual(['waiting']);
  await takeIn('own');
  expect(phases()).toEqual(['done']);
  expect(asked.slice(-2)).toEqual(['bundle.importAll', 'attachment.takeIn c']);
});

test('the passphrase of a bundle of this round is tried before anybody is asked', async () => {
  const entry = { id: 1, file: file('b'), part: null, name: 'b', mail: null, state: { phase: 'waiting' } } as const;
  useQueue.setState({ entries: [{ ...entry, passphrase: 'Kennwort' }] });
  answer = (_name, { passphrase }) =>
    passphrase === undefined
      ? refusal('needs-passphrase')
      : passphrase === 'Kennwort'
        ? taken()
        : refusal('invalid-companion', 'wrong-passphrase');
  listCompanion(file('a'), null, 'a');
  await takeCompanions();
  expect(phases()).toEqual(['done']);
});

test('a wrong passphrase is said to be one, and the right one opens it', async () => {
  answer = (_name, { passphrase }) => {
    if (passphrase === undefined) return refusal('needs-passphrase');
    return passphrase === 'richtig' ? taken() : refusal('invalid-companion', 'wrong-passphrase');
  };
  listCompanion(file('a'), null, 'a');
  await takeCompanions();
  const entry = () => {
    const [first] = useCompanions.getState().entries;
    if (first === undefined) throw new Error('nothing is listed');
    return first;
  };
  expect(entry().state).toEqual({ phase: 'sealed', isWrong: false });
  await openCompanion(entry(), 'falsch');
  expect(entry().state).toEqual({ phase: 'sealed', isWrong: true });
  await openCompanion(entry(), 'richtig');
  expect(phases()).toEqual(['done']);
});

test('what is done is not asked for again; what lacked its record is', async () => {
  listCompanion(file('a'), null, 'a');
  listCompanion(file('b'), null, 'b');
  answer = (_name, { ticket }) => (ticket === 'a' ? taken() : taken({ refusedCount: 1 }));
  await takeCompanions();
  await takeCompanions();
  expect(asked).toEqual(['attachment.takeIn a', 'attachment.takeIn b', 'attachment.takeIn b']);
});

test('the next files begin a new round: what is done is gone from the list, what waits stays', async () => {
  listCompanion(file('a'), null, 'a');
  await takeCompanions();
  listCompanion(file('b'), null, 'b');
  answer = () => ({
    ok: true,
    value: { mail: null, bundles: [], companions: [{ part: null, name: 'c', sizeBytes: 1 }] },
  });
  await read([file('c')]);
  expect(useCompanions.getState().entries.map(({ name }) => name)).toEqual(['b', 'c']);
});

test('cancelling leaves this one and the rest waiting; a broken one keeps no other out', async () => {
  for (const name of ['a', 'b', 'c']) listCompanion(file(name), null, name);
  answer = (_name, { ticket }) => (ticket === 'a' ? refusal('invalid-companion', 'malformed') : refusal('cancelled'));
  await takeCompanions();
  expect(phases()).toEqual(['failed', 'waiting', 'waiting']);
  expect(asked).toHaveLength(2);
});

test('which documents go along, and what their file is called', () => {
  expect(whichOf({ kind: 'none' })).toBeNull();
  expect(whichOf({ kind: 'lacking' })).toEqual({ kind: 'lacking' });
  expect(whichOf({ kind: 'project', project: null })).toBeNull();
  expect(whichOf({ kind: 'project', project: 'p' })).toEqual({ kind: 'project', id: 'p' });
  expect(companionName('a_000001_2026-11-23.dabundle.gz')).toBe('a_000001_2026-11-23.dabeipack');
});

test('what became of a companion is one sentence, whatever is in it', () => {
  const { done } = companionTexts.de;
  expect(done('a', 1, 0)).toBe('„a“: 1 Inhalt übernommen.');
  expect(done('a', 0, 2)).toBe('„a“: kein neuer Inhalt, 2 waren schon hier.');
  expect(companionTexts.en.done('a', 2, 1)).toBe('“a”: 2 contents taken in, 1 was here already.');
});
