import { resolve } from 'node:path';
import { writeWhole } from '../../db/export/whole-file.ts';
import type { Office } from '../../db/office/office.ts';
import { dayOrNull } from '../../shared/core/day.ts';
import { type AnyFailure, fail, ok, type Result } from '../../shared/core/result.ts';
import { DocumentFormat } from '../../shared/documents/contract.ts';
import { bodyId } from '../../shared/records/natural-id.ts';
import { reportDocument } from '../../shared/reports/document.ts';
import { reportKinds } from '../../shared/reports/kinds.ts';
import { type ReportScope, scopeOfText } from '../../shared/reports/scope.ts';
import type { Words } from './arguments.ts';
import { call, openOffice } from './office.ts';
import { done, type Outcome, refused } from './outcome.ts';

const formats = [...DocumentFormat.options, 'json'] as const;

const usage = (message: string) => fail({ code: 'usage', message });

/** Things that people know by a short name instead of an id: projects and fields by their number. */
const named = { field: 'strategyField', project: 'project' } as const;

/** `district`, `body:05558032`, `field:H1`, `project:P13`, or anything with its id: `fundingCase:…`. */
async function scopeOf(office: Office, text: string): Promise<Result<ReportScope, AnyFailure>> {
  if (text === 'district') return ok({ of: 'district' });
  const at = text.indexOf(':');
  const [of, name] = [text.slice(0, at), text.slice(at + 1)];
  const direct = scopeOfText(of === 'body' || of === 'field' ? text : `record:${text}`);
  if (direct !== null) return ok(direct);
  if (of === 'body') return ok({ of: 'body', id: bodyId(name) });
  if (of !== 'field' && of !== 'project')
    return usage(
      `--scope erwartet district, body:SCHLÜSSEL, field:NR, project:NR oder ENTITÄT:KENNUNG, nicht „${text}“.`,
    );
  const reply = await call(office, 'record.list', { entity: named[of], filter: { code: name }, limit: 2 });
  if (!reply.ok) return fail(reply.error);
  const [found, other] = reply.value.rows;
  if (found === undefined || other !== undefined) {
    const message = `${found === undefined ? 'Keinen' : 'Mehr als einen'} Datensatz mit der Nummer „${name}“ gibt es hier. Bitte geben Sie seine Kennung an.`;
    return fail({ code: 'not-found', message });
  }
  return ok(of === 'field' ? { of: 'field', id: found.id } : { of: 'record', id: `project:${found.id}` });
}

/** Makes a report and writes it down, whole or not at all. Nothing is kept in the store. */
export async function report(words: Words): Promise<Outcome> {
  const kind = reportKinds.find((one) => one === words.text('kind'));
  const format = formats.find((one) => one === words.text('format'));
  if (kind === undefined || format === undefined) {
    const [what, all] = kind === undefined ? ['kind', reportKinds] : ['format', formats];
    const message = `--${what} „${words.text(what)}“ gibt es nicht. Es gibt: ${all.join(', ')}.`;
    return refused({ code: 'usage', message });
  }
  const period: { from?: string; to?: string } = {};
  for (const end of ['from', 'to'] as const) {
    const text = words.text(end);
    if (text === undefined) continue;
    if (dayOrNull(text) === null)
      return refused({ code: 'usage', message: `--${end} erwartet einen Tag wie 2026-12-31, nicht „${text}“.` });
    period[end] = text;
  }
  const ticket = resolve(words.text('out') ?? '');
  const office = openOffice(words);
  try {
    const scope = await scopeOf(office, words.text('scope') ?? 'district');
    if (!scope.ok) return refused(scope.error);
    const read = await call(office, 'report.read', {
      kind,
      scope: scope.value,
      isPublic: words.flag('public'),
      ...period,
    });
    if (!read.ok) return refused(read.error);
    const { title, from, to, counts, comparedWith } = read.value;
    const written =
      format === 'json'
        ? writeWhole(ticket, Buffer.from(`${JSON.stringify(read.value, null, 2)}\n`, 'utf8'))
        : await call(office, 'document.export', { ticket, format, document: reportDocument(read.value) });
    if (!written.ok) return refused(written.error);
    return done({ title, from, to, comparedWith: comparedWith?.title ?? null, counts, bytes: written.value.bytes });
  } finally {
    office.close();
  }
}
