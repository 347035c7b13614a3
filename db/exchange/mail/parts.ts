import { decodedBody } from './body.ts';
import { MailFault } from './fault.ts';
import { type Headers, headersAt, lineEnd, type Parametrised, parametrised } from './headers.ts';

/** More parts and levels than any mail of an office has. */
const mostParts = 1000;
const mostLevels = 12;

/** A part that holds something and is no container. */
export type Leaf = {
  readonly name: string;
  readonly type: string;
  /** As it was before it was made fit for the mail. */
  readonly content: () => Buffer;
};

/**
 * All parts of a mail that hold something, in their order: of nested multiparts (also signed ones, S/MIME or PGP: what was signed is
 * the first part), and of mails that are attached to the mail.
 */
export function leavesOf(mail: Buffer): { readonly headers: Headers; readonly leaves: readonly Leaf[] } {
  const leaves: Leaf[] = [];
  const walk = (bytes: Buffer, level: number): Headers => {
    if (level > mostLevels) throw new MailFault('too-many-parts');
    const { headers, body } = headersAt(bytes, 0, bytes.length);
    const type = parametrised(headers.get('content-type'));
    const rest = bytes.subarray(body);
    const boundary = type.params.get('boundary') ?? '';
    if (type.value.startsWith('multipart/') && boundary !== '') {
      for (const part of partsBetween(rest, boundary)) walk(part, level + 1);
      return headers;
    }
    const encoding = headers.get('content-transfer-encoding') ?? '';
    if (type.value === 'message/rfc822') {
      walk(decodedBody(rest, encoding), level + 1);
      return headers;
    }
    if (isSecret(type)) throw new MailFault('encrypted');
    if (leaves.length >= mostParts) throw new MailFault('too-many-parts');
    leaves.push({ name: nameOf(headers, type), type: type.value, content: () => decodedBody(rest, encoding) });
    return headers;
  };
  return { headers: walk(mail, 0), leaves };
}

/** Only the mail program has the key; also a mail whose signature wraps its content cannot be looked into. */
const isSecret = ({ value, params }: Parametrised): boolean =>
  /^application\/(x-)?pkcs7-mime$/.test(value) && params.get('smime-type')?.toLowerCase() !== 'certs-only';

function nameOf(headers: Headers, type: Parametrised): string {
  const disposition = parametrised(headers.get('content-disposition'));
  const name = disposition.params.get('filename') ?? type.params.get('name') ?? '';
  // A name is a name: whatever folders stand before it are not ours to follow.
  return (name.split(/[/\\]/).at(-1) ?? '').slice(0, 180);
}

/** The parts between the lines `--boundary`; what stands before the first and after the last is for nobody. */
function partsBetween(body: Buffer, boundary: string): Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'utf8');
  const parts: Buffer[] = [];
  let from = -1;
  for (let at = 0; at < body.length; ) {
    const next = lineEnd(body, at, body.length);
    if (isMark(body, at, next, mark)) {
      if (from >= 0) parts.push(body.subarray(from, withoutLineEnd(body, from, at)));
      if (parts.length > mostParts) throw new MailFault('too-many-parts');
      if (body.toString('latin1', at + mark.length, at + mark.length + 2) === '--') return parts;
      from = next;
    }
    at = next;
  }
  // A mail that breaks off: its last part is there as far as it came.
  if (from >= 0) parts.push(body.subarray(from));
  return parts;
}

function isMark(body: Buffer, from: number, to: number, mark: Buffer): boolean {
  if (to - from < mark.length || body.compare(mark, 0, mark.length, from, from + mark.length) !== 0) return false;
  return /^(--)?[ \t]{0,200}\r?\n?$/.test(
    body.toString('latin1', from + mark.length, Math.min(to, from + mark.length + 210)),
  );
}

/** The line end before a boundary belongs to the boundary (RFC 2046 §5.1.1). */
function withoutLineEnd(body: Buffer, from: number, to: number): number {
  const end = to > from && body[to - 1] === 10 ? to - 1 : to;
  return end > from && body[end - 1] === 13 ? end - 1 : end;
}
