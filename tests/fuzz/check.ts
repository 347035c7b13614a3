import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BundleFault } from '../../db/bundle/fault.ts';
import { PlainFile, RecordNames, readBundle, type VerifiedSegment } from '../../db/bundle/read.ts';
import { unpack } from '../../db/bundle/unpack.ts';
import type { HostileFiles } from './files.ts';

/** `verified`, or the code of the refusal. Any other exception goes through: that is what fuzzing looks for. */
export async function outcomeOf(folder: string, bytes: Buffer, { packed }: HostileFiles): Promise<string> {
  const source = join(folder, 'hostile');
  const target = join(folder, 'plain');
  writeFileSync(source, bytes);
  try {
    const path = await unpack(source, target, { identities: [packed.identity], passphrase: packed.passphrase });
    const names = new RecordNames();
    const segments: VerifiedSegment[] = [];
    for (const part of readBundle(path, names)) if (part.kind === 'segment') segments.push(part.segment);
    lookAgain(path, segments, names);
    return 'verified';
  } catch (error) {
    if (error instanceof BundleFault && /[.]$/.test(error.message)) return error.code;
    throw error;
  }
}

/** What was verified can be read again, line by line and together, and its records have names. */
function lookAgain(path: string, segments: readonly VerifiedSegment[], names: RecordNames): void {
  const plain = new PlainFile(path);
  try {
    for (const segment of segments) {
      const lines = Array.from(segment.starts, (_, index) => plain.line(segment, index));
      if (lines.join('\n') !== plain.bytes(segment).toString()) throw new Error('text and lines differ');
      for (const [index, line] of lines.entries()) {
        const { e, id } = JSON.parse(line);
        const record = segment.records[index] ?? -1;
        const isAbsent = e === undefined;
        if (isAbsent ? record !== -1 : names.keyOf(record) !== `${e}:${id}`)
          throw new Error('a record has a wrong name');
      }
    }
    if ('polluted' in {}) throw new Error('a prototype was polluted');
  } finally {
    plain.close();
  }
}
