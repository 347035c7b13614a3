import { create } from 'zustand';
import type { PickedFile, Progress } from '../../../shared/bridge.ts';
import type { Output } from '../../../shared/contract.ts';
import type { AnyFailure } from '../../../shared/core/result.ts';
import type { SegmentVerdict } from '../../../shared/exchange/contract.ts';
import type { FileReport, ImportedFile, JointPreview, MailInfo } from '../../../shared/exchange/reading-contract.ts';

export type ReadReport = Extract<FileReport, { state: 'read' }>;
export type DoneReport = Extract<ImportedFile, { state: 'read' }>;
export type Outcome = Output<'bundle.importAll'>;

/** What has become of a file so far. */
export type EntryState =
  | { readonly phase: 'waiting' }
  /** Sealed: waits for its passphrase. `isWrong`: the one tried did not open it. */
  | { readonly phase: 'sealed'; readonly isWrong: boolean }
  | { readonly phase: 'failed'; readonly failure: AnyFailure }
  | { readonly phase: 'ready'; readonly report: ReadReport }
  | { readonly phase: 'done'; readonly report: DoneReport };

export type Entry = {
  readonly id: number;
  readonly file: PickedFile;
  /** Of a mail: which of its bundles. */
  readonly part: number | null;
  readonly name: string;
  /** The mail it came with. */
  readonly mail: MailInfo | null;
  /** Kept in memory only, for as long as the file is on the list. */
  readonly passphrase: string | null;
  readonly state: EntryState;
};

/** What the files on the list come to together. `order`: the entries in the order in which the store was asked. */
export type Joint =
  | { readonly phase: 'idle' }
  | { readonly phase: 'checking' }
  | { readonly phase: 'cancelled' }
  /** The store itself is in trouble, whatever the files are. */
  | { readonly phase: 'failed'; readonly failure: AnyFailure }
  | { readonly phase: 'ready'; readonly preview: JointPreview; readonly order: readonly number[] }
  | { readonly phase: 'importing'; readonly preview: JointPreview; readonly order: readonly number[] }
  | {
      readonly phase: 'done';
      readonly preview: JointPreview;
      readonly order: readonly number[];
      readonly outcome: Outcome;
      readonly at: string;
      readonly isUndone: boolean;
    };

type Queue = {
  readonly entries: readonly Entry[];
  /** The file that is looked at by itself; `null`: all of them together. */
  readonly openId: number | null;
  readonly joint: Joint;
  /** Files are being looked into or taken in; whatever is asked now would have to wait. */
  readonly isBusy: boolean;
  /** The one call that is under way, for its progress and *Abbrechen*. */
  readonly running: { readonly task: string; readonly progress: Progress | null } | null;
};

export const emptyQueue: Queue = {
  entries: [],
  openId: null,
  joint: { phase: 'idle' },
  isBusy: false,
  running: null,
};

/**
 * The files somebody wants to read in. Outside of the screen, so that verifying and taking in go on, and nothing is lost,
 * while the person looks at something else. It ends with the window: tickets of files do not outlive it.
 */
export const useQueue = create<Queue>(() => emptyQueue);

export const entryOf = (id: number | null): Entry | null =>
  useQueue.getState().entries.find((entry) => entry.id === id) ?? null;

let lastId = 0;

/** Puts one file on the list. */
export function listEntry(entry: Omit<Entry, 'id'>): number {
  lastId += 1;
  const id = lastId;
  useQueue.setState(({ entries }) => ({ entries: [...entries, { ...entry, id }] }));
  return id;
}

export const showEntry = (id: number | null): void => useQueue.setState({ openId: id });

export const changeEntry = (id: number, change: Partial<Entry>): void =>
  useQueue.setState(({ entries }) => ({
    entries: entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
  }));

/** Empties the list. The files themselves are not touched. */
export const clearQueue = (): void => useQueue.setState({ entries: [], openId: null, joint: { phase: 'idle' } });

/** An import was taken back, wherever that was asked for: its files are not taken in any more. */
export function markUndone(batch: string): void {
  const { joint } = useQueue.getState();
  if (joint.phase === 'done' && joint.outcome.batch === batch)
    useQueue.setState({ joint: { ...joint, isUndone: true } });
}

/** Takes a file from the list without looking at the others again. */
export const removeEntry = (id: number): void =>
  useQueue.setState(({ entries, openId }) => ({
    entries: entries.filter((entry) => entry.id !== id),
    openId: openId === id ? null : openId,
  }));

/** Reports of the files that could be read, in the order of the list. */
export const reportsOf = (entries: readonly Entry[]): readonly (ReadReport | DoneReport)[] =>
  entries.flatMap(({ state }) => (state.phase === 'ready' || state.phase === 'done' ? [state.report] : []));

/** There is something to take in, or at least a word about what the sender already has. */
export const isWelcome = (report: ReadReport, ownWriter: string): boolean =>
  (report.verdict !== 'refused' || report.segments.some(isKept)) &&
  !isReturned(report, ownWriter) &&
  !report.isRepeated;

/** Changes that do not count are kept all the same: they stay in their log, and the list of refused ones says why. */
const isKept = ({ verdict }: SegmentVerdict): boolean => verdict !== 'refused' && verdict !== 'known';

/** A bundle of this very site that came back: it holds what is here already and says nothing about anybody else. */
export const isReturned = ({ verdict, sender }: ReadReport, ownWriter: string): boolean =>
  verdict === 'known' && sender === ownWriter;

/** The files *Übernehmen* takes in. */
export const welcomeEntries = (entries: readonly Entry[], ownWriter: string): readonly Entry[] =>
  entries.filter(({ state }) => state.phase === 'ready' && isWelcome(state.report, ownWriter));
