import { createHash, createPublicKey, verify } from 'node:crypto';

type Dict = Readonly<Record<string, unknown>>;
type Header = { sender: string; segs: number; keys: Record<string, { x: string }>; [key: string]: unknown };
type Segment = { writer: string; from: number; to: number; prev: string; seen: Record<string, [number, string]> };
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

export function writerOf(x: string): string {
  const bits = [...sha(bytesOf(x))].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const fives = bits.slice(0, 80).match(/.{5}/g) ?? [];
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

/**
 * A reader of bundles written from docs/bundle-format.md alone: it shares no line with the engine, so that a sentence
 * missing there shows here. It reads one whole bundle into an empty store and trusts nobody.
 */
export function readWithoutEngine(file: string): { header: Header; segments: Segment[]; rows: Record<string, Row> } {
  const lines = file.replace(/^\uFEFF/, '').split(/\r?\n/);
  while (lines.at(-1) === '') lines.pop();
  must(lines.shift() === '[' && lines.pop() === ']', 'array');
  const texts = lines.map((line, at) => (at < lines.length - 1 ? line.replace(/,$/, '') : line));
  const elements = texts.map((text) => JSON.parse(text) as Dict);
  for (const [at, element] of elements.entries()) must(canonical(element) === texts[at], `canonical ${at}`);

  const header = elements[0] as Header;
  must(header['fmt'] === 'digitalagentur-bundle' && header['v'] === 1, 'header');
  for (const [writer, { x }] of Object.entries(header.keys)) must(writerOf(x) === writer, 'key');

  const segments: Segment[] = [];
  const ends = new Map<string, { to: number; hash: Buffer }>();
  const written: { row: string; field: string; live: Live }[] = [];
  const replaced = new Set<string>();
  let at = 1;
  while (elements[at]?.['end'] === undefined) {
    const segment = elements[at] as unknown as Segment;
    const { writer, from, to } = segment;
    const before = ends.get(writer) ?? { to: 0, hash: sha(`digitalagentur-chain/1\n${writer}`) };
    must(from === before.to + 1 && segment.prev === b64u(before.hash), 'gap');
    let { hash } = before;
    const headerHash = sha(texts[at] ?? '');
    for (let n = from; n <= to; n += 1) {
      at += 1;
      const op = elements[at] as Op;
      must(op.n === n, 'number');
      hash = sha(hash, sha(texts[at] ?? ''));
      for (const [field, value] of Object.entries(op.set)) {
        written.push({ row: `${op.e}:${op.id}`, field, live: { dot: `${writer}.${n}`, stamp: op.t, value } });
        for (const dot of [op.p[field] ?? []].flat()) {
          const [of, seq] = splitDot(dot);
          if (of === writer ? seq < n : seq <= (segment.seen[of]?.[0] ?? 0)) {
            replaced.add(`${op.e}:${op.id} ${field} ${dot}`);
          }
        }
      }
    }
    at += 1;
    const tail = elements[at] as Dict;
    must(tail['ops'] === to - from + 1 && tail['hash'] === b64u(hash), 'chain');
    must(isSigned(header.keys[writer]?.x ?? '', tail['sig'], 'digitalagentur-segment', headerHash, hash), 'signature');
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

/** The digest of the header, over the live values of all rows. */
export function digestOf(rows: Record<string, Row>): string {
  let sum = 0n;
  for (const [row, cells] of Object.entries(rows)) {
    const [entity, id] = row.split(':');
    for (const [field, cell] of Object.entries(cells)) {
      for (const { dot, value } of cell) {
        const bytes = sha(canonical([entity, id, field, dot, value]));
        sum += BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
      }
    }
  }
  const hex = (sum % 2n ** 256n).toString(16).padStart(64, '0');
  return b64u(Buffer.from(hex, 'hex').reverse());
}
