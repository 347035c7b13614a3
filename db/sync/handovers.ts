import type { Op } from '../../shared/sync/op.ts';
import { admOf } from '../../shared/trust/adm.ts';
import type { Handover } from '../../shared/trust/registry.ts';
import { type PrivateJwk, type PublicJwk, signParts, verifyParts, writerOfKey } from '../bundle/keys.ts';
import type { Reader, Writer } from '../store/database.ts';
import { type Candidate, laneOf } from './candidate.ts';

type Row = { writer: string; from_writer: string; seq: number; value: string; head: string | null };

/** Who goes on under which new key, in the words of the logs kept here. */
export const storedHandovers = (db: Reader): Handover[] =>
  (db.prepare(`SELECT writer, from_writer, seq, value, ${headOf} AS head FROM handover h`).all() as Row[])
    .map(({ writer, from_writer: from, seq, value, head }) => ({
      ...(JSON.parse(value) as Pick<Handover, 'nonpublic' | 'recipient'>),
      ...{ writer, from, seq, branch: from, head: head ?? '' },
    }))
    .sort((a, b) => (a.writer < b.writer ? -1 : 1));

/** The chain hash after a handover is that of the segment it ends; the other history of a forked log has other words there. */
const headOf = `(
  SELECT s.head FROM segment s
  WHERE (s.writer = h.from_writer OR s.writer GLOB h.from_writer || '~*')
    AND s.to_seq = h.seq AND s.held = 0 AND instr(s.ops, '"proof":') > 0 AND instr(s.ops, h.writer) > 0
)`;

/** The word of a new key that it follows a log: without it a member could name the new key of another one as its own. */
export const handoverProof = (key: PrivateJwk, from: string): string =>
  signParts(key, 'digitalagentur-handover', Buffer.from(from, 'latin1'));

const isProved = ({ writer, jwk, proof }: { writer: string; jwk: PublicJwk; proof: string }, from: string): boolean =>
  writerOfKey(jwk) === writer && verifyParts(jwk, proof, 'digitalagentur-handover', Buffer.from(from, 'latin1'));

/** A handover is the last op of a log, and proved by the keys it names. */
export function handoverIn(candidate: Candidate): Handover | null {
  if (laneOf(candidate) === 'registry') return null;
  const { records, line } = candidate.ops;
  const text = records.length === 0 ? '' : line(records.length - 1);
  if (!text.startsWith('{"e":"adm"')) return null;
  const op = JSON.parse(text) as Op;
  const adm = admOf(op);
  if (adm?.kind !== 'handover') return null;
  const { writer, recipient, nonpublic } = adm.value;
  const from = candidate.header.writer;
  if (!isProved(adm.value, from) || (nonpublic !== null && !isProved(nonpublic, from))) return null;
  const { head } = candidate;
  return { from, branch: from, seq: op.n, head, writer, nonpublic: nonpublic?.writer ?? null, recipient };
}

/** What the chain says of it (`head`, `branch`) is read from its segment again. */
export function saveHandover(
  db: Writer,
  { writer, from, seq, nonpublic, recipient }: Omit<Handover, 'branch' | 'head'>,
): void {
  db.prepare('INSERT OR IGNORE INTO handover (writer, from_writer, seq, value) VALUES (?, ?, ?, ?)').run(
    writer,
    from,
    seq,
    JSON.stringify({ nonpublic, recipient }),
  );
}
