import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../../shared/core/result.ts';
import { BundleFault } from '../bundle/fault.ts';
import { unpack } from '../bundle/unpack.ts';
import type { LongScope } from '../scope.ts';
import { ageIdentities } from '../store/identity.ts';

export type BundleRefusal =
  | { readonly code: 'invalid-bundle'; readonly message: string; readonly reason: string; readonly line: number }
  | { readonly code: 'needs-passphrase'; readonly message: string };

/** A fault of a file as the refusal people see; anything else is not a fault of the file and goes on. */
export function refusalOf(error: unknown): { readonly ok: false; readonly error: BundleRefusal } {
  if (!(error instanceof BundleFault)) throw error;
  if (error.code === 'needs-passphrase') return fail({ code: 'needs-passphrase', message: error.message });
  return fail({ code: 'invalid-bundle', reason: error.code, line: error.line, message: error.message });
}

let quarantined = 0;

/** An unpacked copy of a received file, for as long as the call needs it. */
export async function quarantine(scope: LongScope, source: string, passphrase: string | undefined) {
  quarantined += 1;
  const path = join(scope.store.folder.archive, `.quarantine-${process.pid}-${quarantined}`);
  const remove = () => rmSync(path, { force: true });
  try {
    const openers = { passphrase, identities: ageIdentities(scope.identity) };
    return { path: await unpack(source, path, openers), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** The file behind a ticket that can be read now. A ticket nobody knows and a file that is gone are the same to people. */
export function readableFile(
  scope: LongScope,
  ticket: string,
): { readonly path: string; readonly name: string } | null {
  const file = scope.files.pathOf(ticket);
  return file !== null && statSync(file.path, { throwIfNoEntry: false })?.isFile() ? file : null;
}
