import { create } from 'zustand';
import type { PickedFile, Progress } from '../../../shared/bridge.ts';
import type { Output } from '../../../shared/contract.ts';
import type { Preview, SegmentVerdict } from '../../../shared/exchange/contract.ts';
import type { AskFailure } from '../../app/bridge.ts';

/** What has become of a file so far. */
export type EntryState =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'verifying' }
  /** Sealed: waits for its passphrase. `isWrong`: the one tried did not open it. */
  | { readonly phase: 'sealed'; readonly isWrong: boolean }
  | { readonly phase: 'failed'; readonly failure: AskFailure<'bundle.preview'> | AskFailure<'bundle.import'> }
  | { readonly phase: 'cancelled' }
  | { readonly phase: 'ready'; readonly preview: Preview }
  | { readonly phase: 'importing'; readonly preview: Preview }
  | {
      readonly phase: 'done';
      readonly preview: Preview;
      readonly outcome: Output<'bundle.import'>;
      readonly isUndone: boolean;
    };

export type Entry = {
  readonly id: number;
  readonly file: PickedFile;
  /** Kept in memory only, for as long as the file is on the list. */
  readonly passphrase: string | null;
  readonly state: EntryState;
};

type Queue = {
  readonly entries: readonly Entry[];
  readonly openId: number | null;
  /** Files are being looked into or taken in; whatever is asked now would have to wait. */
  readonly isBusy: boolean;
  /** The one call that is under way, for its progress and *Abbrechen*. */
  readonly running: { readonly id: number; readonly task: string; readonly progress: Progress | null } | null;
};

/**
 * The files somebody wants to read in. Outside of the screen, so that verifying and taking in go on, and nothing is lost,
 * while the person looks at something else. It ends with the window: tickets of files do not outlive it.
 */
export const useQueue = create<Queue>(() => ({ entries: [], openId: null, isBusy: false, running: null }));

export const entryOf = (id: number | null): Entry | null =>
  useQueue.getState().entries.find((entry) => entry.id === id) ?? null;

let lastId = 0;

/** Puts files on the list and shows the first of them. */
export function listFiles(files: readonly PickedFile[]): void {
  const added = files.map((file): Entry => {
    lastId += 1;
    return { id: lastId, file, passphrase: null, state: { phase: 'waiting' } };
  });
  const [first] = added;
  if (first === undefined) return;
  useQueue.setState(({ entries }) => ({ entries: [...entries, ...added], openId: first.id }));
}

export const showEntry = (id: number): void => useQueue.setState({ openId: id });

export const changeEntry = (id: number, change: Partial<Entry>): void =>
  useQueue.setState(({ entries }) => ({
    entries: entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
  }));

/** Takes a file from the list; its neighbour is shown instead. The file itself is not touched. */
export function dropEntry(id: number): void {
  useQueue.setState(({ entries, openId }) => {
    const at = entries.findIndex((entry) => entry.id === id);
    const rest = entries.filter((entry) => entry.id !== id);
    const neighbour = rest[Math.min(at, rest.length - 1)]?.id ?? null;
    return { entries: rest, openId: openId === id ? neighbour : openId };
  });
}

export const dropEntries = (ids: readonly number[]): void => {
  for (const id of ids) dropEntry(id);
};

/** Files that can be taken in without asking anything more. */
export const readyEntries = (entries: readonly Entry[], ownWriter: string): readonly Entry[] =>
  entries.filter(
    ({ state }) => state.phase === 'ready' && isWelcome(state.preview, ownWriter) && !state.preview.askAgain,
  );

/** There is something to take in, or at least a word about what the sender already has. */
export const isWelcome = (preview: Preview, ownWriter: string): boolean =>
  (preview.verdict !== 'refused' || preview.segments.some(isKept)) && !isReturned(preview, ownWriter);

/** Changes that do not count are kept all the same: they stay in their log, and the list of refused ones says why. */
const isKept = ({ verdict }: SegmentVerdict): boolean => verdict !== 'refused' && verdict !== 'known';

/** A bundle of this very site that came back: it holds what is here already and says nothing about anybody else. */
export const isReturned = ({ verdict, sender }: Preview, ownWriter: string): boolean =>
  verdict === 'known' && sender === ownWriter;
