import { create } from 'zustand';
import type { PickedFile, Progress } from '../../../shared/bridge.ts';
import type { Output } from '../../../shared/contract.ts';
import type { AnyFailure } from '../../../shared/core/result.ts';
import { ask, bridge } from '../../app/bridge.ts';
import { useQueue } from './queue.ts';

export type CompanionState =
  | { readonly phase: 'waiting' }
  /** Sealed: waits for its passphrase. `isWrong`: the one tried did not open it. */
  | { readonly phase: 'sealed'; readonly isWrong: boolean }
  | { readonly phase: 'failed'; readonly failure: AnyFailure }
  | { readonly phase: 'done'; readonly outcome: Output<'attachment.takeIn'> };

export type CompanionEntry = {
  readonly id: number;
  readonly file: PickedFile;
  /** Of a mail: which of its files. */
  readonly part: number | null;
  readonly name: string;
  readonly state: CompanionState;
};

type Companions = {
  readonly entries: readonly CompanionEntry[];
  /** The one that is being taken in. */
  readonly running: { readonly task: string; readonly name: string; readonly progress: Progress | null } | null;
};

/** Files with contents of documents that somebody wants to read in; they are taken in after the bundles, whose records they need. */
export const useCompanions = create<Companions>(() => ({ entries: [], running: null }));

let lastId = 0;
let lastTask = 0;

export function listCompanion(file: PickedFile, part: number | null, name: string): void {
  lastId += 1;
  const entry: CompanionEntry = { id: lastId, file, part, name, state: { phase: 'waiting' } };
  useCompanions.setState(({ entries }) => ({ entries: [...entries, entry] }));
}

const change = (id: number, state: CompanionState): void =>
  useCompanions.setState(({ entries }) => ({
    entries: entries.map((entry) => (entry.id === id ? { ...entry, state } : entry)),
  }));

/** Empties the list. The files themselves are not touched. */
export const clearCompanions = (): void => useCompanions.setState({ entries: [] });

/** What is done is of the round before. */
export const forgetDoneCompanions = (): void =>
  useCompanions.setState(({ entries }) => ({
    entries: entries.filter((entry) => isOpen(entry) || entry.state.phase === 'sealed'),
  }));

export const cancelCompanion = (): void => {
  const { running } = useCompanions.getState();
  if (running !== null) bridge().cancel(running.task);
};

/** Passphrases that opened a bundle of this round: its companion is closed by the same. */
const passphrasesAtHand = (): readonly string[] => [
  ...new Set(useQueue.getState().entries.flatMap(({ passphrase }) => passphrase ?? [])),
];

/** Whether it can be asked for again: what is done and lacks nothing is not. */
const isOpen = ({ state }: CompanionEntry): boolean =>
  state.phase === 'waiting' ||
  state.phase === 'failed' ||
  (state.phase === 'done' && (state.outcome.fault !== null || state.outcome.refusedCount > 0));

/** Takes in the contents of all files of the list, one after the other; cancelling leaves the rest waiting. */
export async function takeCompanions(): Promise<void> {
  if (useCompanions.getState().running !== null) return;
  for (const entry of useCompanions.getState().entries.filter(isOpen)) {
    if (!(await takeOne(entry, passphrasesAtHand()))) return;
  }
}

/** The same for one that waits for its passphrase. */
export const openCompanion = async (entry: CompanionEntry, passphrase: string): Promise<void> => {
  await takeOne(entry, [passphrase], true);
};

/** Answers `false` when somebody cancelled. */
async function takeOne(entry: CompanionEntry, passphrases: readonly string[], wasAsked = false): Promise<boolean> {
  for (const passphrase of [null, ...passphrases]) {
    const outcome = await run(entry, passphrase);
    if (outcome.ok) {
      change(entry.id, { phase: 'done', outcome: outcome.value });
      return true;
    }
    if (outcome.error.code === 'cancelled') {
      change(entry.id, { phase: 'waiting' });
      return false;
    }
    const { reason } = outcome.error as { readonly reason?: string };
    if (outcome.error.code !== 'needs-passphrase' && reason !== 'wrong-passphrase') {
      change(entry.id, { phase: 'failed', failure: outcome.error });
      return true;
    }
  }
  change(entry.id, { phase: 'sealed', isWrong: wasAsked });
  return true;
}

async function run({ file, part, name }: CompanionEntry, passphrase: string | null) {
  lastTask += 1;
  const task = `companion-${lastTask}`;
  useCompanions.setState({ running: { task, name, progress: null } });
  const stop = bridge().onProgress((progress) => {
    if (progress.task === task) useCompanions.setState({ running: { task, name, progress } });
  });
  const input = {
    ticket: file.ticket,
    ...(part === null ? {} : { part }),
    ...(passphrase === null ? {} : { passphrase }),
  };
  const outcome = await ask('attachment.takeIn', input, task);
  stop();
  useCompanions.setState({ running: null });
  return outcome;
}
