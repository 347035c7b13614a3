import { approvalState } from '../../shared/communication/approval.ts';
import type { AudienceLine, ItemLine } from '../../shared/communication/contract.ts';
import { formFor, isOver } from '../../shared/communication/length.ts';
import { ok } from '../../shared/core/result.ts';
import type { QueryScope } from '../scope.ts';
import { inSteps } from '../store/rows.ts';
import { counted } from '../store/undo.ts';
import { readMerged } from '../views/merged.ts';
import { isUnpublished } from '../views/unpublished.ts';
import { readForms } from './texts.ts';

type ItemRow = Omit<ItemLine, 'version' | 'hasConflict' | 'approval' | 'isTooLong'> & {
  readonly revision: number;
  readonly hasConflict: number;
  readonly text: string | null;
  readonly approvedByPersonId: string | null;
  readonly approvedWords: string | null;
};

const items = `
  SELECT i.id, r.revision, i.updated_at AS updatedAt, i.title, i.channel, coalesce(i.direction, 'outward') AS direction,
    i.audience_id AS audienceId, a.name AS audience, i.form_id AS formId, i.project_id AS projectId,
    p.title AS project, coalesce(i.status, 'idea') AS status, i.planned_on AS plannedOn, i.planned_time AS plannedTime,
    i.ends_on AS endsOn, i.place, i.published_on AS publishedOn, w.display_name AS responsible,
    b.display_name AS approvedBy, i.approved_on AS approvedOn, i.text, i.approved_by_person_id AS approvedByPersonId,
    i.approved_words AS approvedWords, coalesce(i.visibility, 'shared') AS visibility,
    EXISTS (SELECT 1 FROM conflict c WHERE c.record = i.record) AS hasConflict
  FROM communication_item i
  JOIN record r ON r.no = i.record
  LEFT JOIN audience a ON a.id = i.audience_id
  LEFT JOIN project p ON p.id = i.project_id
  LEFT JOIN person w ON w.id = i.responsible_person_id
  LEFT JOIN person b ON b.id = i.approved_by_person_id
  WHERE i.hidden = 0
  ORDER BY coalesce(i.planned_on, i.published_on) IS NULL, coalesce(i.planned_on, i.published_on), i.planned_time,
    i.title, i.id`;

/** All contributions by day, each with what is to be said of its approval and its length. */
export function* listItems({ db }: QueryScope) {
  const { isDropped } = readMerged(db, 'communicationItem');
  const forms = readForms(db);
  const all = yield* counted(inSteps(db.prepare(items).iterate() as IterableIterator<ItemRow>), 0);
  const rows = all.filter(({ id }) => !isDropped(id));
  return ok({
    items: rows.map(({ revision, hasConflict, text, approvedByPersonId, approvedWords, ...row }): ItemLine => {
      const form = formFor(row, forms);
      return {
        ...row,
        version: String(revision),
        hasConflict: hasConflict === 1,
        approval: approvalState({ ...row, text, approvedByPersonId, approvedWords }),
        isTooLong: isOver(row.title, form?.titleMax ?? null) || isOver(text, form?.textMax ?? null),
      };
    }),
  });
}

type AudienceRow = Omit<AudienceLine, 'version' | 'hasConflict'> & {
  readonly revision: number;
  readonly hasConflict: number;
};

const audiences = `
  SELECT a.id, r.revision, a.updated_at AS updatedAt, a.name, a.name AS title,
    coalesce(a.direction, 'outward') AS direction, a.description,
    (SELECT count(*) FROM communication_item i WHERE i.audience_id = a.id AND i.hidden = 0
       AND coalesce(i.status, 'idea') <> 'cancelled') AS items,
    (SELECT min(i.planned_on) FROM communication_item i WHERE i.audience_id = a.id AND i.hidden = 0
       AND i.planned_on >= @today AND ${isUnpublished}) AS nextOn,
    (SELECT max(i.published_on) FROM communication_item i WHERE i.audience_id = a.id AND i.hidden = 0
       AND i.status = 'published') AS lastOn,
    EXISTS (SELECT 1 FROM conflict c WHERE c.record = a.record) AS hasConflict
  FROM audience a
  JOIN record r ON r.no = a.record
  WHERE a.hidden = 0
  ORDER BY a.name, a.id`;

/** Audiences with what was said to them, and what will be. */
export function listAudiences({ db, today }: QueryScope) {
  const { isDropped } = readMerged(db, 'audience');
  const rows = (db.prepare(audiences).all({ today }) as AudienceRow[]).filter(({ id }) => !isDropped(id));
  return ok({
    audiences: rows.map(({ revision, hasConflict, ...row }) => ({
      ...row,
      version: String(revision),
      hasConflict: hasConflict === 1,
    })),
  });
}
