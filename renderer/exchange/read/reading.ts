import type { PickedFile } from '../../../shared/bridge.ts';
import type { Input, Output } from '../../../shared/contract.ts';
import type { Result } from '../../../shared/core/result.ts';
import { type AskFailure, ask, bridge } from '../../app/bridge.ts';
import { changeEntry, type Entry, entryOf, listFiles, showEntry, useQueue } from './queue.ts';

type Call = 'bundle.preview' | 'bundle.import';

let isStopped = false;
let lastTask = 0;

/** One call for one file, with its progress where the screen finds it. */
async function run<N extends Call>(name: N, entry: Entry): Promise<Result<Output<N>, AskFailure<N>>> {
  lastTask += 1;
  const task = `read-${lastTask}`;
  useQueue.setState({ running: { id: entry.id, task, progress: null } });
  const stop = bridge().onProgress((progress) => {
    if (progress.task === task) useQueue.setState({ running: { id: entry.id, task, progress } });
  });
  const { ticket } = entry.file;
  const input = entry.passphrase === null ? { ticket } : { ticket, passphrase: entry.passphrase };
  const outcome = await ask(name, input as Input<N>, task);
  stop();
  useQueue.setState({ running: null });
  return outcome;
}

/** Asks the store to stop. What was begun is taken back; files that wait stay on the list. */
export function cancelReading(): void {
  const { running } = useQueue.getState();
  isStopped = true;
  if (running !== null) bridge().cancel(running.task);
}

const isPassphraseFault = (failure: { readonly code: string; readonly reason?: unknown }): boolean =>
  failure.code === 'needs-passphrase' || failure.reason === 'wrong-passphrase';

async function verify(id: number): Promise<void> {
  const entry = entryOf(id);
  if (entry === null) return;
  changeEntry(id, { state: { phase: 'verifying' } });
  const outcome = await run('bundle.preview', entry);
  if (outcome.ok) return changeEntry(id, { state: { phase: 'ready', preview: outcome.value } });
  const failure = outcome.error;
  if (failure.code === 'cancelled') return changeEntry(id, { state: { phase: 'cancelled' } });
  if (!isPassphraseFault(failure)) return changeEntry(id, { state: { phase: 'failed', failure } });
  changeEntry(id, { passphrase: null, state: { phase: 'sealed', isWrong: entry.passphrase !== null } });
}

async function takeIn(id: number): Promise<void> {
  const entry = entryOf(id);
  if (entry?.state.phase !== 'ready') return;
  const { preview } = entry.state;
  changeEntry(id, { state: { phase: 'importing', preview } });
  const outcome = await run('bundle.import', entry);
  if (outcome.ok) {
    changeEntry(id, { state: { phase: 'done', preview, outcome: outcome.value, isUndone: false } });
    return outdate();
  }
  const failure = outcome.error;
  changeEntry(id, { state: failure.code === 'cancelled' ? { phase: 'ready', preview } : { phase: 'failed', failure } });
}

/** What a preview said is no longer true once another file was taken in, or taken back. */
export function outdate(): void {
  for (const { id, state } of useQueue.getState().entries) {
    if (state.phase === 'ready') changeEntry(id, { state: { phase: 'waiting' } });
  }
}

/** One row of work at a time: the store does one thing after the other, and so does the person's list. */
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

/** Looks into what waits. Files that come in meanwhile join the row. */
export const verifyWaiting = (): Promise<void> =>
  alone(async () => {
    for (;;) {
      const next = useQueue.getState().entries.find(({ state }) => state.phase === 'waiting');
      if (next === undefined || isStopped) return;
      await verify(next.id);
    }
  });

/** Puts files on the list and looks into them; nothing is taken in. */
export function read(files: readonly PickedFile[]): void {
  listFiles(files);
  void verifyWaiting();
}

/** Looks into a file again: after cancelling, or with a passphrase. */
export function readAgain(id: number, passphrase: string | null = null): void {
  changeEntry(id, { passphrase, state: { phase: 'waiting' } });
  void verifyWaiting();
}

/**
 * Takes files in, one after the other, each looked at again right before: the file before it may have changed what it does.
 * One that asks again by then is left on the list. Cancelling stops the row; what was taken in before stays taken in.
 */
export async function takeInAll(ids: readonly number[], confirmed = false): Promise<void> {
  await alone(async () => {
    const [first] = ids;
    if (first !== undefined) showEntry(first);
    for (const id of ids) {
      if (isStopped) return;
      if (entryOf(id)?.state.phase === 'waiting') await verify(id);
      const state = entryOf(id)?.state;
      if (state?.phase === 'ready' && (confirmed || !state.preview.askAgain)) await takeIn(id);
    }
  });
  await verifyWaiting();
}
