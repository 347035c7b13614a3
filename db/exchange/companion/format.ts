import { closeSync, openSync, readSync } from 'node:fs';
import { gunzipSync, constants as zlib } from 'node:zlib';
import { z } from 'zod';
import { attachmentLimits, isContentName } from '../../../shared/attachments/limits.ts';
import { startOf } from '../../bundle/seal.ts';
import { pieceBytes } from '../../contents/contents.ts';

/** The form of a companion file ("Beipack"); docs/beipack-format.md is the law. */
export const companionMark = 'digitalagentur-beipack 1\n';

const anyVersion = 'digitalagentur-beipack ';

export const CompanionHeader = z.looseObject({
  app: z.string().max(200),
  at: z.string().max(40),
  contents: z.int(),
  bundle: z.string().max(64).nullish(),
});
const ContentHeader = z.looseObject({
  sha256: z.string().refine(isContentName),
  size: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
});
const End = z.strictObject({ end: z.int().min(0) });

export type CompanionFaultCode = 'not-a-companion' | 'newer-format' | 'truncated' | 'malformed' | 'too-large' | 'count';

const asked = 'Bitte lassen Sie sich das Beipack noch einmal schicken.';

const sentences: Readonly<Record<CompanionFaultCode, string>> = {
  'not-a-companion': 'Das ist kein Beipack dieses Programms. Bitte wählen Sie eine Datei mit der Endung .dabeipack.',
  'newer-format': 'Das Beipack stammt aus einer neueren Programmversion. Bitte aktualisieren Sie das Programm.',
  truncated: `Das Beipack ist unvollständig: Es bricht mitten in einem Inhalt ab. ${asked}`,
  malformed: `Das Beipack ist beschädigt und lässt sich nicht weiter lesen. ${asked}`,
  'too-large':
    'Das Beipack überschreitet die Grenzen für solche Dateien. Bitte wenden Sie sich an den absendenden Standort.',
  count: `Das Beipack nennt eine andere Zahl von Inhalten, als darin ist. ${asked}`,
};

/** Ends the reading of a companion file; what came before it stands by itself. */
export class CompanionFault extends Error {
  override readonly name = 'CompanionFault';
  readonly code: CompanionFaultCode;

  constructor(code: CompanionFaultCode) {
    super(sentences[code]);
    this.code = code;
  }
}

/**
 * Whether a file is a companion: by its content where that can be seen, because gateways rename files; by its name where it is sealed.
 */
export function isCompanion(name: string, start: Buffer): boolean {
  if (start.toString('latin1').startsWith(anyVersion)) return true;
  if (start[0] === 0x1f && start[1] === 0x8b) return unpackedStart(start).startsWith(anyVersion);
  return /\.dabeipack(\.gz|\.age)*$/i.test(name) && start.toString('latin1', 0, 2) !== '[\n';
}

function unpackedStart(packed: Buffer): string {
  try {
    return gunzipSync(packed, { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: 64 * 1024 }).toString('latin1');
  } catch {
    return '';
  }
}

/** One content as it comes out of a companion file. Whoever takes it must take all its pieces, or skip it. */
export type CompanionPart = {
  readonly sha256: string;
  readonly size: number;
  readonly pieces: () => Generator<Buffer, void>;
};

/** Reads a plain companion file from front to back. What is not asked for is passed over. Throws `CompanionFault`. */
export function* readCompanion(
  path: string,
  onHeader: (header: z.output<typeof CompanionHeader>) => void = () => undefined,
): Generator<CompanionPart, void> {
  const file = new Cursor(path);
  try {
    if (startOf(path, anyVersion.length).toString('latin1') !== anyVersion) throw new CompanionFault('not-a-companion');
    if (`${file.line(64)}\n` !== companionMark) throw new CompanionFault('newer-format');
    const header = CompanionHeader.safeParse(file.json());
    if (!header.success) throw new CompanionFault('malformed');
    onHeader(header.data);
    for (let count = 0; ; count += 1) {
      const line = file.json();
      const end = End.safeParse(line);
      if (end.success) {
        if (end.data.end !== count || header.data.contents !== count) throw new CompanionFault('count');
        if (!file.isAtEnd) throw new CompanionFault('malformed');
        return;
      }
      const content = ContentHeader.safeParse(line);
      if (!content.success) throw new CompanionFault('malformed');
      if (count >= attachmentLimits.contents) throw new CompanionFault('too-large');
      const { sha256, size } = content.data;
      const behind = file.at + size;
      yield { sha256, size, pieces: () => file.pieces(size) };
      file.at = behind;
      if (file.line(1) !== '') throw new CompanionFault('malformed');
    }
  } finally {
    file.close();
  }
}

class Cursor {
  readonly #file: number;
  at = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
  }

  /** A line without its end, of at most so many bytes with it. */
  line(mostBytes: number): string {
    const bytes = Buffer.alloc(mostBytes);
    const length = readSync(this.#file, bytes, 0, mostBytes, this.at);
    const end = bytes.subarray(0, length).indexOf(10);
    if (end < 0) throw new CompanionFault(length < mostBytes ? 'truncated' : 'malformed');
    this.at += end + 1;
    return bytes.toString('utf8', 0, end);
  }

  json(): unknown {
    const line = this.line(attachmentLimits.lineBytes);
    try {
      return JSON.parse(line);
    } catch {
      throw new CompanionFault('malformed');
    }
  }

  *pieces(size: number): Generator<Buffer, void> {
    const piece = Buffer.allocUnsafe(Math.min(size, pieceBytes));
    for (let left = size; left > 0; ) {
      const length = readSync(this.#file, piece, 0, Math.min(left, piece.length), this.at);
      if (length === 0) throw new CompanionFault('truncated');
      this.at += length;
      left -= length;
      yield piece.subarray(0, length);
    }
  }

  get isAtEnd(): boolean {
    return readSync(this.#file, Buffer.alloc(1), 0, 1, this.at) === 0;
  }

  close(): void {
    closeSync(this.#file);
  }
}
