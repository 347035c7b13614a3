import type { Parsed } from '../../shared/contract.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { TextDocument } from '../../shared/documents/contract.ts';
import { entities } from '../../shared/entities.ts';
import type { IssuedReport, ReportRequest } from '../../shared/reports/contract.ts';
import { type Counted, countedOf } from '../../shared/reports/counted.ts';
import { scopeOfText, scopeReference, scopeText } from '../../shared/reports/scope.ts';
import { deletedField } from '../../shared/sync/op.ts';
import type { CommandScope, QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { edit } from '../store/edit.ts';
import { readRow } from '../store/rows.ts';
import { mayAppearSql } from '../views/audience.ts';
import { titlesOf } from '../views/titles.ts';

export const reportEntity = entities.report as unknown as Entity;
export const partEntity = entities.reportPart as unknown as Entity;

type Row = Omit<IssuedReport, 'scopeTitle' | 'isPublic' | 'isWhole'> & {
  readonly isPublic: number | null;
  readonly isWhole: number;
};

const issued = (condition: string) => `
  SELECT r.id, coalesce(r.kind, '') AS kind, coalesce(r.title, '') AS title, coalesce(r.scope, '') AS scope,
    r.is_public AS isPublic, r."from", r."to", r.issued_on AS issuedOn,
    r.parts = (SELECT count(*) FROM report_part p WHERE p.report_id = r.id AND p.hidden = 0) AS isWhole
  FROM report r
  WHERE r.hidden = 0 AND r."from" IS NOT NULL AND r."to" IS NOT NULL AND r.issued_on IS NOT NULL AND ${condition}
  ORDER BY r.issued_on DESC, r."to" DESC, r.created_at DESC, r.id DESC`;

function lines(db: Reader, rows: readonly Row[]): IssuedReport[] {
  const about = rows.map(({ scope }) => {
    const parsed = scopeOfText(scope);
    const named = parsed === null ? null : scopeReference(parsed);
    return named === null ? null : `${named.entity}:${named.id}`;
  });
  const names = titlesOf(db, [...new Set(about.filter((one) => one !== null))]);
  return rows.map((row, at) => ({
    ...row,
    scopeTitle: names[about[at] ?? ''] ?? null,
    isPublic: row.isPublic === 1,
    isWhole: row.isWhole === 1,
  }));
}

export function listIssued({ db }: QueryScope, { kind }: Parsed<'report.list'>) {
  const rows = db.prepare(issued(kind === undefined ? '1' : 'r.kind = @kind')).all({ kind: kind ?? '' }) as Row[];
  return ok({ reports: lines(db, rows) });
}

/** The last edition of the same report whose period ended before this one ends; only one that has arrived whole. */
export function issuedBefore(
  db: Reader,
  { kind, scope, isPublic }: Pick<ReportRequest, 'kind' | 'scope' | 'isPublic'>,
  to: string,
): IssuedReport | null {
  const same = `r.kind = @kind AND r.scope = @scope AND coalesce(r.is_public, 0) = @isPublic AND r."to" < @to`;
  const rows = db
    .prepare(issued(`${same} AND ${mayAppearSql('r', isPublic)}`))
    .all({ kind, scope: scopeText(scope), isPublic: isPublic ? 1 : 0, to }) as Row[];
  const last = rows.find(({ isWhole }) => isWhole === 1);
  return last === undefined ? null : (lines(db, [last])[0] ?? null);
}

function itemsOf(db: Reader, reportId: string, kind: 'document' | 'counted'): unknown[] {
  const parts = db
    .prepare('SELECT content FROM report_part WHERE report_id = ? AND kind = ? AND hidden = 0 ORDER BY number')
    .pluck()
    .all(reportId, kind) as (string | null)[];
  return parts.flatMap((part) => {
    const items = (JSON.parse(part ?? '{}') as { items?: unknown }).items;
    return Array.isArray(items) ? (items as unknown[]) : [];
  });
}

export const readCounted = (db: Reader, reportId: string): Counted => countedOf(itemsOf(db, reportId, 'counted'));

const notFound = fail({
  code: 'not-found' as const,
  message: 'Diesen Bericht gibt es hier nicht (mehr). Bitte wählen Sie einen aus der Liste.',
});

/** An issued report, word for word. */
export function getIssued({ db }: QueryScope, { id }: Parsed<'report.issued'>) {
  const [row] = db.prepare(issued('r.id = @id')).all({ id }) as Row[];
  const [report] = row === undefined ? [] : lines(db, [row]);
  if (report === undefined) return notFound;
  const footer = readRow(db, reportEntity, id)?.['footer'];
  const document = TextDocument.safeParse({
    title: report.title,
    footer: typeof footer === 'string' ? footer : '',
    date: report.to < report.issuedOn ? report.to : report.issuedOn,
    blocks: itemsOf(db, id, 'document'),
  });
  if (!report.isWhole || !document.success) {
    const message = report.isWhole
      ? 'Dieser Bericht stammt aus einer neueren Version des Programms. Nach der Aktualisierung lässt er sich öffnen.'
      : 'Von diesem Bericht fehlt noch ein Teil. Er lässt sich öffnen, sobald das nächste Bündel eingelesen ist.';
    return fail({ code: 'not-whole' as const, message });
  }
  return ok({ report, document: document.data });
}

export function removeIssued({ db, tx }: CommandScope, { id }: Parsed<'report.remove'>) {
  const row = readRow(db, reportEntity, id);
  if (row === null || row.deleted) return notFound;
  const parts = db.prepare('SELECT id FROM report_part WHERE report_id = ? AND hidden = 0').pluck().all(id) as string[];
  for (const part of parts) edit(tx, partEntity, part, { [deletedField]: true });
  edit(tx, reportEntity, id, { [deletedField]: true });
  return ok({});
}
