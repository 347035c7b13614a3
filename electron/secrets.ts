import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { SafeStorage } from 'electron';
import { z } from 'zod';
import type { KeptSecrets } from '../shared/host/secrets.ts';

/** What the system's own store of secrets is asked for: DPAPI on Windows, the keychain on macOS, a keyring on Linux. */
export type Keystore = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

const Kept = z.strictObject({ v: z.literal(1), values: z.record(z.string(), z.string()) });

export type Secrets = {
  readonly load: () => Promise<KeptSecrets>;
  /** `null` forgets. Where the system keeps nothing safely, nothing is written: the password then lasts for the session. */
  readonly keep: (name: string, value: string | null) => void;
};

/**
 * Keeps passwords in a file that only this person on this machine can read, encrypted by the system.
 *
 * What cannot be decrypted any more (another machine, a profile set up anew) is left out, and asked for again by the screen.
 */
export function openSecrets(path: string, keystore: Keystore, platform: string = process.platform): Secrets {
  let isSafe: Promise<boolean> | null = null;
  let work: Promise<unknown> = Promise.resolve();
  const sealed = new Map<string, string>();

  const safe = (): Promise<boolean> => {
    isSafe ??= keystore.isAsyncEncryptionAvailable().then(
      // Without a keyring Linux would encrypt with a key that everybody knows.
      (isAvailable) => isAvailable && !(platform === 'linux' && keystore.getSelectedStorageBackend() === 'basic_text'),
      () => false,
    );
    return isSafe;
  };

  const read = async (): Promise<Readonly<Record<string, string>>> => {
    try {
      return Kept.parse(JSON.parse(await readFile(path, 'utf8'))).values;
    } catch {
      return {}; // None were kept yet, or the file is not ours.
    }
  };

  const write = async (): Promise<void> => {
    if (sealed.size === 0) return rm(path, { force: true });
    const temporary = `${path}.${process.pid}.tmp`;
    await writeFile(temporary, JSON.stringify({ v: 1, values: Object.fromEntries(sealed) }), { mode: 0o600 });
    await rename(temporary, path);
  };

  const inTurn = (step: () => Promise<void>): void => {
    work = work.then(step).catch((error: unknown) => console.error(`Passwords could not be kept: ${String(error)}`));
  };

  const open = async (): Promise<KeptSecrets> => {
    if (!(await safe())) return { isKept: false, values: {} };
    const values: Record<string, string> = {};
    for (const [name, text] of Object.entries(await read())) {
      try {
        const { result, shouldReEncrypt } = await keystore.decryptStringAsync(Buffer.from(text, 'base64'));
        values[name] = result;
        sealed.set(name, shouldReEncrypt ? (await keystore.encryptStringAsync(result)).toString('base64') : text);
      } catch {
        // Asked for again where it is needed.
      }
    }
    return { isKept: true, values };
  };

  let opened: Promise<KeptSecrets> | null = null;
  const load = (): Promise<KeptSecrets> => {
    opened ??= open();
    return opened;
  };

  return {
    load,
    keep: (name, value) =>
      inTurn(async () => {
        // What was kept before must be known before the file is written anew.
        const { isKept } = await load();
        if (!isKept) return;
        if (value === null) sealed.delete(name);
        else sealed.set(name, (await keystore.encryptStringAsync(value)).toString('base64'));
        await write();
      }),
  };
}
