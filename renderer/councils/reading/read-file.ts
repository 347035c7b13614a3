import { type FileFault, longestFileBytes, textFile } from '../../../shared/councils/paper/file-bytes.ts';

const faults: readonly string[] = ['pdf', 'word', 'not-text', 'empty', 'too-large'] satisfies readonly FileFault[];

/** The text of a chosen or dropped file, whatever it was written with; or why it is none. */
export async function readTextFile(file: File): Promise<{ readonly text: string } | { readonly fault: FileFault }> {
  // A look at the start is enough to refuse a large one.
  const bytes = new Uint8Array(await file.slice(0, longestFileBytes + 1).arrayBuffer());
  const found = textFile(bytes);
  if (faults.includes(found)) return { fault: found as FileFault };
  return { text: new TextDecoder(found).decode(bytes) };
}
