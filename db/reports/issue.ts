import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { chunked } from '../../shared/reports/chunks.ts';
import { reportDocument } from '../../shared/reports/document.ts';
import { scopeText } from '../../shared/reports/scope.ts';
import type { Json } from '../../shared/sync/json.ts';
import { type CommandScope, readStep } from '../scope.ts';
import { edit } from '../store/edit.ts';
import { idOfKey } from '../store/natural-id.ts';
import { newRowId } from '../store/transaction.ts';
import { stepOf } from '../store/undo.ts';
import { partEntity, reportEntity } from './issued.ts';
import { makeReport } from './read.ts';

/** Keeps a report as it is now, word for word but for the names of persons (D10), and what it has counted. A public one is public, or it could not be compared with (PU2). */
export function* issue(scope: CommandScope, { title, ...request }: Parsed<'report.issue'>) {
  const made = yield* makeReport(scope, request, true);
  if (!made.ok) return made;
  const { report, counted } = made.value;
  const { tx, today } = scope;
  const marks = request.isPublic ? { visibility: 'public', classification: 'public' } : {};
  yield readStep();
  const document = reportDocument({ ...report, title: title ?? report.title });
  yield readStep();
  const parts = [
    ...chunked(document.blocks).map((items, at) => ({ kind: 'document', number: at + 1, items })),
    ...chunked(counted).map((items, at) => ({ kind: 'counted', number: at + 1, items })),
  ];
  const id = newRowId(tx);
  edit(tx, reportEntity, id, {
    ...marks,
    title: document.title.slice(0, 300),
    kind: report.kind,
    scope: scopeText(report.scope),
    isPublic: report.isPublic,
    from: report.from,
    to: report.to,
    issuedOn: today,
    footer: document.footer,
    parts: parts.length,
  });
  for (const [done, { kind, number, items }] of parts.entries()) {
    yield stepOf(done, parts.length);
    edit(tx, partEntity, idOfKey('reportPart', [id, kind, number]), {
      ...marks,
      reportId: id,
      kind,
      number,
      content: { items: items as readonly unknown[] as Json[] },
    });
  }
  return ok({ id });
}
