import { z } from 'zod';
import { query, refusal, refusals } from '../core/contract-kit.ts';

/** What a column holds, so that a spreadsheet gets days and money it can reckon with; everything else is text. */
export const exportKinds = [
  'text',
  'day',
  'instant',
  'cents',
  'integer',
  'decimal',
  'basisPoints',
  'thousandths',
] as const;
export const ExportKind = z.enum(exportKinds);
export type ExportKind = z.output<typeof ExportKind>;

/** A day as `YYYY-MM-DD`, a moment in RFC 3339, money in cents; `null` is an empty cell. */
export const ExportValue = z.union([z.string().max(40_000), z.number(), z.null()]);
export type ExportValue = z.output<typeof ExportValue>;

/** More rows than any list of the program shows. */
const mostRows = 50_000;

export const tableExportContract = {
  /**
   * A table as it stands on the screen, with its filter, columns and order, as a spreadsheet or as CSV (semicolons, byte order
   * mark, CRLF, no formula). The screen says what is in it; the store only writes it down.
   */
  'table.export': query(() => ({
    input: z.strictObject({
      ticket: z.string().max(200),
      format: z.enum(['xlsx', 'csv']),
      /** Name of the sheet. */
      title: z.string().max(200),
      /** What the table shows, line by line: the day, the filters. On a sheet of its own; CSV has none. */
      about: z.array(z.string().max(2000)).max(50).default([]),
      columns: z
        .array(z.strictObject({ title: z.string().max(200), kind: ExportKind, width: z.number().min(1).max(200) }))
        .min(1)
        .max(200),
      rows: z.array(z.array(ExportValue).max(200)).max(mostRows),
    }),
    output: z.object({ rows: z.number(), bytes: z.number() }),
    failure: refusals(
      refusal('file-missing'),
      refusal('place-unusable', { reason: z.enum(['unwritable', 'full', 'gone']) }),
      refusal('cancelled'),
    ),
    long: true,
  })),
} as const;
