import { z } from 'zod';
import type { ListKindName } from '../../shared/lists/kinds.ts';
import type { ListMemory, RememberedRow } from '../../shared/lists/memory.ts';
import type { Reader, Writer } from '../store/database.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { type ActionMark, wasUndone } from '../store/undo.ts';

/**
 * Where the memory of lists is kept: in the store and not among the settings, because screens read all of those. Digests stand in the
 * order of `fields`, so that a name is not repeated for every row.
 */
const Kept = z.object({
  fields: z.array(z.string()),
  rows: z.record(z.string(), z.tuple([z.string()], z.union([z.string(), z.null()]))),
  /** The action that wrote it; with it taken back, the memory of before holds again. */
  action: z.object({ no: z.number(), at: z.string() }).nullable(),
});
const KeptWithBefore = Kept.extend({ before: Kept.nullable() });
type Kept = z.output<typeof Kept>;

const nothing: Kept = { fields: [], rows: {}, action: null };

/** Whose memory it is: lists of a kind, or what came by OParl, whose rows are its objects. */
export type MemoryName = ListKindName | 'oparl';

const keyOf = (kind: MemoryName) => `list-${kind}` as const;

type Present = { readonly now: Kept; readonly before: Kept | null };

/** What holds now, as it is kept. */
function present(db: Reader, kind: MemoryName): Present {
  const text = readMeta(db, keyOf(kind));
  const parsed = text === null ? null : KeptWithBefore.safeParse(JSON.parse(text));
  if (!parsed?.success) return { now: nothing, before: null };
  const { before, ...now } = parsed.data;
  const holds = ({ action }: Kept): boolean => action === null || !wasUndone(db, action);
  if (holds(now)) return { now, before };
  return { now: before !== null && holds(before) ? before : nothing, before: null };
}

const unpacked = ({ fields, rows }: Kept): ListMemory =>
  new Map(
    Object.entries(rows).map(([key, [id, ...digests]]): [string, RememberedRow] => [
      key,
      { id, said: Object.fromEntries(fields.flatMap((field, at) => (digests[at] ? [[field, digests[at]]] : []))) },
    ]),
  );

function packed(memory: ListMemory, action: ActionMark | null): Kept {
  const fields = [...new Set([...memory.values()].flatMap(({ said }) => Object.keys(said)))];
  const rows = [...memory].map(([key, { id, said }]): [string, Kept['rows'][string]] => [
    key,
    [id, ...fields.map((field) => said[field] ?? null)],
  ]);
  return { fields, rows: Object.fromEntries(rows), action };
}

/** What is remembered of lists of a kind. */
export const readListMemory = (db: Reader, kind: MemoryName): ListMemory => unpacked(present(db, kind).now);

/** Remembers rows besides those of before; `action` is what took them over, if that changed anything. */
export function keepListMemory(db: Writer, kind: MemoryName, rows: ListMemory, action: ActionMark | null): void {
  const { now, before } = present(db, kind);
  const kept = packed(new Map([...unpacked(now), ...rows]), action ?? now.action);
  writeMeta(db, keyOf(kind), JSON.stringify({ ...kept, before: action === null ? before : now }));
}
