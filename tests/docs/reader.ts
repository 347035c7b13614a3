import { createHash, createPublicKey, verify } from 'node:crypto';

type Dict = Readonly<Record<string, unknown>>;
type Header = { sender: string; segs: number; keys: Record<string, { x: string }>; [key: string]: unknown };
type Segment = {
  class?: string;
  writer: string;
  from: number;
  to: number;
  prev: string;
  seen: Record<string, [number, string]>;
};
type Op = { e: string; id: string; n: number; p: Record<string, string | string[]>; set: Dict; t: string };
export type Live = { readonly dot: string; readonly stamp: string; readonly value: unknown };
export type Row = Record<string, Live[]>;

const sha = (...parts: (string | Buffer)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const b64u = (bytes: Buffer): string => bytes.toString('base64url');
const bytesOf = (text: unknown): Buffer => Buffer.from(String(text), 'base64url');

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** RFC 8785; numbers and strings come out of JSON.stringify in canonical form already. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical((value as Dict)[key])}`).join()}}`;
}

/** Id of the log of a key, or of the registry log of a key. */
export const writerOf = (x: string, isRegistry = false): string =>
  base32(sha(isRegistry ? 'digitalagentur-registry/1\n' : '', bytesOf(x))).slice(0, 16);

/** The first 32 characters, which people compare. */
export const fingerprintOf = (x: string): string => base32(sha(bytesOf(x))).slice(0, 32);

function base32(hash: Buffer): string {
  const bits = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const fives = bits.match(/.{5}/g) ?? [];
  return fives.map((five) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(five, 2)]).join('');
}

function isSigned(x: string, signature: unknown, kind: string, ...parts: Buffer[]): boolean {
  const key = createPublicKey({ key: { crv: 'Ed25519', kty: 'OKP', x }, format: 'jwk' });
  return verify(null, Buffer.concat([Buffer.from(`${kind}/1\n`), ...parts]), key, bytesOf(signature));
}

const splitDot = (dot: string): [string, number] => [dot.slice(0, dot.lastIndexOf('.')), Number(dot.split('.').at(-1))];

/** Newest first; equal clocks are told apart by the dot. */
const byStamp = (a: Live, b: Live): number => {
  const [[ams = 0, ac = 0], [bms = 0, bc = 0]] = [a.stamp.split('-').map(Number), b.stamp.split('-').map(Number)];
  return bms - ams || bc - ac || (a.dot < b.dot ? 1 : -1);
};

type Read = { header: Header; segments: Segment[]; rows: Record<string, Row> };

/**
 * A reader of bundles written from docs/bundle-format.md alone: it shares no line with the engine, so that a sentence
 * missing there shows here. It reads one whole bundle into an empty store that has pinned the root, knows of the registry no more
 * than who is admitted, and lets every member write everything.
 */
export function readWithoutEngine(file: string, root: string): Read {
  const lines = file.replace(/^\uFEFF/, '').split(/\r?\n/);
  while (lines.at(-1) === '') lines.pop();
  must(lines.shift() === '[' && lines.pop() === ']', 'array');
  const texts = lines.map((line, at) => (at < lines.length - 1 ? line.replace(/,$/, '') : line));
  const elements = texts.map((text) => JSON.parse(text) as Dict);
  for (const [at, element] of elements.entries()) must(canonical(element) === texts[at], `canonical ${at}`);

  const header = elements[0] as Header;
  must(header['fmt'] === 'digitalagentur-bundle' && header['v'] === 1, 'header');
  for (const [log, { x }] of Object.entries(header.keys)) must([writerOf(x), writerOf(x, true)].includes(log), 'key');

  const segments: Segment[] = [];
  const ends = new Map<string, { to: number; hash: Buffer }>();
  const chains = new Set<string>();
  const members = new Set<string>();
  const written: { row: string; field: string; live: Live }[] = [];
  const replacing: { what: string; seen: string }[] = [];
  let at = 1;
  while (elements[at]?.['end'] === undefined) {
    const segment = elements[at] as unknown as Segment;
    const { writer, from, to } = segment;
    const x = header.keys[writer]?.x ?? '';
    const isRegistry = segment.class === 'registry';
    must(writerOf(x, isRegistry) === writer, 'key of the segment');
    must(isRegistry ? fingerprintOf(x) === root : members.has(writer), 'no member');
    const last = ends.get(writer) ?? { to: 0, hash: sha(`digitalagentur-chain/1\n${writer}`) };
    must(from === last.to + 1 && segment.prev === b64u(last.hash), 'gap');
    let { hash } = last;
    const headerHash = sha(texts[at] ?? '');
    for (let n = from; n <= to; n += 1) {
      at += 1;
      const op = elements[at] as Op;
      must(op.n === n, 'number');
      const before = hash;
      hash = sha(before, sha(texts[at] ?? ''));
      chains.add(`${writer}.${n} ${b64u(hash)}`);
      if (isRegistry) members.add((op.set['member'] as { writer: string }).writer);
      for (const [field, value] of isRegistry ? [] : Object.entries(op.set)) {
        written.push({ row: `${op.e}:${op.id}`, field, live: { dot: `${writer}.${n}`, stamp: op.t, value } });
        for (const dot of [op.p[field] ?? []].flat()) {
          const [of, seq] = splitDot(dot);
          const [reach, there] = of === writer ? [n - 1, b64u(before)] : (segment.seen[of] ?? [0, '']);
          if (seq <= reach)
            replacing.push({ what: `${op.e}:${op.id} ${field} ${dot}`, seen: `${of}.${reach} ${there}` });
        }
      }
    }
    at += 1;
    const tail = elements[at] as Dict;
    must(tail['ops'] === to - from + 1 && tail['hash'] === b64u(hash), 'chain');
    must(isSigned(x, tail['sig'], 'digitalagentur-segment', headerHash, hash), 'signature');
    ends.set(writer, { to, hash });
    segments.push(segment);
    at += 1;
  }

  const end = elements[at] as Dict;
  const whole = sha(
    texts
      .slice(0, at)
      .map((text) => `${text}\n`)
      .join(''),
  );
  must(end['end'] === 'digitalagentur-bundle' && at === elements.length - 1, 'end');
  must(segments.length === header.segs && end['lines'] === at, 'count');
  must(end['sha256'] === b64u(whole), 'checksum');
  must(isSigned(header.keys[header.sender]?.x ?? '', end['sig'], 'digitalagentur-bundle', whole), 'sender');

  // What an author says to have seen counts if the log is here with the same hash, wherever in the file it stands.
  const replaced = new Set(replacing.filter(({ seen }) => chains.has(seen)).map(({ what }) => what));
  const rows: Record<string, Row> = {};
  for (const { row, field, live } of written) {
    if (replaced.has(`${row} ${field} ${live.dot}`)) continue;
    rows[row] ??= {};
    const cells = rows[row];
    cells[field] = [...(cells[field] ?? []), live].sort(byStamp);
  }
  return { header, segments, rows };
}

/** Hidden: some live deletion had seen everything that is live. */
export function isHidden(row: Row): boolean {
  const deletions = (row['_del'] ?? []).filter(({ value }) => value !== null);
  const dots = Object.values(row).flatMap((cell) => cell.filter((live) => !deletions.includes(live)));
  return deletions.some(({ value }) =>
    dots.every(({ dot }) => ((value as Record<string, number>)[splitDot(dot)[0]] ?? 0) >= splitDot(dot)[1]),
  );
}

/** The digest of the header: one hash for each row, added up. */
export function digestOf(rows: Record<string, Row>): string {
  let sum = 0n;
  for (const [row, cells] of Object.entries(rows)) {
    const registers = Object.fromEntries(
      Object.entries(cells).map(([field, cell]) => {
        const sorted = [...cell].sort((a, b) => (a.dot < b.dot ? -1 : 1));
        return [field, { live: sorted.map(({ dot, stamp, value }) => [dot, stamp, value]) }];
      }),
    );
    const leaf = sha(`${row.replace(':', '\n')}\n${canonical(registers)}`);
    sum += BigInt(`0x${Buffer.from(leaf).reverse().toString('hex')}`);
  }
  const hex = (sum % 2n ** 256n).toString(16).padStart(64, '0');
  return b64u(Buffer.from(hex, 'hex').reverse());
}
