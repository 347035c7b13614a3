import { agreementDates } from '../../shared/agency/agreement-dates.ts';
import type { AgreementLine } from '../../shared/agency/contract.ts';
import { ok } from '../../shared/core/result.ts';
import type { QueryScope } from '../scope.ts';
import { readLinkedLocks } from '../views/linked-locks.ts';
import { readMerged } from '../views/merged.ts';
import { readRuleData } from '../views/rule-data.ts';

type LineRow = Pick<
  AgreementLine,
  'id' | 'updatedAt' | 'title' | 'form' | 'transfer' | 'status' | 'concludedOn' | 'endsOn' | 'fileReference'
> & {
  readonly revision: number;
  readonly parties: string;
  readonly receivedOn: string | null;
  readonly approvedOn: string | null;
  readonly publishedOn: string | null;
  readonly effectiveOn: string | null;
  readonly hasConflict: number;
};

const lines = `
  SELECT a.id, r.revision, a.title, a.form, a.transfer, coalesce(a.status, 'draft') AS status,
    a.concluded_on AS concludedOn, a.received_on AS receivedOn, a.approved_on AS approvedOn,
    a.published_on AS publishedOn, a.effective_on AS effectiveOn, a.ends_on AS endsOn,
    a.file_reference AS fileReference, a.updated_at AS updatedAt,
    (SELECT json_group_array(name) FROM (
      SELECT coalesce(b.short_name, b.name) AS name FROM agreement_party y JOIN body b ON b.id = y.body_id
      WHERE y.agreement_id = a.id AND y.hidden = 0 AND coalesce(b.short_name, b.name) IS NOT NULL ORDER BY b.ags
    )) AS parties,
    EXISTS (SELECT 1 FROM conflict c WHERE c.record = a.record) AS hasConflict
  FROM agreement a
  JOIN record r ON r.no = a.record
  WHERE a.hidden = 0
  ORDER BY a.title, a.id`;

/** Agreements with the days that count: as stated, else as the rules give them. */
export function list({ db }: QueryScope) {
  const { isDropped } = readMerged(db, 'agreement');
  const data = readRuleData(db);
  const lockOf = readLinkedLocks(db, 'agreement');
  const rows = (db.prepare(lines).all() as LineRow[]).filter(({ id }) => !isDropped(id));
  const agreements = rows.map((row): AgreementLine => {
    const { revision, parties, hasConflict, receivedOn, approvedOn, publishedOn, effectiveOn, ...shown } = row;
    const { approval, effective } = agreementDates(row, data);
    return {
      ...shown,
      version: String(revision),
      lock: lockOf(row.id),
      parties: JSON.parse(parties) as string[],
      approvalOn: approval?.day ?? null,
      approvalSource: approval?.source ?? null,
      inForceOn: effective?.day ?? null,
      inForceSource: effective?.source ?? null,
      hasConflict: hasConflict === 1,
    };
  });
  return ok({ agreements });
}
