import { statSync } from 'node:fs';
import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { startOf } from '../bundle/seal.ts';
import type { QueryScope } from '../scope.ts';
import { fileMissing } from '../store/place-trouble.ts';
import { readableFile } from './files.ts';
import { MailFault } from './mail/fault.ts';
import { looksLikeMail } from './mail/mail.ts';
import { mailAt } from './sources.ts';

/** What a file is: a bundle by itself, whatever it is called, or a mail with bundles in it. */
export function openFile(scope: QueryScope, { ticket }: Parsed<'bundle.open'>) {
  const file = readableFile(scope, ticket);
  if (file === null) return fileMissing;
  try {
    const { size } = statSync(file.path);
    if (!looksLikeMail(startOf(file.path, 512)))
      return ok({ mail: null, bundles: [{ part: null, name: file.name, sizeBytes: size }] });
    const { from, subject, sentAt, bundles } = mailAt(file.path);
    const parts = bundles.map(({ name, content }, part) => ({ part, name, sizeBytes: content.length }));
    return ok({ mail: { from, subject, sentAt }, bundles: parts });
  } catch (error) {
    if (error instanceof MailFault)
      return fail({ code: 'invalid-mail' as const, reason: error.code, message: error.message });
    // A stick that was pulled out between the two looks: it is said when the file is verified.
    if (typeof (error as { errno?: unknown }).errno === 'number')
      return ok({ mail: null, bundles: [{ part: null, name: file.name, sizeBytes: 0 }] });
    throw error;
  }
}
