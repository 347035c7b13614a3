import { digestOf, type SaidBefore } from '../../lists/memory.ts';
import type { Draft } from './draft.ts';
import type { ImportedKind } from './kind.ts';
import type { Plain } from './says.ts';

/** A record here. */
export type KnownRecord = {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly isDeleted: boolean;
  /** Made of the object, not only brought together with it. */
  readonly isBorn: boolean;
  /** What the object said the last time it was read in here. */
  readonly before: SaidBefore | null;
};

export type Facts = {
  /** The record that remembers this object. */
  readonly find: (kind: ImportedKind, source: string) => KnownRecord | null;
  /** A record written here that is the same thing (OI2). */
  readonly alike: (draft: Draft, bodyId: string) => KnownRecord | null;
  /** The id a record made of this object has, at every site. */
  readonly bornId: (kind: ImportedKind, source: string) => string;
  /** The body a source of bodies stands for; `null`: none of ours, left out. `undefined`: nobody has said. */
  readonly bodyOf: (source: string) => string | null | undefined;
  readonly mayCreate: (kind: ImportedKind) => boolean;
  readonly mayEdit: (kind: ImportedKind, id: string, fields: readonly string[]) => boolean;
  /** What a person has hung on a record. */
  readonly isInUse: (kind: ImportedKind, id: string) => boolean;
  /** Consultations that came from there and take place in a meeting. */
  readonly consultationsAt: (meetingId: string) => readonly { readonly source: string; readonly isDecided: boolean }[];
  readonly isDistrict: (bodyId: string) => boolean;
  /** Whether what is made here may belong to another body: then it belongs to the one whose council it is, at every site. */
  readonly mayGive: boolean;
};

/** Nobody has written it: empty, no, or unknown. */
export const isUnsaid = (value: unknown): boolean =>
  value === null || value === undefined || value === false || value === '' || value === 'unknown';

export const withoutNull = (values: Readonly<Record<string, Plain | null>>): Record<string, Plain> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Plain] => entry[1] !== null));

/** The same value whatever order its properties stand in. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => [name, sorted(part)]);
}

export const titleOf = ({ title, source }: Draft, known: KnownRecord | null): string => {
  if (title !== '') return title;
  const { title: called, name } = known?.values ?? {};
  return [called, name].find((text): text is string => typeof text === 'string' && text !== '') ?? source;
};

/** Kept for the program and not by a person. */
const notOwn: ReadonlySet<string> = new Set([
  'ownerBodyId',
  'visibility',
  'classification',
  'sourceKey',
  'sourceRest',
  'bodyId',
  'public',
  'state',
]);

/** Whether a record says more than its object ever said. Where that is not known here, what was made of it is taken for its own. */
export function hasOwn({ values, before }: KnownRecord): boolean {
  if (before === null) return false;
  return Object.entries(values).some(([field, value]) => {
    if (isUnsaid(value) || notOwn.has(field)) return false;
    return before[field] !== digestOf(value);
  });
}
