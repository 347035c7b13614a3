import { chainNext, leafOf } from '../../db/bundle/chain.ts';
import { fromBase64Url, sha256, toBase64Url } from '../../db/bundle/encoding.ts';
import { fingerprintOf, generateKey, publicPart, registryWriterOf, signParts } from '../../db/bundle/keys.ts';
import { lineOf } from '../../db/bundle/line.ts';
import { atomically } from '../../db/store/atomically.ts';
import type { Store } from '../../db/store/open.ts';
import { chainStartText, knownWriters, newLog, saveWriter } from '../../db/store/writers.ts';
import { replan } from '../../db/sync/recompute.ts';
import { storeSegment } from '../../db/sync/segments.ts';
import { registryOf } from '../../db/trust/registry-log.ts';
import { ok } from '../../shared/core/result.ts';
import type { MemberValue } from '../../shared/trust/adm.ts';

/**
 * A coordination that admits every office of a test, so that tests about other things need not: its registry is signed here, and
 * planted in each office as if a bundle had brought it. What an office lacks of it comes with the next bundle of any other.
 */
const key = generateKey();
const log = registryWriterOf(key);
export const testRoot = fingerprintOf(key);

type Signed = {
  readonly from: number;
  readonly head: string;
  readonly header: string;
  readonly tail: string;
  readonly ops: string;
};
const registry: Signed[] = [];

function sign(value: MemberValue): void {
  const from = registry.length + 1;
  const prev = registry.at(-1)?.head ?? chainStartText(log);
  const id = `0193ffff-0000-7000-8000-${from.toString(16).padStart(12, '0')}`;
  const ops = lineOf({
    e: 'adm',
    id,
    n: from,
    p: {},
    set: { member: value },
    t: `${1_700_000_000_000 + from}-0`,
    u: 'Test',
    x: from,
  });
  const head = chainNext(fromBase64Url(prev) as Buffer, leafOf(ops));
  const header = lineOf({
    class: 'registry',
    crit: [],
    fmt: 'digitalagentur-segment',
    from,
    prev,
    reg: from - 1,
    schema: 1,
    seen: {},
    to: from,
    v: 1,
    writer: log,
  });
  const hash = toBase64Url(head);
  const sig = signParts(key, 'digitalagentur-segment', sha256(header), head);
  registry.push({ from, head: hash, header, tail: lineOf({ hash, ops: 1, sig }), ops });
}

/** Admits an office, and gives it the registry as it is now; what that means for what is there is decided at once. */
export function admitForTest(store: Store, member: MemberValue, nowMs: number): void {
  sign(member);
  atomically(store.writing, () => {
    const db = store.writer;
    const registryBefore = registryOf(db);
    const known = knownWriters(db).find(({ writer }) => writer === log)?.sealed ?? 0;
    for (const { from, head, header, tail, ops } of registry) {
      if (from <= known) continue;
      storeSegment(db, {
        log,
        from,
        to: from,
        head,
        header,
        tail,
        ops,
        why: null,
        claims: null,
        publicKey: null,
        bundle: null,
        records: [],
      });
    }
    const last = registry.at(-1);
    saveWriter(db, {
      ...newLog(log, publicPart(key), 'registry'),
      seq: registry.length,
      sealed: registry.length,
      head: last?.head ?? '',
    });
    replan(db, nowMs, { registryBefore });
    return ok(null);
  });
}
