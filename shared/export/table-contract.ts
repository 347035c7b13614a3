import { z } from 'zod';
import { query, refusal, refusals } from '../core/contract-kit.ts';
import { Day, Uuid } from '../core/schema.ts';

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
      refusal('name-unusable', { suggestion: z.string() }),
      refusal('place-unusable', { reason: z.enum(['unwritable', 'full', 'gone']) }),
      refusal('cancelled'),
    ),
    long: true,
  })),
  /**
   * The days of a list as a calendar file: whole days, with an alarm a week and a day before. The screen says what stands in it; a record
   * that is gone meanwhile has no day any more. The UID of a day is its record and its column, so a second file brings the first up to date;
   * a deadline has one in whatever list it stands.
   */
  'table.calendar': query(() => ({
    long: true,
    input: z.strictObject({
      ticket: z.string().max(200),
      /** Name of the calendar. */
      name: z.string().max(200),
      events: z
        .array(
          z.strictObject({
            entity: z.string().max(100),
            id: Uuid,
            part: z.string().max(100),
            on: Day,
            title: z.string().max(1000),
            note: z.string().max(10_000),
          }),
        )
        .max(mostRows),
    }),
    output: z.object({ events: z.number(), bytes: z.number() }),
    failure: refusals(
      refusal('file-missing'),
      refusal('name-unusable', { suggestion: z.string() }),
      refusal('place-unusable', { reason: z.enum(['unwritable', 'full', 'gone']) }),
    ),
  })),
} as const;
