import { readFileSync } from 'node:fs';
import { jsonIn } from '../backup/verify.ts';
import { isPublicJwk } from '../bundle/keys.ts';
import type { Findings } from './findings.ts';

const headerMark = '"fmt":"digitalagentur-segment"';

/** A text longer than this is no bundle of ours that was kept; it would not fit into a text of the machine either. */
const mostBytes = 256 * 1024 * 1024;

/**
 * Takes segments out of a received file that was kept in the archive. The file may be damaged itself: every segment is proved on its own
 * later, so all that counts here is where one begins and ends.
 */
export function readArchived(path: string, size: number, into: Findings): void {
  if (size > mostBytes) return;
  const lines = readFileSync(path, 'utf8').split(/,?\r?\n/);
  const { keys } = (jsonIn(lines[1] ?? '') ?? {}) as { keys?: Record<string, unknown> };
  for (const key of Object.values(keys ?? {})) if (isPublicJwk(key)) into.addKey(key);
  let header: string | null = null;
  let ops: string[] = [];
  for (const line of lines) {
    if (line.includes(headerMark) && line.startsWith('{"c')) {
      header = line;
      ops = [];
    } else if (header !== null && line.startsWith('{"hash":"')) {
      into.addSegment({ header, tail: line, ops: ops.join('\n'), publicKey: null });
      header = null;
    } else if (header !== null) ops.push(line);
  }
}
