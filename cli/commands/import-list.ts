import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Office } from '../../db/office/office.ts';
import type { Output } from '../../shared/contract.ts';
import { type AnyFailure, fail, ok, type Result } from '../../shared/core/result.ts';
import { faultSentence } from '../../shared/lists/fault.ts';
import { listKindNames } from '../../shared/lists/kinds.ts';
import { ListMapping } from '../../shared/lists/mapping.ts';
import type { Words } from './arguments.ts';
import { call, openOffice, settle } from './office.ts';
import { done, type Outcome, refused } from './outcome.ts';

/** Every row: whoever scripts wants all faults, not the first ones. */
const allRows = 200_000;

/** Reads a list in, or says what that would do. A cell that cannot be read refuses nothing; it is named. */
export async function importList(words: Words): Promise<Outcome> {
  const kind = listKindNames.find((name) => name === words.text('kind'));
  if (kind === undefined) {
    const message = `Die Art „${words.text('kind')}“ gibt es nicht. Bitte geben Sie --kind ${listKindNames.join(' oder ')} an.`;
    return refused({ code: 'usage', message });
  }
  const mapping = mappingFrom(words.text('mapping'));
  if (!mapping.ok) return refused(mapping.error);
  const sheet = words.text('sheet');
  if (sheet !== undefined && !/^[1-9]\d{0,2}$/.test(sheet))
    return refused({ code: 'usage', message: `--sheet erwartet die Nummer eines Blattes ab 1, nicht „${sheet}“.` });
  const file = words.operands[0] ?? '';
  const place = { ticket: resolve(file), kind, sheet: sheet === undefined ? null : Number(sheet) - 1 };
  const office = openOffice(words);
  try {
    return await takeOver(office, { ...place, mapping: mapping.value }, { file, isPreview: words.flag('preview') });
  } finally {
    settle(office);
  }
}

type Plan = {
  readonly ticket: string;
  readonly kind: (typeof listKindNames)[number];
  readonly sheet: number | null;
  readonly mapping: ListMapping;
};

async function takeOver(
  office: Office,
  { mapping, ...place }: Plan,
  { file, isPreview }: { readonly file: string; readonly isPreview: boolean },
): Promise<Outcome> {
  const opened = await call(office, 'list.open', place);
  if (!opened.ok) return refused(opened.error);
  const shown = await call(office, 'list.preview', { ...place, mapping, limit: allRows });
  if (!shown.ok) return refused(shown.error);
  const said = { file, ...whatIsThere(opened.value, shown.value) };
  if (isPreview) return done({ ...said, applied: false });
  const applied = await call(office, 'list.apply', { ...place, mapping, seen: shown.value.digest });
  if (!applied.ok) return refused(applied.error);
  const { created, changed, persons } = applied.value;
  return done({ ...said, applied: true, created, changed, persons });
}

function whatIsThere(
  { format, encoding, separator, sheets, sheet, columns }: Output<'list.open'>,
  { counts, rows, unknown, mapping }: Output<'list.preview'>,
) {
  return {
    format,
    encoding,
    separator,
    sheet: sheets[sheet] ?? '',
    columns: columns.map(({ letter, title, key }) => ({ letter, title, target: mapping.columns[key] ?? 'ignore' })),
    counts,
    faults: rows.flatMap(({ row, faults }) =>
      faults.map(({ column, letter, text, code, detail }) => {
        return { row, column, letter, text, code, message: faultSentence({ code, detail }, 'de') };
      }),
    ),
    unknown: unknown.map(({ field, text, count, leadsTo }) => ({ field, text, count, leadsTo })),
  };
}

/** The mapping in a file, in the form of `list.preview`; columns may be named by their heading. */
function mappingFrom(path: string | undefined): Result<ListMapping, AnyFailure> {
  if (path === undefined) return ok({ columns: {}, values: {} });
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    return fail({ code: 'file-missing', message: `Die Datei ${path} gibt es nicht. Bitte prüfen Sie den Pfad.` });
  try {
    return ok(ListMapping.parse(JSON.parse(readFileSync(path, 'utf8'))));
  } catch {
    const message = `Die Datei ${path} ist keine Zuordnung. Erwartet wird {"columns":{"Überschrift":"title"},"values":{"status":{"läuft":"running"}}}.`;
    return fail({ code: 'invalid-mapping', message });
  }
}
