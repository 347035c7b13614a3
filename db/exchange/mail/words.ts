/** Bytes in a charset a mail names; one nobody knows is read as Latin-1, which has a letter for every byte. */
export function textIn(charset: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(charset.trim() || 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

/** Headers are bytes: mostly ASCII, sometimes UTF-8 as it is (RFC 6532), in old mails Latin-1. */
export function rawText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

const encodedWord = /=\?([^?\s]{1,60})\?([bq])\?([^?\s]{0,4000})\?=/gi;
/** White space between two encoded words belongs to neither (RFC 2047 §6.2). */
const gapBetweenWords = /(=\?[^?\s]{1,60}\?[bq]\?[^?\s]{0,4000}\?=)[ \t]{1,200}(?==\?[^?\s]{1,60}\?[bq]\?)/gi;

/** Text with encoded words (RFC 2047): `=?UTF-8?B?…?=`. A letter may be cut in two between words, so their bytes are joined first. */
export function decodedWords(text: string): string {
  const joined = text.replace(gapBetweenWords, '$1');
  const runs = joined.split(/((?:=\?[^?\s]{1,60}\?[bqBQ]\?[^?\s]{0,4000}\?=)+)/);
  return runs.map((run, index) => (index % 2 === 0 ? run : wordsOf(run))).join('');
}

function wordsOf(run: string): string {
  const pieces: { charset: string; bytes: Buffer[] }[] = [];
  for (const [, named = '', encoding = '', text = ''] of run.matchAll(encodedWord)) {
    // A language may follow the charset: `iso-8859-1*de` (RFC 2231 §5).
    const charset = (named.split('*')[0] ?? '').toLowerCase();
    const bytes = encoding.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : fromQ(text);
    const last = pieces.at(-1);
    if (last?.charset === charset) last.bytes.push(bytes);
    else pieces.push({ charset, bytes: [bytes] });
  }
  return pieces.map(({ charset, bytes }) => textIn(charset, Buffer.concat(bytes))).join('');
}

const fromQ = (text: string): Buffer => percentBytes(text.replaceAll('_', ' '), '=');

/** Bytes written as a mark and two hexadecimal digits each; what is not is taken as it stands. */
export function percentBytes(text: string, mark: '=' | '%'): Buffer {
  const pattern = mark === '=' ? /=([0-9a-f]{2})/gi : /%([0-9a-f]{2})/gi;
  const latin = Buffer.from(text, 'utf8').toString('latin1');
  return Buffer.from(
    latin.replace(pattern, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
