import type { KeptSegment } from '../backup/verify.ts';
import type { Lane } from '../store/tables.ts';
import type { Value } from './cells.ts';

export type KeptWriter = {
  readonly writer: string;
  readonly publicKey: string | null;
  readonly lane: Lane;
  readonly own: boolean;
  readonly seq: number;
  readonly sealed: number;
};

/** What a row is, told by what stands in it: of a damaged file nobody knows which table a page belongs to. */
export type Row =
  | ({ readonly kind: 'segment' } & KeptSegment)
  | ({ readonly kind: 'writer' } & KeptWriter)
  | { readonly kind: 'pending'; readonly writer: string; readonly seq: number; readonly line: string }
  | { readonly kind: 'pair'; readonly key: string; readonly value: string }
  | { readonly kind: 'peer'; readonly writer: string; readonly vv: string; readonly heads: string | null }
  | { readonly kind: 'record'; readonly entity: string; readonly id: string; readonly state: string };

const lanes: ReadonlySet<string> = new Set(['shared', 'nonpublic', 'local', 'registry'] satisfies Lane[]);
const log = /^([a-z2-7]{16}(~[a-z2-7]{8})?|local)$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const isText = (value: Value | undefined): value is string => typeof value === 'string';
const isLog = (value: Value | undefined): value is string => isText(value) && log.test(value);
const isCount = (value: Value | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** `null`: a row of another kind, or one that cannot be recognised. */
export function rowIn(values: readonly Value[], isTable: boolean): Row | null {
  if (isTable) return segmentIn(values) ?? recordIn(values);
  return writerIn(values) ?? pendingIn(values) ?? peerIn(values) ?? pairIn(values);
}

/** By its words, not by its columns: these stand in another order in stores of older versions. */
function segmentIn(values: readonly Value[]): Row | null {
  if (values.length < 9) return null;
  const starts = (start: string) =>
    values.find((value) => isText(value) && value.startsWith(start)) as string | undefined;
  const header = values.find((value) => isText(value) && value.includes('"fmt":"digitalagentur-segment"'));
  const tail = starts('{"hash":"');
  const ops = values.findLast((value) => isText(value) && (value.startsWith('{"e":') || value.startsWith('{"leaf":')));
  if (!isText(header) || tail === undefined || !isText(ops)) return null;
  return { kind: 'segment', header, tail, ops, publicKey: starts('{"crv":') ?? null };
}

function recordIn(values: readonly Value[]): Row | null {
  const [, entity, id] = values;
  const state = values.find((value) => isText(value) && value.startsWith('{"cells":'));
  if (values.length < 8 || !isText(entity) || !isText(id) || !uuid.test(id) || !isText(state)) return null;
  return { kind: 'record', entity, id, state };
}

function writerIn([writer, publicKey, lane, own, seq, sealed, head]: readonly Value[]): Row | null {
  if (!isLog(writer) || !isText(lane) || !lanes.has(lane) || !isText(head)) return null;
  if ((own !== 0 && own !== 1) || !isCount(seq) || !isCount(sealed)) return null;
  if (publicKey !== null && !isText(publicKey)) return null;
  return { kind: 'writer', writer, publicKey, lane: lane as Lane, own: own === 1, seq, sealed };
}

function pendingIn(values: readonly Value[]): Row | null {
  const [writer, seq, record, line] = values;
  if (values.length !== 4 || !isLog(writer) || !isCount(seq) || !isCount(record) || !isText(line)) return null;
  return { kind: 'pending', writer, seq, line };
}

function peerIn(values: readonly Value[]): Row | null {
  const [writer, vv, , , heads = null] = values;
  if (values.length < 4 || values.length > 5 || !isLog(writer) || !isText(vv) || !vv.startsWith('{')) return null;
  return { kind: 'peer', writer, vv, heads: isText(heads) ? heads : null };
}

function pairIn(values: readonly Value[]): Row | null {
  const [key, value] = values;
  if (values.length !== 2 || !isText(key) || !isText(value) || key === '') return null;
  return { kind: 'pair', key, value };
}
