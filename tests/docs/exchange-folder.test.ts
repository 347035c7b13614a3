import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openTestOffice } from '../helpers/office.ts';
import { fingerprintOf, readWithoutEngine } from './reader.ts';

const docs = new URL('../../docs/', import.meta.url);
const bundle = new URL('vectors/worked-example.dabundle', docs);
const law = readFileSync(new URL('exchange-folder.md', docs), 'utf8');

const stated = (/^```text worked-example\n([\s\S]*?)\n```$/m.exec(law)?.[1] ?? '')
  .split('\n')
  .map((line) => line.split(' '));

const letters = 'abcdefghijklmnopqrstuvwxyz234567';
const base32 = (hash: Buffer): string =>
  (
    [...hash]
      .map((byte) => byte.toString(2).padStart(8, '0'))
      .join('')
      .match(/.{5}/g) ?? []
  )
    .map((five) => letters[Number.parseInt(five, 2)])
    .join('');
const sha = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * The objects of a bundle, written from docs/exchange-folder.md §3 and §4 alone: it shares no line with the engine, so that a sentence
 * missing there shows here.
 */
function objectsOf(text: string): Map<string, string> {
  const lines = text.split('\n').map((line) => line.replace(/,$/, ''));
  const { keys } = JSON.parse(lines[1] ?? '') as { keys: Record<string, { crv: string; kty: string; x: string }> };
  const objects = new Map<string, string>();
  for (const [at, line] of lines.entries()) {
    if (!line.includes('"fmt":"digitalagentur-segment"')) continue;
    const { writer, from, to } = JSON.parse(line) as { writer: string; from: number; to: number };
    const elements = lines.slice(at, at + to - from + 3);
    const { hash } = JSON.parse(elements.at(-1) ?? '') as { hash: string };
    const id = base32(sha(`${line}\n${hash}`)).slice(0, 26);
    const { crv, kty, x } = keys[writer] ?? { crv: '', kty: '', x: '' };
    const opening = `{"crit":[],"fmt":"digitalagentur-object","key":{"crv":"${crv}","kty":"${kty}","x":"${x}"},"v":1}`;
    objects.set(`${writer}/${from}-${to}-${id}.daseg`, `[\n${[opening, ...elements].join(',\n')}\n]\n`);
  }
  return objects;
}

test('what the document says makes the names and bytes it states', () => {
  const made = [...objectsOf(readFileSync(bundle, 'utf8'))].map(([name, content]) => [
    name,
    String(Buffer.byteLength(content)),
    sha(content).toString('hex'),
  ]);
  expect(made.sort()).toEqual(stated.toSorted());
});

test('the program puts the same names and bytes, whoever wrote the segments, and a head that the document can read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'worked-example-'));
  const objects = objectsOf(readFileSync(bundle, 'utf8'));
  const { keys } = JSON.parse((readFileSync(bundle, 'utf8').split('\n')[1] ?? '').replace(/,$/, '')) as {
    keys: Record<string, { x: string }>;
  };
  const kreis = fingerprintOf(keys['mhcziebwhfjpegfi']?.x ?? '');
  const reader = await openTestOffice({ body: '05558036', member: null, root: (kreis.match(/.{4}/g) ?? []).join('-') });
  try {
    await reader.get('bundle.import', { ticket: fileURLToPath(bundle) });
    const { place } = await reader.get('transport.add', { where: { kind: 'folder', path: folder } });
    await reader.get('transport.send', { place: place.id });
    for (const [name, content] of objects) expect(readFileSync(join(folder, name), 'utf8')).toBe(content);
    const heads = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.dabundle'));
    expect(heads).toHaveLength(1);
    const { header, segments } = readWithoutEngine(readFileSync(join(folder, heads[0] ?? ''), 'utf8'), kreis);
    expect([heads[0]?.split('/')[0], segments]).toEqual([header.sender, []]);
  } finally {
    reader.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
