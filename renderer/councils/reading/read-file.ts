import { type FileFault, longestFileBytes, textFile } from '../../../shared/councils/paper/file-bytes.ts';
import { textOfDocx } from './docx.ts';

const faults: readonly string[] = ['pdf', 'word', 'not-text', 'empty', 'too-large'] satisfies readonly FileFault[];

/** A Word file carries pictures along; one larger than this is not taken into memory. */
const longestDocxBytes = 32 * 1024 * 1024;

/** The text of a chosen or dropped file, whatever it was written with; or why there is none. */
export async function readTextFile(file: Blob): Promise<{ readonly text: string } | { readonly fault: FileFault }> {
  // A look at the start is enough to refuse a large one.
  const bytes = new Uint8Array(await file.slice(0, longestFileBytes + 1).arrayBuffer());
  const found = textFile(bytes);
  if (found === 'word' && file.size <= longestDocxBytes) {
    const text = await textOfDocx(new Uint8Array(await file.arrayBuffer()));
    if (text !== null) return text.trim() === '' ? { fault: 'empty' } : { text };
  }
  if (faults.includes(found)) return { fault: found as FileFault };
  return { text: new TextDecoder(found).decode(bytes) };
}
