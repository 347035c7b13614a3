import type { Progress } from '../shared/bridge.ts';
import type { Day } from '../shared/core/day.ts';
import type { Reader, Writer } from './store/database.ts';
import type { Identity } from './store/identity.ts';
import type { Store } from './store/open.ts';
import type { Ports, Transaction } from './store/transaction.ts';

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
};

/** One step of a long call: how far it has come. The driver reports it and looks whether somebody cancelled. */
export type Step = Pick<Progress, 'phase' | 'done' | 'total'>;

/** Moment of the scope, RFC 3339 in UTC. */
export const instantOf = (scope: { readonly nowMs: number }): string => new Date(scope.nowMs).toISOString();
