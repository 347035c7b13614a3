import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BareError, type CrashEntry, crashFile, entriesOf, withEntry } from '../../shared/support/crash.ts';

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** The newest entries, newest first. */
export const crashesIn = (root: string, most: number): readonly CrashEntry[] =>
  entriesOf(textOf(join(root, crashFile)), most);

/** Notes that something broke in a page. Only frames in files the page really consists of: a page may say anything. Answers whether it could. */
export function notePageError(
  { root, at, app, pageFiles }: { root: string; at: string; app: string; pageFiles: ReadonlySet<string> },
  error: BareError,
): boolean {
  const frames = error.frames.filter(({ file }) => pageFiles.has(file));
  const path = join(root, crashFile);
  try {
    writeFileSync(path, withEntry(textOf(path), { at, app, kind: 'page-error', error: { ...error, frames } }), {
      mode: 0o600,
    });
    return true;
  } catch {
    // There is nowhere to say it.
    return false;
  }
}
