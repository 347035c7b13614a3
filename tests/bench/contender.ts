import type { Scale } from './workload.ts';

/** Exchange files, in the form the contender really ships them, each list in the order it is taken in. */
export type Files = { readonly a: readonly string[]; readonly b: readonly string[] };

/** An open store that takes files in; each `take` ends durable, or as durable as the contender is. */
export type Receiver = {
  readonly take: (path: string) => Promise<void> | void;
  /** What is kept beside the shown values, in words; `null` if losers are gone. */
  readonly kept: () => Promise<string | null> | string | null;
  /** What only this contender can say, for a line under the table. */
  readonly remark?: () => string;
  /** What the program does between two files when nobody waits for it, if anything; not measured. */
  readonly rest?: () => void;
  readonly close: () => Promise<void> | void;
};

/** One line of the table. Each of the three steps runs in a process of its own, so that memory is the receiver's alone. */
export type Contender = {
  readonly label: string;
  /** Where merged data lies afterwards, in words for the table. */
  readonly storage: string;
  readonly prepare: (dir: string, scale: Scale) => Promise<Files> | Files;
  readonly open: (dir: string, scale: Scale) => Promise<Receiver> | Receiver;
  /** Opens the store again and reads one row: field names and values. */
  readonly readRow: (dir: string, id: string) => Promise<Record<string, unknown>> | Record<string, unknown>;
};
