import { generateKeyPairSync } from 'node:crypto';
import { bech32 } from '@scure/base';

/** The key pair bundles are sealed to, in the words of the `age` command (age-encryption.org/v1, X25519). */
export type AgeKey = { readonly identity: string; readonly recipient: string };

const inWords = (prefix: string, bytes: Uint8Array): string => bech32.encodeFromBytes(prefix, bytes);

/** Made with Node's own generator, because the library's is asynchronous and keys are made while a store is opened. */
export function generateAgeKey(): AgeKey {
  const jwk = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  return {
    identity: inWords('age-secret-key-', Buffer.from(String(jwk.d), 'base64url')).toUpperCase(),
    recipient: inWords('age', Buffer.from(String(jwk.x), 'base64url')),
  };
}

/** Whether a text names an X25519 recipient of age: 32 bytes in Bech32, whose checksum holds. */
export function isAgeRecipient(text: string): boolean {
  const decoded = bech32.decodeUnsafe(text, 90);
  if (decoded?.prefix !== 'age' || text !== text.toLowerCase()) return false;
  return bech32.fromWordsUnsafe(decoded.words)?.length === 32;
}
