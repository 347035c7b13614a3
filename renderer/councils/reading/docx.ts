import { textOfDocument } from '../../../shared/councils/paper/document-text.ts';

const [endSign, entrySign] = [0x06054b50, 0x02014b50];
const [stored, deflated] = [0, 8];
/** A document of a paper is far smaller; a file that unpacks to more is meant to fill the memory. */
const mostBytes = 16 * 1024 * 1024;

/**
 * The text of a Word file (DOCX), or `null` for an archive of something else, a damaged one, and one too large. Nothing is unpacked but the
 * document itself, and what the archive says of its sizes is not believed.
 */
export async function textOfDocx(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  try {
    const packed = documentIn(bytes);
    const xml = packed && (packed.method === stored ? packed.bytes : await inflated(packed.bytes));
    return xml && textOfDocument(new TextDecoder('utf-8', { fatal: true }).decode(xml));
  } catch {
    // Offsets that lead out of the file, a stream that breaks off, bytes that are no text.
    return null;
  }
}

type Packed = { readonly method: number; readonly bytes: Uint8Array<ArrayBuffer> };

/** The packed `word/document.xml`, found by the directory at the end of the archive. */
function documentIn(bytes: Uint8Array<ArrayBuffer>): Packed | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endSign) end -= 1;
  if (end < 0) return null;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== entrySign) return null;
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameBytes ?? 0)));
    if (name === 'word/document.xml') return packedAt(bytes, view, at);
    at += 46 + (nameBytes ?? 0) + (extraBytes ?? 0) + (commentBytes ?? 0);
  }
  return null;
}

function packedAt(bytes: Uint8Array<ArrayBuffer>, view: DataView, entry: number): Packed | null {
  const [method, isLocked] = [view.getUint16(entry + 10, true), (view.getUint16(entry + 8, true) & 1) === 1];
  if (isLocked || (method !== stored && method !== deflated)) return null;
  const local = view.getUint32(entry + 42, true);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return { method, bytes: bytes.subarray(start, start + view.getUint32(entry + 20, true)) };
}

/** Unpacks in pieces, as far as the limit. */
async function inflated(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const pieces: BlobPart[] = [];
  let size = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    size += value.length;
    if (size > mostBytes) {
      await reader.cancel();
      return null;
    }
    pieces.push(value as Uint8Array<ArrayBuffer>);
  }
}
