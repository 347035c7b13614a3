import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { type Keystore, openSecrets } from '../../electron/secrets.ts';
import { tempFolder } from '../helpers/loopback.ts';

const turned = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0xff));
const keystore = (more: Partial<Keystore> = {}): Keystore => ({
  isAsyncEncryptionAvailable: async () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptStringAsync: async (text) => turned(Buffer.from(text, 'utf8')),
  decryptStringAsync: async (bytes) => ({ result: turned(bytes).toString('utf8'), shouldReEncrypt: false }),
  ...more,
});

const file = (): string => join(tempFolder(), 'secrets.json');
const settled = (path: string, text: string) => vi.waitFor(() => expect(readFileSync(path, 'utf8')).toContain(text));

test('a password is kept encrypted, for this person only, and is there at the next start', async () => {
  const path = file();
  openSecrets(path, keystore()).keep('place/a', 'Sehr geheim');
  await settled(path, 'place/a');
  expect(readFileSync(path, 'utf8')).not.toContain('Sehr geheim');
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(await openSecrets(path, keystore()).load()).toEqual({ isKept: true, values: { 'place/a': 'Sehr geheim' } });
});

test('a password entered before the old ones were read does not lose them', async () => {
  const path = file();
  openSecrets(path, keystore()).keep('place/a', 'eins');
  await settled(path, 'place/a');
  openSecrets(path, keystore()).keep('place/b', 'zwei');
  await settled(path, 'place/b');
  expect((await openSecrets(path, keystore()).load()).values).toEqual({ 'place/a': 'eins', 'place/b': 'zwei' });
});

test('what is forgotten is gone, and the last one takes the file with it', async () => {
  const path = file();
  const secrets = openSecrets(path, keystore());
  secrets.keep('place/a', 'eins');
  secrets.keep('place/b', 'zwei');
  secrets.keep('place/a', null);
  await settled(path, 'place/b');
  await vi.waitFor(() => expect(readFileSync(path, 'utf8')).not.toContain('place/a'));
  secrets.keep('place/b', null);
  await vi.waitFor(() => expect(existsSync(path)).toBe(false));
});

test('a password of another machine is left out, the others are there, and keeping one does not lose them', async () => {
  const path = file();
  const before = openSecrets(path, keystore());
  before.keep('place/a', 'eins');
  before.keep('place/b', 'zwei');
  await settled(path, 'place/b');
  const broken = keystore({
    decryptStringAsync: async (bytes) => {
      const result = turned(bytes).toString('utf8');
      if (result === 'eins') throw new Error('another profile');
      return { result, shouldReEncrypt: true };
    },
  });
  const secrets = openSecrets(path, broken);
  expect(await secrets.load()).toEqual({ isKept: true, values: { 'place/b': 'zwei' } });
  secrets.keep('place/c', 'drei');
  await settled(path, 'place/c');
  expect((await openSecrets(path, keystore()).load()).values).toEqual({ 'place/b': 'zwei', 'place/c': 'drei' });
});

test('where the system keeps nothing safely nothing is written, and the program says so', async () => {
  for (const unsafe of [
    keystore({ isAsyncEncryptionAvailable: async () => false }),
    keystore({ isAsyncEncryptionAvailable: () => Promise.reject(new Error('no keyring')) }),
    keystore({ getSelectedStorageBackend: () => 'basic_text' }),
  ]) {
    const path = file();
    const secrets = openSecrets(path, unsafe, 'linux');
    secrets.keep('place/a', 'Sehr geheim');
    expect(await secrets.load()).toEqual({ isKept: false, values: {} });
    expect(existsSync(path)).toBe(false);
  }
});

test('a file that is not ours is taken for none', async () => {
  const path = file();
  for (const text of ['', '{', '{"v":2}', '[]']) {
    writeFileSync(path, text);
    expect(await openSecrets(path, keystore()).load()).toEqual({ isKept: true, values: {} });
  }
});
