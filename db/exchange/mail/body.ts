/** The bytes of a body as they were before they were made fit for the mail. What no encoding of ours is, is taken as it stands. */
export function decodedBody(body: Buffer, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return fromBase64(body);
    case 'quoted-printable':
      return fromQuotedPrintable(body);
    default:
      return body;
  }
}

/** Some programs write several runs, each with its own padding; Node would stop at the first. */
function fromBase64(body: Buffer): Buffer {
  const text = body.toString('latin1').replace(/[^A-Za-z0-9+/=]/g, '');
  if (!/=[^=]/.test(text)) return Buffer.from(text, 'base64');
  return Buffer.concat([...text.matchAll(/[^=]+=*/g)].map(([run]) => Buffer.from(run, 'base64')));
}

const [tab, feed, blank, equals] = [9, 10, 32, 61];

/** In one pass, so that a body of nothing but blanks costs no more than another. */
function fromQuotedPrintable(body: Buffer): Buffer {
  const plain = Buffer.alloc(body.length);
  let length = 0;
  /** Where blanks begin that may be the end of a line: then they were added on the way (RFC 2045 §6.7). */
  let blanksFrom = -1;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    const isLineEnd = byte === feed || (byte === 13 && body[at + 1] === feed);
    if (isLineEnd && blanksFrom >= 0) length = blanksFrom;
    if (byte === equals) {
      const next = skipped(body, at + 1);
      if (next >= 0) {
        at = next;
        blanksFrom = -1;
        continue;
      }
      const value = hexAt(body, at + 1);
      if (value >= 0) {
        plain[length] = value;
        length += 1;
        at += 2;
        blanksFrom = -1;
        continue;
      }
    }
    if (byte === blank || byte === tab) blanksFrom = blanksFrom < 0 ? length : blanksFrom;
    else blanksFrom = -1;
    plain[length] = byte;
    length += 1;
  }
  return plain.subarray(0, length);
}

/** The line feed of a soft line break behind `=`, or -1. A few blanks may have been added before it. */
function skipped(body: Buffer, from: number): number {
  let at = from;
  while (at - from < 100 && (body[at] === blank || body[at] === tab)) at += 1;
  if (body[at] === 13) at += 1;
  return body[at] === feed ? at : -1;
}

function hexAt(body: Buffer, at: number): number {
  const digits = body.toString('latin1', at, at + 2);
  return /^[0-9a-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : -1;
}
