import { z } from 'zod';
import { query } from '../core/contract-kit.ts';

const text = z.string().nullable();

/** A line of the list of contacts: a person the office keeps, by which right, and until when. */
export const ContactLine = z.object({
  id: z.string(),
  version: z.string(),
  updatedAt: z.string(),
  hasConflict: z.boolean(),
  displayName: text,
  /** The same, as all lists call what names a line. */
  title: text,
  function: text,
  role: text,
  bodyId: text,
  body: text,
  email: text,
  phone: text,
  legalBasis: text,
  retentionUntil: text,
  /** D10: shared/contacts/keeping.ts. */
  basis: z.enum(['given', 'missing', 'none-needed']),
  retention: z.enum(['over', 'running', 'open']),
});
export type ContactLine = z.output<typeof ContactLine>;

export const contactsContract = {
  /** All persons that are kept here, by name. */
  'contact.list': query(() => ({
    input: z.strictObject({}),
    output: z.object({ contacts: z.array(ContactLine) }),
  })),
} as const;
