import type { Progress } from '../shared/bridge.ts';
import type { Day } from '../shared/core/day.ts';
import type { Printer } from './print/printer.ts';
import type { Reader, Writer } from './store/database.ts';
import type { Identity } from './store/identity.ts';
import type { Store } from './store/open.ts';
import type { Ports, Transaction } from './store/transaction.ts';
import type { Transport } from './transport/transport.ts';

/** A store that is open, and who writes in it. */
export type OpenOffice = { readonly store: Store; readonly identity: Identity };

/** Turns a ticket of the files port into the path behind it. */
export type Files = { readonly pathOf: (ticket: string) => { readonly path: string; readonly name: string } | null };

/** What a query may use: the snapshot, the day, the files. */
export type QueryScope = {
  readonly db: Reader;
  readonly today: Day;
  readonly nowMs: number;
  readonly identity: Identity;
  readonly files: Files;
  readonly secrets: Secrets;
};

/** What a command may use: a transaction that is undone as a whole if it refuses. */
export type CommandScope = QueryScope & { readonly db: Writer; readonly tx: Transaction };

/** What a long call may use: both connections, and a transaction of its own making. */
export type LongScope = QueryScope & {
  readonly store: Store;
  readonly ports: Ports;
  readonly app: string;
  readonly saveIdentity: (identity: Identity) => void;
  /** Goes on under new keys, because somebody else has written with the present ones. */
  readonly renewIdentity: () => Identity;
  /** Says in the own registry, if this site has one, what it could not say before. */
  readonly catchUpRegistry: () => void;
  /** Aborted when somebody cancels; for work that waits for something outside. */
  readonly signal: AbortSignal;
  /** For a call that has not taken its turn as a whole: writes when it is its turn, with the store and the keys as they are then. */
  readonly inTurn: <Value>(work: (open: OpenOffice) => Value) => Promise<Value>;
  /** Another way to a place than by its address, for tests; `null`: the usual one. */
  readonly transportFor: (address: string) => Transport | null;
  /** Makes a PDF of a page. */
  readonly print: Printer;
  /** Gives a file of ours a ticket, as if a person had chosen it. */
  readonly issue: (path: string, name: string) => string;
};

/** Passwords by name. They are never in the store: the host keeps them with the means of the system, or nobody does. */
export type Secrets = {
  readonly get: (name: string) => string | null;
  /** `null` forgets. */
  readonly set: (name: string, value: string | null) => void;
  /** Whether they outlast this session. */
  readonly isKept: () => boolean;
};

/** One step of a long call: how far it has come. The driver reports it and looks whether somebody cancelled. */
export type Step = Pick<Progress, 'phase' | 'done' | 'total'>;

/** The step of a call that reads. */
export const readStep = (done = 0, total = 0): Step => ({ phase: 'read', done, total });

/** Moment of the scope, RFC 3339 in UTC. */
export const instantOf = (scope: { readonly nowMs: number }): string => new Date(scope.nowMs).toISOString();
