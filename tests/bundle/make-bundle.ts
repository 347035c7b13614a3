import { createHash } from 'node:crypto';
import { chainNext, chainStart, leafOf } from '../../db/bundle/chain.ts';
import { fromBase64Url, type Hash, sha256, toBase64Url } from '../../db/bundle/encoding.ts';
import { type PrivateJwk, publicPart, registryWriterOf, signParts, writerOfKey } from '../../db/bundle/keys.ts';
import { lineOf } from '../../db/bundle/line.ts';

/** A key from a number: the same tests sign with the same keys. */
export const keyOf = (number: number): PrivateJwk => keys[number % keys.length] as PrivateJwk;

// Made once with `generateKey`; for tests only.
const keys: readonly PrivateJwk[] = [
  {
    crv: 'Ed25519',
    kty: 'OKP',
    x: 'A6EHv_POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg',
    d: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8',
  },
  {
    crv: 'Ed25519',
    kty: 'OKP',
    x: 'Kay64UG8yvCyLhqU000LxzYeUm0L_hLIl5S8kyKWbdc',
    d: 'ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8',
  },
];

export type SegmentPlan = {
  readonly key: PrivateJwk;
  readonly class?: 'registry' | 'nonpublic_session';
  /** Op lines as they shall stand in the file, canonical or not; the chain is made over them. */
  readonly ops: readonly string[];
  readonly from?: number;
  readonly prev?: Hash;
  /** Members laid over the honest ones, before signing. */
  readonly header?: object;
  readonly tail?: object;
};

const leafOfLine = (line: string): Hash => {
  const leaf = line.startsWith('{"leaf":"') ? /^\{"leaf":"([\w-]{43})"/.exec(line)?.[1] : undefined;
  return (leaf === undefined ? null : fromBase64Url(leaf)) ?? leafOf(line);
};

/** Header, op lines and tail of a segment with a true chain and signature, whatever its ops say. */
export function segmentLines(plan: SegmentPlan): { lines: string[]; writer: string; head: Hash } {
  const writer = plan.class === 'registry' ? registryWriterOf(plan.key) : writerOfKey(plan.key);
  const from = plan.from ?? 1;
  const start = plan.prev ?? chainStart(writer);
  let head = start;
  for (const op of plan.ops) head = chainNext(head, leafOfLine(op));
  const header = lineOf({
    ...(plan.class === undefined ? {} : { class: plan.class }),
    crit: [],
    fmt: 'digitalagentur-segment',
    from,
    prev: toBase64Url(start),
    reg: 0,
    schema: 8,
    seen: {},
    to: from + plan.ops.length - 1,
    v: 1,
    writer,
    ...plan.header,
  });
  const sig = signParts(plan.key, 'digitalagentur-segment', sha256(header), head);
  const tail = lineOf({ hash: toBase64Url(head), ops: plan.ops.length, sig, ...plan.tail });
  return { lines: [header, ...plan.ops, tail], writer, head };
}

/** Element lines to a file: brackets, commas, a true end line signed by `sender`. */
export function closeBundle(sender: PrivateJwk, elements: readonly string[], overlay: object = {}): string {
  const hash = createHash('sha256');
  for (const element of elements) hash.update(element).update('\n');
  const digest = hash.digest();
  const end = lineOf({
    end: 'digitalagentur-bundle',
    lines: elements.length,
    sha256: toBase64Url(digest),
    sig: signParts(sender, 'digitalagentur-bundle', digest),
    ...overlay,
  });
  return `[\n${[...elements, end].join(',\n')}\n]\n`;
}

/** A whole bundle: everything signed with real keys, so that a reader goes as far as the content lets it. */
export function makeBundle(segments: readonly SegmentPlan[], options: { header?: object; end?: object } = {}): string {
  const sender = segments[0]?.key ?? keyOf(0);
  const made = segments.map(segmentLines);
  const header = lineOf({
    app: 'digitalagentur/test',
    at: '2026-11-23T08:00:00.000Z',
    bundle: '01949e5a-0000-7000-8000-00000000000c',
    crit: [],
    digest: '',
    fmt: 'digitalagentur-bundle',
    heads: {},
    keys: Object.fromEntries([
      [writerOfKey(sender), publicPart(sender)],
      ...segments.map(({ key }, index) => [made[index]?.writer ?? '', publicPart(key)] as const),
    ]),
    reg: [0, ''],
    segs: segments.length,
    sender: writerOfKey(sender),
    to: ['*'],
    v: 1,
    vv: {},
    ...options.header,
  });
  return closeBundle(sender, [header, ...made.flatMap(({ lines }) => lines)], options.end);
}

const rowId = (row: number): string => `01930000-0000-7000-8000-${row.toString(16).padStart(12, '0')}`;

/** An honest op line; `more` replaces members. */
export const opLine = (n: number, more: object = {}): string =>
  lineOf({
    e: 'project',
    id: rowId(n % 7),
    n,
    p: {},
    set: { title: `Radweg ${n}` },
    t: `${1_799_654_400_000 + n}-0`,
    u: 'Nottuln',
    x: n,
    ...more,
  });
