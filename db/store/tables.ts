import type { Entities, EntityName, Values } from '../../shared/entities.ts';

/** Column names are the field names in snake case; `areaKm2` is `area_km2`. */
export type Snake<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? Head extends Lowercase<Head>
    ? `${Head}${Snake<Tail>}`
    : `_${Lowercase<Head>}${Snake<Tail>}`
  : Name;

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What a value becomes in SQLite: flags are 0 or 1, structured values are JSON text. */
type Column<Value> = [Value] extends [boolean]
  ? 0 | 1
  : [Extract<Value, object>] extends [never]
    ? Value
    : string | null;

/** The wide table of an entity: one row per record, what is shown of each field; rebuildable from the registers. */
export type WideTable<Name extends EntityName> = {
  readonly [Key in keyof Values<Name> & string as Snake<Key>]: Column<Values<Name>[Key]>;
} & {
  readonly id: string;
  readonly record: number;
  readonly hidden: 0 | 1;
  readonly created_at: string;
  readonly created_by: string;
  readonly updated_at: string;
  readonly updated_by: string;
} & (Entities[Name] extends { readonly derived: infer Derived }
    ? { readonly [Key in keyof Derived & string as Snake<Key>]: string | null }
    : unknown);

type WideTables = { readonly [Name in EntityName as Snake<Name>]: WideTable<Name> };

/** Tables of the log, the registers and this installation (db/migrations/0001-log.ts says what each is for). */
type CoreTables = {
  readonly meta: { readonly key: string; readonly value: string };
  readonly setting: { readonly key: string; readonly value: string };
  readonly writer: {
    readonly writer: string;
    readonly public_key: string | null;
    readonly lane: Lane;
    readonly own: 0 | 1;
    readonly seq: number;
    readonly sealed: number;
    readonly head: string;
    readonly base: number;
    readonly parent: string | null;
    readonly frozen: 0 | 1;
  };
  readonly segment: {
    readonly no: number;
    readonly writer: string;
    readonly from_seq: number;
    readonly to_seq: number;
    readonly head: string;
    readonly held: 0 | 1;
    readonly why: string | null;
    readonly claims: string | null;
    readonly bundle: string | null;
    readonly public_key: string | null;
    readonly header: string;
    readonly tail: string;
    readonly records: Buffer | null;
    readonly ops: string;
  };
  readonly bundle_segment: { readonly bundle: string; readonly segment: number };
  readonly refused: {
    readonly record: number;
    readonly writer: string;
    readonly seq: number;
    readonly reason: string;
  };
  readonly granted: {
    readonly project: string;
    readonly body: string;
    readonly record: number;
    readonly leads: 0 | 1;
  };
  readonly handover: {
    readonly writer: string;
    readonly from_writer: string;
    readonly seq: number;
    readonly value: string;
  };
  readonly pending: { readonly writer: string; readonly seq: number; readonly record: number; readonly line: string };
  readonly record: {
    readonly no: number;
    readonly entity: string;
    readonly id: string;
    readonly local: 0 | 1;
    readonly revision: number;
    readonly hidden: 0 | 1;
    readonly unknown: number;
    readonly state: string;
    readonly arrived: string | null;
    readonly born: string | null;
    readonly leaf: Buffer | null;
  };
  readonly conflict: { readonly record: number; readonly field: string };
  readonly action: {
    readonly no: number;
    readonly label: string;
    readonly at: string;
    readonly state: 'done' | 'undone';
  };
  readonly action_change: {
    readonly action: number;
    readonly position: number;
    readonly entity: string;
    readonly id: string;
    readonly before: string;
    readonly after: string;
    readonly decides: string | null;
  };
  readonly peer: {
    readonly writer: string;
    readonly vv: string;
    readonly heads: string | null;
    readonly received_at: string | null;
    readonly sent_at: string | null;
  };
  readonly bundle: {
    readonly bundle: string;
    readonly direction: 'in' | 'out';
    readonly at: string;
    readonly sender: string;
    readonly file: string;
    readonly verdict: string;
    readonly counts: string | null;
    readonly ops: number;
    readonly verdicts: string | null;
    readonly undone_at: string | null;
    readonly batch: string | null;
  };
  readonly intake: {
    readonly batch: string;
    readonly at: string;
    readonly restore_point: string | null;
    readonly counts: string;
    readonly more: number;
    readonly more_ours: number;
    readonly mail: string | null;
    readonly read_at: string | null;
    readonly undone_at: string | null;
  };
  readonly news: {
    readonly batch: string;
    readonly position: number;
    readonly entity: string;
    readonly id: string;
    readonly kind: 'new' | 'changed' | 'deleted' | 'conflict';
    readonly title: string;
    readonly sender: string;
    readonly concerns: string;
    readonly fields: string;
  };
  readonly read_file: { readonly sha256: string; readonly bundle: string; readonly at: string };
  readonly search_todo: { readonly record: number };
  readonly searched: { readonly record: number; readonly entity: string; readonly changed_at: string };
};

/** Which log a record's edits go to: everybody's, that of non-public sessions, or none that leaves this machine. */
export type RecordLane = 'shared' | 'nonpublic' | 'local';

/** Besides them, the coordination's log of who is a member. */
export type Lane = RecordLane | 'registry';

export type Tables = CoreTables & WideTables;
