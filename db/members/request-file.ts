import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { fail, ok } from '../../shared/core/result.ts';
import { type NonpublicLog, PublicKey, Recipient, Role } from '../../shared/trust/adm.ts';
import { wordsOfFingerprint } from '../../shared/trust/words.ts';
import { sha256 } from '../bundle/encoding.ts';
import { fingerprintOf, type PublicJwk, signParts, verifyParts, writerOfKey } from '../bundle/keys.ts';
import { lineOf } from '../bundle/line.ts';
import type { Files } from '../scope.ts';
import type { Identity } from '../store/identity.ts';

const format = 'digitalagentur-request';
const domain = 'digitalagentur-request';

/** No request is anywhere near; whatever is larger is none. */
const largestBytes = 64 * 1024;

/** What a site says of itself when it asks to be admitted: one JSON object in canonical form. Unknown members are signed and ignored. */
const Request = z.looseObject({
  fmt: z.literal(format),
  v: z.literal(1),
  at: z.iso.datetime({ offset: true }),
  label: z.string().min(1).max(200),
  body: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  /** The role it wishes. */
  role: Role,
  jwk: PublicKey,
  nonpublic: PublicKey.nullable(),
  recipient: Recipient.nullable(),
  /** Of the non-public key, over everything but both signatures: that key is really theirs. */
  nonpublicSig: z.string().nullable(),
  /** Of the shared key, over everything but itself. */
  sig: z.string(),
});

/** A verified request. */
export type JoinRequest = {
  readonly writer: string;
  readonly label: string;
  readonly body: string;
  readonly role: Role;
  readonly jwk: PublicKey;
  readonly nonpublic: NonpublicLog | null;
  readonly recipient: string | null;
  readonly at: string;
};

const digestOf = (value: object): Buffer => sha256(lineOf(value));

/** The text of the file by which this site asks to be admitted. */
export function requestText(
  { shared, nonpublic, age }: Identity,
  site: { readonly label: string; readonly body: string; readonly role: Role; readonly at: string },
): string {
  const key = ({ crv, kty, x }: PublicJwk): PublicKey => ({ crv, kty, x });
  const bare = {
    fmt: format,
    v: 1,
    ...site,
    jwk: key(shared.key),
    nonpublic: key(nonpublic.key),
    recipient: age?.recipient ?? null,
  };
  const proved = { ...bare, nonpublicSig: signParts(nonpublic.key, domain, digestOf(bare)) };
  return `${lineOf({ ...proved, sig: signParts(shared.key, domain, digestOf(proved)) })}\n`;
}

const invalid = (reason: string, message: string) => fail({ code: 'invalid-file' as const, reason, message });
const askAgain = 'Bitte lassen Sie sich die Beitrittsanfrage noch einmal schicken.';

const fileMissing = fail({
  code: 'file-missing' as const,
  message: 'Die Datei ist nicht mehr da. Bitte wählen Sie sie noch einmal aus.',
});

/** Reads and verifies a request. What is wrong with a file is a refusal with a stable `reason`. */
export function readRequest(files: Files, ticket: string) {
  const path = files.pathOf(ticket)?.path;
  const info = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
  if (path === undefined || !info?.isFile()) return fileMissing;
  if (info.size > largestBytes) return invalid('too-large', `Die Datei ist keine Beitrittsanfrage. ${askAgain}`);
  return parseRequest(readFileSync(path));
}

export function parseRequest(bytes: Uint8Array) {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim());
  } catch {
    return invalid('not-json', `Die Datei ist keine Beitrittsanfrage oder wurde unterwegs beschädigt. ${askAgain}`);
  }
  if (typeof value === 'object' && value !== null && 'v' in value && typeof value.v === 'number' && value.v > 1)
    return invalid(
      'newer-format',
      'Die Beitrittsanfrage stammt aus einer neueren Version des Programms. Bitte aktualisieren Sie das Programm.',
    );
  const parsed = Request.safeParse(value);
  if (!parsed.success) return invalid('not-a-request', `Die Datei ist keine Beitrittsanfrage. ${askAgain}`);
  const request = parsed.data;
  if (!isSigned(value as object, request))
    return invalid('signature', `Die Unterschrift der Beitrittsanfrage stimmt nicht. ${askAgain}`);
  return ok(toJoinRequest(request));
}

/** Both signatures, over the object as it stands in the file, members of newer versions included. */
function isSigned(value: object, { jwk, nonpublic, nonpublicSig, sig }: z.output<typeof Request>): boolean {
  const { sig: _sig, ...signed } = value as Record<string, unknown>;
  const { nonpublicSig: _nonpublicSig, ...bare } = signed;
  if (!verifyParts(jwk, sig, domain, digestOf(signed))) return false;
  if (nonpublic === null) return true;
  return nonpublic.x !== jwk.x && verifyParts(nonpublic, nonpublicSig ?? '', domain, digestOf(bare));
}

const toJoinRequest = ({
  label,
  body,
  role,
  jwk,
  nonpublic,
  recipient,
  at,
}: z.output<typeof Request>): JoinRequest => ({
  writer: writerOfKey(jwk),
  label,
  body,
  role,
  jwk,
  nonpublic: nonpublic === null ? null : { writer: writerOfKey(nonpublic), jwk: nonpublic },
  recipient,
  at,
});

/** A key as people compare it. */
export function namesOf(jwk: PublicJwk): { readonly fingerprint: string; readonly words: string[] } {
  const fingerprint = fingerprintOf(jwk);
  return { fingerprint, words: wordsOfFingerprint(fingerprint) };
}
