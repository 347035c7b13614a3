import { isSealed } from '../../bundle/seal.ts';
import { MailFault } from './fault.ts';
import { splitOutsideQuotes } from './headers.ts';
import { leavesOf } from './parts.ts';
import { decodedWords } from './words.ts';

/** A mail is held in memory while it is taken apart; mail servers stop at half of this. */
export const mostMailBytes = 100 * 1024 * 1024;

export type Attachment = { readonly name: string; readonly content: Buffer };

export type Mail = {
  /** Whom an answer goes to; `null` where nobody is named. */
  readonly from: { readonly name: string; readonly address: string } | null;
  readonly subject: string;
  /** RFC 3339; `null` where the mail does not say. */
  readonly sentAt: string | null;
  /** What may be bundles or their companion files, in the order of the mail; the same content once. */
  readonly bundles: readonly Attachment[];
};

/** Whether a file begins as mails do: with a header line. Bundles begin with `[`, packed or sealed ones with their own marks. */
export const looksLikeMail = (start: Buffer): boolean =>
  isOutlookMessage(start) ||
  /^(?:From [^\r\n]{1,200}\r?\n|\uFEFF|\xEF\xBB\xBF)?[A-Za-z][A-Za-z0-9-]{1,60}:[ \t\r\n]/.test(
    start.toString('latin1'),
  );

/** The compound file in which Outlook keeps messages (.msg). */
const isOutlookMessage = (start: Buffer): boolean => start.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1';

/** Takes a mail apart. Any bytes give bundles or a `MailFault`. */
export function readMail(bytes: Buffer): Mail {
  if (bytes.length > mostMailBytes) throw new MailFault('too-large');
  if (isOutlookMessage(bytes)) throw new MailFault('outlook-msg');
  if (!looksLikeMail(bytes.subarray(0, 512))) throw new MailFault('not-a-mail');
  const { headers, leaves } = leavesOf(withoutPrelude(bytes));
  const bundles: Attachment[] = [];
  for (const leaf of leaves) {
    const isNamed = hasBundleName(leaf.name);
    if (!isNamed && leaf.type.startsWith('text/') && leaf.name === '') continue;
    const content = leaf.content();
    if (!isNamed && !isBundleContent(content)) continue;
    // A mail may carry a part twice, once for each way it is shown.
    if (bundles.some((other) => other.content.equals(content))) continue;
    bundles.push({ name: leaf.name === '' ? `Anhang ${bundles.length + 1}` : leaf.name, content });
  }
  if (bundles.length === 0) {
    throw new MailFault(leaves.some(({ name }) => /^winmail\.dat$/i.test(name)) ? 'winmail' : 'nothing-in-it');
  }
  const sent = Date.parse(headers.get('date') ?? '');
  return {
    from: addressIn(headers.get('reply-to') ?? headers.get('from')),
    subject: decodedWords(headers.get('subject') ?? '').slice(0, 500),
    sentAt: Number.isNaN(sent) ? null : new Date(sent).toISOString(),
    bundles,
  };
}

/** The line by which mailboxes part their mails, and a byte order mark, come before the first header. */
function withoutPrelude(bytes: Buffer): Buffer {
  const rest = bytes.subarray(0, 3).toString('hex') === 'efbbbf' ? bytes.subarray(3) : bytes;
  return rest.toString('latin1', 0, 5) === 'From ' ? rest.subarray(Math.max(rest.indexOf(10) + 1, 0)) : rest;
}

const hasBundleName = (name: string): boolean => /\.(dabundle|dabeipack)(\.gz|\.age|\.json)*$/i.test(name);

/** By what is in it, because gateways rename attachments: a bundle, or something packed or sealed that may be one. */
function isBundleContent(content: Buffer): boolean {
  if (isSealed(content)) return true;
  if (content[0] === 0x1f && content[1] === 0x8b) return true;
  const start = content.toString('latin1', 0, 4096);
  if (start.startsWith('digitalagentur-beipack ')) return true;
  return /^(?:\xEF\xBB\xBF)?\[\s*\{/.test(start) && start.includes('digitalagentur-bundle');
}

function addressIn(header: string | undefined): Mail['from'] {
  const [first = ''] = splitOutsideQuotes(header ?? '', ',');
  const [, named = '', inBrackets] = /^([^<]*)<([^<>\s]{3,254})>/.exec(first) ?? [];
  const address = inBrackets ?? first.trim();
  if (!/^[^\s@<>"(),:;]{1,64}@[^\s@<>"(),:;]{1,190}$/.test(address)) return null;
  const name = decodedWords(
    named
      .trim()
      .replace(/^"(.*)"$/s, '$1')
      .replace(/\\(.)/g, '$1'),
  );
  return { name: name.trim().slice(0, 200), address };
}
