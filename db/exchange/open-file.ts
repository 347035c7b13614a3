import { statSync } from 'node:fs';
import type { Parsed } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { startOf } from '../bundle/seal.ts';
import type { QueryScope } from '../scope.ts';
import { fileMissing } from '../store/place-trouble.ts';
import { isCompanion } from './companion/format.ts';
import { readableFile } from './files.ts';
import { MailFault } from './mail/fault.ts';
import { looksLikeMail } from './mail/mail.ts';
import { mailAt } from './sources.ts';

type Part = { readonly part: number; readonly name: string; readonly sizeBytes: number };

const withoutContent = ({ part, name, sizeBytes }: Part): Part => ({ part, name, sizeBytes });

/** What a file is: a bundle or a companion file by itself, whatever it is called, or a mail with bundles in it. */
export function openFile(scope: QueryScope, { ticket }: Parsed<'bundle.open'>) {
  const file = readableFile(scope, ticket);
  if (file === null) return fileMissing;
  try {
    const { size } = statSync(file.path);
    const start = startOf(file.path, 512);
    const alone = { part: null, name: file.name, sizeBytes: size };
    if (isCompanion(file.name, start)) return ok({ mail: null, bundles: [], companions: [alone] });
    if (!looksLikeMail(start)) return ok({ mail: null, bundles: [alone], companions: [] });
    const { from, subject, sentAt, bundles } = mailAt(file.path);
    const parts = bundles.map(({ name, content }, part) => ({ part, name, sizeBytes: content.length, content }));
    const isOfDocuments = ({ name, content }: (typeof parts)[number]) => isCompanion(name, content.subarray(0, 512));
    return ok({
      mail: { from, subject, sentAt },
      bundles: parts.filter((part) => !isOfDocuments(part)).map(withoutContent),
      companions: parts.filter(isOfDocuments).map(withoutContent),
    });
  } catch (error) {
    if (error instanceof MailFault)
      return fail({ code: 'invalid-mail' as const, reason: error.code, message: error.message });
    // A stick that was pulled out between the two looks: it is said when the file is verified.
    if (typeof (error as { errno?: unknown }).errno === 'number')
      return ok({ mail: null, bundles: [{ part: null, name: file.name, sizeBytes: 0 }], companions: [] });
    throw error;
  }
}
