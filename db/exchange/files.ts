import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail } from '../../shared/core/result.ts';
import type { FailedFile } from '../../shared/exchange/reading-contract.ts';
import type { QueryScope } from '../scope.ts';
import { readMeta } from '../store/meta.ts';
import { fileMissing } from '../store/place-trouble.ts';

/** A file of the chosen folder is named by this and its own name: no ticket of the host outlives a day, but the folder does. */
const inboxPrefix = 'inbox/';

export const inboxTicket = (name: string): string => inboxPrefix + name;

/** The folder in which bundles of other sites arrive, if a person has chosen one. */
export const inboxFolder = ({ db }: Pick<QueryScope, 'db'>): string | null => readMeta(db, 'inbox');

const isFile = (path: string): boolean => {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    // A share that is gone answers with an error of its own.
    return false;
  }
};

/** What a ticket means, whether it is there or not; no name leads out of the chosen folder. */
function fileOf(scope: QueryScope, ticket: string): { readonly path: string; readonly name: string } | null {
  if (!ticket.startsWith(inboxPrefix)) return scope.files.pathOf(ticket);
  const name = ticket.slice(inboxPrefix.length);
  const folder = inboxFolder(scope);
  if (folder === null || name === '' || name !== basename(name) || /[\\/\0]/.test(name) || name === '..') return null;
  return { path: join(folder, name), name };
}

/** The file behind a ticket that can be read now. A ticket nobody knows and a file that is gone are the same to people. */
export function readableFile(
  scope: QueryScope,
  ticket: string,
): { readonly path: string; readonly name: string } | null {
  const file = fileOf(scope, ticket);
  return file !== null && isFile(file.path) ? file : null;
}

/** The one file of a call that takes no others, as the refusal people see. */
export function refusalOf({ code, reason, line, message }: FailedFile) {
  if (code === 'file-missing') return fileMissing;
  if (code === 'needs-passphrase') return fail({ code, message });
  return fail({ code: 'invalid-bundle' as const, reason, line, message });
}
