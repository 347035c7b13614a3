import { approvalState } from '../../shared/communication/approval.ts';
import { isOpenItem } from '../../shared/communication/calendar.ts';
import type { AudienceLine, ItemLine } from '../../shared/communication/contract.ts';
import { formFor, isOver } from '../../shared/communication/length.ts';
import { ok } from '../../shared/core/result.ts';
import type { QueryScope } from '../scope.ts';
import { inSteps } from '../store/rows.ts';
import { counted } from '../store/undo.ts';
import { readLinked } from '../views/linked.ts';
import { readMerged } from '../views/merged.ts';
import { readForms } from './texts.ts';

type ItemRow = Omit<ItemLine, 'version' | 'hasConflict' | 'approval' | 'isTooLong' | 'audiences'> & {
  readonly revision: number;
  readonly hasConflict: number;
  readonly text: string | null;
  readonly approvedByPersonId: string | null;
  readonly approvedWords: string | null;
};

const items = `
  SELECT i.id, r.revision, i.updated_at AS updatedAt, i.title, i.channel, coalesce(i.direction, 'outward') AS direction,
    i.form_id AS formId, i.project_id AS projectId,
    p.title AS project, coalesce(i.status, 'idea') AS status, i.planned_on AS plannedOn, i.planned_time AS plannedTime,
    i.ends_on AS endsOn, i.place, i.published_on AS publishedOn, w.display_name AS responsible,
    b.display_name AS approvedBy, i.approved_on AS approvedOn, i.text, i.approved_by_person_id AS approvedByPersonId,
    i.approved_words AS approvedWords, coalesce(i.visibility, 'shared') AS visibility,
    EXISTS (SELECT 1 FROM conflict c WHERE c.record = i.record) AS hasConflict
  FROM communication_item i
  JOIN record r ON r.no = i.record
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
  const audiencesOf = readLinked(db, 'communicationItem', 'audience', 'audienceId');
  const all = yield* counted(inSteps(db.prepare(items).iterate() as IterableIterator<ItemRow>), 0);
  const rows = all.filter(({ id }) => !isDropped(id));
  return ok({
    items: rows.map(({ revision, hasConflict, text, approvedByPersonId, approvedWords, ...row }): ItemLine => {
      const form = formFor(row, forms);
      return {
        ...row,
        audiences: [...audiencesOf(row.id)],
        version: String(revision),
        hasConflict: hasConflict === 1,
        approval: approvalState({ ...row, text, approvedByPersonId, approvedWords }),
        isTooLong: isOver(row.title, form?.titleMax ?? null) || isOver(text, form?.textMax ?? null),
      };
    }),
  });
}

type AudienceRow = Omit<AudienceLine, 'version' | 'hasConflict' | 'items' | 'nextOn' | 'lastOn'> & {
  readonly revision: number;
  readonly hasConflict: number;
};

const audiences = `
  SELECT a.id, r.revision, a.updated_at AS updatedAt, a.name, a.name AS title,
    coalesce(a.direction, 'outward') AS direction, a.description,
    EXISTS (SELECT 1 FROM conflict c WHERE c.record = a.record) AS hasConflict
  FROM audience a
  JOIN record r ON r.no = a.record
  WHERE a.hidden = 0
  ORDER BY a.name, a.id`;

/** Audiences with what was said to them, and what will be. */
export function* listAudiences(scope: QueryScope) {
  const { isDropped } = readMerged(scope.db, 'audience');
  const rows = (scope.db.prepare(audiences).all() as AudienceRow[]).filter(({ id }) => !isDropped(id));
  const said = saidTo((yield* listItems(scope)).value.items);
  return ok({
    audiences: rows.map(({ revision, hasConflict, ...row }) => ({
      ...row,
      ...heard(said.get(row.id) ?? [], scope.today),
      version: String(revision),
      hasConflict: hasConflict === 1,
    })),
  });
}

/** The contributions of each audience: one for several is each one's. */
function saidTo(items: readonly ItemLine[]): ReadonlyMap<string, readonly ItemLine[]> {
  const pairs = items.flatMap((item) => item.audiences.map(({ id }) => ({ id, item })));
  const groups = Map.groupBy(pairs, ({ id }) => id);
  return new Map([...groups].map(([id, group]) => [id, group.map(({ item }) => item)]));
}

function heard(items: readonly ItemLine[], today: string): Pick<AudienceLine, 'items' | 'nextOn' | 'lastOn'> {
  const days = (all: readonly (string | null)[]) => all.filter((day) => day !== null).sort();
  const toCome = days(items.filter(isOpenItem).map(({ plannedOn }) => plannedOn)).filter((day) => day >= today);
  const past = days(items.filter(({ status }) => status === 'published').map(({ publishedOn }) => publishedOn));
  return {
    items: items.filter(({ status }) => status !== 'cancelled').length,
    nextOn: toCome[0] ?? null,
    lastOn: past.at(-1) ?? null,
  };
}
