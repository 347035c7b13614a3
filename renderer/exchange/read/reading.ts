import type { PickedFile } from '../../../shared/bridge.ts';
import type { Input, Output } from '../../../shared/contract.ts';
import type { Result } from '../../../shared/core/result.ts';
import type { FailedFile } from '../../../shared/exchange/reading-contract.ts';
import { type AskFailure, ask, bridge } from '../../app/bridge.ts';
import { forgetDoneCompanions, listCompanion, takeCompanions } from './companions.ts';
import {
  changeEntry,
  clearQueue,
  type Entry,
  type EntryState,
  entryOf,
  listEntry,
  removeEntry,
  useQueue,
  welcomeEntries,
} from './queue.ts';

type Call = 'bundle.previewAll' | 'bundle.importAll';

let isStopped = false;
let lastTask = 0;
/** The list has changed since the store was asked about it. */
let isOutdated = false;

/** One long call, with its progress where the screen finds it. */
async function run<N extends Call>(name: N, input: Input<N>): Promise<Result<Output<N>, AskFailure<N>>> {
  lastTask += 1;
  const task = `read-${lastTask}`;
  useQueue.setState({ running: { task, progress: null } });
  const stop = bridge().onProgress((progress) => {
    if (progress.task === task) useQueue.setState({ running: { task, progress } });
  });
  const outcome = await ask(name, input, task);
  stop();
  useQueue.setState({ running: null });
  return outcome;
}

/** Asks the store to stop. What was begun is taken back; the files stay on the list. */
export function cancelReading(): void {
  const { running } = useQueue.getState();
  isStopped = true;
  if (running !== null) bridge().cancel(running.task);
}

const sourceOf = ({ file, part, passphrase }: Entry) => ({
  ticket: file.ticket,
  ...(part === null ? {} : { part }),
  ...(passphrase === null ? {} : { passphrase }),
});

/** A file that could not be read: closed, or broken. */
function stateOfFailure(failure: FailedFile, entry: Entry): EntryState {
  const isClosed = failure.code === 'needs-passphrase' || failure.reason === 'wrong-passphrase';
  return isClosed ? { phase: 'sealed', isWrong: entry.passphrase !== null } : { phase: 'failed', failure };
}

/** A mail that cannot be taken apart has nothing that could be asked about. */
const canBeAsked = ({ state, file }: Entry): boolean =>
  file.ticket !== '' && !(state.phase === 'failed' && state.failure.code === 'invalid-mail');

/** Has the store look at all files of the list together. */
async function check(): Promise<void> {
  const entries = useQueue.getState().entries.filter(canBeAsked);
  if (entries.length === 0) return useQueue.setState({ joint: { phase: 'idle' } });
  useQueue.setState({ joint: { phase: 'checking' } });
  const outcome = await run('bundle.previewAll', { sources: entries.map(sourceOf) });
  // Who has said stop is not shown the answer that was on its way already: looking changed nothing.
  if (isStopped || (!outcome.ok && outcome.error.code === 'cancelled')) {
    return useQueue.setState({ joint: { phase: 'cancelled' } });
  }
  if (!outcome.ok) return useQueue.setState({ joint: { phase: 'failed', failure: outcome.error } });
  const preview = outcome.value;
  entries.forEach((entry, index) => {
    const report = preview.files[index];
    if (report === undefined) return;
    if (report.state === 'read') changeEntry(entry.id, { state: { phase: 'ready', report } });
    // A passphrase that did not fit is forgotten; the file waits for another.
    else changeEntry(entry.id, { passphrase: null, state: stateOfFailure(report, entry) });
  });
  useQueue.setState({ joint: { phase: 'ready', preview, order: entries.map(({ id }) => id) } });
}

/** One piece of work at a time: the store does one thing after the other, and so does the person's list. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (useQueue.getState().isBusy) return;
  useQueue.setState({ isBusy: true });
  isStopped = false;
  try {
    await work();
  } finally {
    useQueue.setState({ isBusy: false });
  }
}

/** Looks at the list, and once more if it has grown meanwhile. */
export function checkAll(): Promise<void> {
  isOutdated = true;
  return alone(async () => {
    while (isOutdated && !isStopped) {
      isOutdated = false;
      await check();
    }
  });
}

/** What a file is: a bundle, a companion file, or a mail with several. */
async function open(file: PickedFile): Promise<void> {
  const base = { file, part: null, name: file.name, mail: null, passphrase: null } as const;
  if (file.ticket === '') {
    // The host did not take it: a folder, or a file that went away.
    const failure = { code: 'file-missing' };
    listEntry({ ...base, state: { phase: 'failed', failure } });
    return;
  }
  const outcome = await ask('bundle.open', { ticket: file.ticket });
  if (!outcome.ok) {
    listEntry({ ...base, state: { phase: 'failed', failure: outcome.error } });
    return;
  }
  const { mail, bundles, companions } = outcome.value;
  for (const { part, name } of companions) listCompanion(file, part, name);
  for (const { part, name } of bundles) listEntry({ ...base, part, name, mail, state: { phase: 'waiting' } });
}

/** Puts files on the list and looks at all of it together; nothing is taken in. */
export async function read(files: readonly PickedFile[]): Promise<void> {
  if (files.length === 0) return;
  forgetDoneCompanions();
  if (useQueue.getState().joint.phase === 'done') clearQueue();
  for (const file of files) await open(file);
  await checkAll();
}

/** Looks again: after cancelling, or at one file with a passphrase. */
export async function readAgain(id: number | null = null, passphrase: string | null = null): Promise<void> {
  if (id !== null) changeEntry(id, { passphrase, state: { phase: 'waiting' } });
  await checkAll();
}

/** Takes a file from the list; what the others come to without it is looked at again. */
export async function dropEntry(id: number): Promise<void> {
  removeEntry(id);
  const { entries, joint } = useQueue.getState();
  if (entries.length === 0) clearQueue();
  else if (joint.phase !== 'done') await checkAll();
}

/** Takes in everything that can be, in one go. Cancelling takes all of it back, and the list is as before. */
export const takeIn = (ownWriter: string): Promise<void> =>
  alone(async () => {
    const { joint, entries } = useQueue.getState();
    const wanted = welcomeEntries(entries, ownWriter);
    if (joint.phase !== 'ready' || wanted.length === 0) return;
    const { preview, order } = joint;
    useQueue.setState({ joint: { phase: 'importing', preview, order }, openId: null });
    const mail = wanted.find((entry) => entry.mail !== null)?.mail ?? null;
    const outcome = await run('bundle.importAll', {
      sources: wanted.map(sourceOf),
      ...(mail === null ? {} : { mail }),
    });
    if (!outcome.ok) {
      const { error } = outcome;
      if (error.code === 'cancelled') useQueue.setState({ joint });
      else useQueue.setState({ joint: { phase: 'failed', failure: error } });
      return;
    }
    wanted.forEach(({ id }, index) => {
      const entry = entryOf(id);
      const report = outcome.value.files[index];
      if (entry === null || report === undefined) return;
      const state: EntryState = report.state === 'read' ? { phase: 'done', report } : stateOfFailure(report, entry);
      changeEntry(id, { state });
    });
    const at = new Date().toISOString();
    useQueue.setState({ joint: { phase: 'done', preview, order, outcome: outcome.value, at, isUndone: false } });
    // Their records are here now.
    await takeCompanions();
  });
