import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BundleFault } from '../../db/bundle/fault.ts';
import { readBundle } from '../../db/bundle/read.ts';
import { type Openers, seal } from '../../db/bundle/seal.ts';
import { packed, sealWithPassphrase, unpack } from '../../db/bundle/unpack.ts';
import { generateAgeKey, isAgeRecipient } from '../../db/store/age-key.ts';
import { keyOf, makeBundle, opLine } from './make-bundle.ts';

const ours = generateAgeKey();
const old = generateAgeKey();
const others = generateAgeKey();
const bundle = makeBundle([{ key: keyOf(0), ops: Array.from({ length: 500 }, (_, index) => opLine(index + 1)) }]);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seal-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileWith = (content: string | Uint8Array, name = 'file'): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** The plain text, or the code of the refusal; nothing but the result may stay behind. */
async function opened(content: string | Uint8Array, openers?: string | Openers): Promise<string> {
  const target = join(folder, 'plain');
  rmSync(target, { force: true });
  try {
    return readFileSync(await unpack(fileWith(content), target, openers), 'utf8');
  } catch (error) {
    if (!(error instanceof BundleFault)) throw error;
    return error.code;
  } finally {
    expect(readdirSync(folder).filter((name) => name.endsWith('.open'))).toEqual([]);
  }
}

const bytesOf = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};

describe('a bundle sealed to sites', () => {
  test('is opened by each of them, also with an identity of before', async () => {
    const sealed = await seal(Buffer.from(bundle), { recipients: [others.recipient, old.recipient] });
    expect(await opened(sealed, { identities: [ours.identity, old.identity] })).toBe(bundle);
    expect(await opened(sealed, { identities: [others.identity] })).toBe(bundle);
  });

  test('says so when it is for other sites, whatever passphrase is given', async () => {
    const sealed = await seal(Buffer.from(bundle), { recipients: [others.recipient] });
    expect(await opened(sealed, { identities: [ours.identity] })).toBe('not-for-us');
    expect(await opened(sealed)).toBe('not-for-us');
    expect(await opened(sealed, 'Kennwort')).toBe('not-for-us');
    expect(new BundleFault('not-for-us', 1).message).toMatch(/andere Standorte verschlossen.*Bitte/);
  });

  test('is packed first and sealed then, as a stream', async () => {
    const path = fileWith(bundle, 'plain-source');
    for (const gzip of [true, false]) {
      const sealed = await bytesOf(await packed(path, { gzip, sealFor: { recipients: [ours.recipient] } }));
      expect(sealed.length < bundle.length).toBe(gzip);
      expect(await opened(sealed, { identities: [ours.identity] })).toBe(bundle);
      expect(await opened(await bytesOf(await packed(path, { gzip, sealFor: null })))).toBe(bundle);
    }
  });

  test('is refused as damaged when a byte of it changed or its end is missing', async () => {
    const sealed = Buffer.from(await seal(Buffer.from(bundle), { recipients: [ours.recipient] }));
    const openers = { identities: [ours.identity] };
    for (const at of [sealed.indexOf('--- ') + 10, sealed.length - 40, sealed.length - 1]) {
      const damaged = Buffer.from(sealed);
      damaged[at] = (damaged[at] ?? 0) === 0x41 ? 0x42 : 0x41;
      expect(await opened(damaged, openers)).toBe('truncated');
    }
    for (const length of [30, 100, 300, 70_000, sealed.length - 1])
      expect(await opened(sealed.subarray(0, length), openers)).toBe('truncated');
  });

  test('is refused before anything is calculated when its header is too long or costs too much', async () => {
    const stanza = `-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`;
    const openers = { identities: [ours.identity] };
    expect(await opened(`age-encryption.org/v1\n${stanza.repeat(2000)}`, openers)).toBe('too-large');
    expect(await opened(`age-encryption.org/v1\n${stanza.repeat(400)}--- ${'A'.repeat(43)}\n`, openers)).toBe(
      'too-large',
    );
    expect(await opened(`age-encryption.org/v1\n${'A'.repeat(100_000)}`, openers)).toBe('too-large');
    const costly = `-> scrypt ${'A'.repeat(22)} 20\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`;
    expect(await opened(`age-encryption.org/v1\n${costly}`, 'Kennwort')).toBe('too-large');
  });
});

describe('a bundle sealed with a passphrase', () => {
  test('asks for it, takes it as text or as option, and refuses a wrong one', async () => {
    const sealed = await sealWithPassphrase(Buffer.from(bundle), 'vier Wörter auf Papier');
    expect(await opened(sealed)).toBe('needs-passphrase');
    expect(await opened(sealed, { identities: [ours.identity] })).toBe('needs-passphrase');
    expect(await opened(sealed, 'drei Wörter')).toBe('wrong-passphrase');
    expect(await opened(sealed, 'vier Wörter auf Papier')).toBe(bundle);
    const openers = { passphrase: 'vier Wörter auf Papier', identities: [ours.identity] };
    expect(await opened(sealed, openers)).toBe(bundle);
  }, 60_000);
});

test('what the age command sealed with a passphrase is opened', async () => {
  // Made with `age -p`, which asks at a terminal and so cannot be run here.
  const sealed = Buffer.from(
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBnSyszSEVCemVmQTMrdVhWaDZIMGhRIDE4CjF0YXVYZlRPOEhwYnlGcmRu' +
      'S0FETm9EQlZ1b0xpUkgrYU5IZFhyRHNEdk0KLS0tIGQ0d1hYSnlIckN1aWVCc21BbHRaUEcvUjljVWFvY0t2STBpVENrOGFmckkK' +
      '+iXvHEycyLDGDVLb5QtAgvKs/JJYgn3ZzoC2r31L4DXrIJfMPlXIVFSIN0An',
    'base64',
  );
  expect(await opened(sealed, 'geheim1')).toBe('hello bundle\n');
});

describe('what unfolds', () => {
  test('is unfolded once: gzip in gzip is no bundle', async () => {
    const twice = await opened(gzipSync(gzipSync(bundle)));
    expect(twice.slice(0, 2)).not.toBe('[\n');
    expect(() => [...readBundle(join(folder, 'plain'))]).toThrow(BundleFault);
  });

  test('is bounded also inside a seal', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20));
    expect(await opened(bomb)).toBe('too-large');
    const sealed = await seal(bomb, { recipients: [ours.recipient] });
    expect(await opened(sealed, { identities: [ours.identity] })).toBe('too-large');
  });
});

test('a recipient is known by its form and its checksum', () => {
  expect(isAgeRecipient(ours.recipient)).toBe(true);
  expect(isAgeRecipient(ours.identity)).toBe(false);
  expect(isAgeRecipient(`${ours.recipient.slice(0, -1)}${ours.recipient.endsWith('q') ? 'p' : 'q'}`)).toBe(false);
  expect(isAgeRecipient('age1')).toBe(false);
});

const hasAge = spawnSync('age', ['--version']).status === 0;
if (!hasAge) console.log('NOT RUN: the command `age` is missing (Debian: apt-get install age)');

describe.skipIf(!hasAge)('the age command', () => {
  test('opens what the program sealed to it', async () => {
    const sealed = fileWith(
      await seal(Buffer.from(bundle), { recipients: [others.recipient, ours.recipient] }),
      'a.age',
    );
    const identity = fileWith(`${ours.identity}\n`, 'identity');
    expect(execFileSync('age', ['-d', '-i', identity, sealed], { encoding: 'utf8' })).toBe(bundle);
  });

  test('seals what the program opens, and packs it or not', async () => {
    for (const content of [Buffer.from(bundle), gzipSync(bundle)]) {
      const args = ['-r', others.recipient, '-r', ours.recipient];
      const sealed = execFileSync('age', args, { input: content });
      expect(await opened(sealed, { identities: [ours.identity] })).toBe(bundle);
      expect(await opened(sealed, { identities: [old.identity] })).toBe('not-for-us');
    }
  });

  test('knows the identities and recipients the program makes as its own', () => {
    const identity = fileWith(`${ours.identity}\n`, 'identity');
    expect(execFileSync('age-keygen', ['-y', identity], { encoding: 'utf8' }).trim()).toBe(ours.recipient);
  });
});
