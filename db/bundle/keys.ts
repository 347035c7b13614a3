import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { fromBase64Url, sha256, toBase32 } from './encoding.ts';

/** An Ed25519 public key as JWK (RFC 8037). */
export type PublicJwk = { readonly crv: 'Ed25519'; readonly kty: 'OKP'; readonly x: string };
/** With its private part. Kept outside the database, never in a bundle. */
export type PrivateJwk = PublicJwk & { readonly d: string };

/** The public part, with its keys in canonical order. */
export const publicPart = (jwk: PublicJwk): PublicJwk => ({ crv: 'Ed25519', kty: 'OKP', x: jwk.x });

export function isPublicJwk(value: unknown): value is PublicJwk {
  if (typeof value !== 'object' || value === null) return false;
  const jwk = value as Record<string, unknown>;
  if (Object.keys(jwk).sort().join() !== 'crv,kty,x') return false;
  return (
    jwk['crv'] === 'Ed25519' &&
    jwk['kty'] === 'OKP' &&
    typeof jwk['x'] === 'string' &&
    fromBase64Url(jwk['x'])?.length === 32
  );
}

export function generateKey(): PrivateJwk {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { crv: 'Ed25519', kty: 'OKP', x: String(jwk.x), d: String(jwk.d) };
}

/** Writer id: the first 16 characters of base32(SHA-256(public key)), so an id names one key and no other. */
export function writerOfKey(jwk: PublicJwk): string {
  return toBase32(wordsKeyBytes(jwk)).slice(0, 16);
}

/** SHA-256 of the raw public key: the bytes from which people's words and the fingerprint are made. */
export const wordsKeyBytes = (jwk: PublicJwk): Buffer => sha256(fromBase64Url(jwk.x) ?? '');

/**
 * Id of the registry log of the site with this key: the same key in a domain of its own, so that who has compared the
 * fingerprint of the site has also compared the registry.
 */
export function registryWriterOf(jwk: PublicJwk): string {
  return toBase32(sha256('digitalagentur-registry/1\n', fromBase64Url(jwk.x) ?? '')).slice(0, 16);
}

/** The same hash, longer and in groups, for people who compare two screens or a sheet of paper. */
export function fingerprintOf(jwk: PublicJwk): string {
  return (toBase32(wordsKeyBytes(jwk)).slice(0, 32).match(/.{4}/g) ?? []).join('-');
}

export const isWriterId = (text: unknown): text is string => typeof text === 'string' && /^[a-z2-7]{16}$/.test(text);

const keyObjects = new Map<string, KeyObject>();
/** More than there are sites; a file with thousands of keys must not stay in memory. */
const keyObjectsHeld = 1000;

function publicKeyOf(jwk: PublicJwk): KeyObject {
  const known = keyObjects.get(jwk.x);
  if (known) return known;
  const key = createPublicKey({ key: { ...publicPart(jwk) }, format: 'jwk' });
  if (keyObjects.size >= keyObjectsHeld) keyObjects.clear();
  keyObjects.set(jwk.x, key);
  return key;
}

/** What is signed says what it is, so that a signature of one kind never passes for another. */
export type SignatureDomain =
  | 'digitalagentur-segment'
  | 'digitalagentur-bundle'
  | 'digitalagentur-request'
  | 'digitalagentur-handover';

const message = (domain: SignatureDomain, parts: readonly Uint8Array[]): Buffer =>
  Buffer.concat([Buffer.from(`${domain}/1\n`, 'utf8'), ...parts]);

export const signParts = (key: PrivateJwk, domain: SignatureDomain, ...parts: readonly Uint8Array[]): string =>
  sign(null, message(domain, parts), createPrivateKey({ key: { ...key }, format: 'jwk' })).toString('base64url');

export function verifyParts(
  key: PublicJwk,
  signature: string,
  domain: SignatureDomain,
  ...parts: readonly Uint8Array[]
): boolean {
  const bytes = fromBase64Url(signature);
  if (bytes?.length !== 64) return false;
  try {
    return verify(null, message(domain, parts), publicKeyOf(key), bytes);
  } catch {
    return false; // A point that is not on the curve: the key is none.
  }
}
