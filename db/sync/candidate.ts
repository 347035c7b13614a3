import type { SegmentHeader } from '../../shared/sync/bundle.ts';
import type { PublicJwk } from '../bundle/keys.ts';
import { isPublicJwk } from '../bundle/keys.ts';
import type { RecordNames } from '../bundle/read.ts';
import type { Reader } from '../store/database.ts';
import type { Lane } from '../store/tables.ts';
import type { ChainedSegment } from './logs.ts';
import { opsOfKept, type SegmentOps } from './segment-ops.ts';
import { keptBytes } from './segments.ts';

/** A verified segment that may come to count: out of a file, or one that has waited here. */
export type Candidate = {
  readonly header: SegmentHeader;
  readonly headerLine: string;
  readonly tailLine: string;
  readonly head: string;
  readonly publicKey: PublicJwk;
  readonly ops: SegmentOps;
  /** Size of its op lines. */
  readonly bytes: number;
  /** Its number here, if it has waited. */
  readonly no: number | null;
  /** The bundle that brings it; of one that has waited here the bundles are noted already. */
  readonly bundle: string | null;
};

export const laneOf = ({ header }: Candidate): Lane =>
  header.class === 'registry' ? 'registry' : header.class === 'nonpublic_session' ? 'nonpublic' : 'shared';

export const chained = ({ header, head, ops }: Candidate): ChainedSegment => ({
  from: header.from,
  to: header.to,
  prev: header.prev,
  head,
  text: ops.text,
});

type Row = {
  no: number;
  writer: string;
  head: string;
  header: string;
  tail: string;
  public_key: string | null;
  bytes: number;
};

/** Everything that waits here. */
export function heldCandidates(db: Reader, names: RecordNames): Candidate[] {
  const rows = db
    .prepare(
      'SELECT no, writer, head, header, tail, public_key, octet_length(ops) AS bytes FROM segment WHERE held = 1',
    )
    .all() as Row[];
  const keyOf = db.prepare('SELECT public_key FROM writer WHERE writer = ?').pluck();
  return rows.flatMap((row) => {
    const key: unknown = JSON.parse(row.public_key ?? (keyOf.get(row.writer) as string | undefined) ?? 'null');
    if (!isPublicJwk(key)) return [];
    const read = () => keptBytes(db, row.no);
    return {
      header: JSON.parse(row.header) as SegmentHeader,
      headerLine: row.header,
      tailLine: row.tail,
      head: row.head,
      publicKey: key,
      ops: opsOfKept(read, names),
      bytes: row.bytes,
      no: row.no,
      bundle: null,
    };
  });
}
