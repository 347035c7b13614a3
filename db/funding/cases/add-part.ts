import type { Parsed } from '../../../shared/contract.ts';
import { assert } from '../../../shared/core/assert.ts';
import type { Entity } from '../../../shared/core/entity.ts';
import { fail, ok } from '../../../shared/core/result.ts';
import { entities } from '../../../shared/entities.ts';
import { deletedField } from '../../../shared/sync/op.ts';
import type { CommandScope } from '../../scope.ts';
import { edit } from '../../store/edit.ts';
import { naturalId } from '../../store/natural-id.ts';
import { readRow } from '../../store/rows.ts';
import { newRowId } from '../../store/transaction.ts';
import { validFields } from '../../store/validate.ts';
import { applyRules, isBroken } from '../../views/rules.ts';
import { ownerOfPart } from './owner.ts';
import { readCase } from './read.ts';
import { noCase } from './refusals.ts';

const fundingCase = entities.fundingCase as unknown as Entity;

/**
 * Adds a part to a case. It belongs to its main project, so that the same people may work in it (shared/funding/cases/model.ts).
 * The first project of a case becomes its main project.
 */
export function addPart(scope: CommandScope, input: Parsed<'case.addPart'>) {
  const file = readCase(scope.db, input.id);
  if (file === null) return fail(noCase);
  const entity = entities[input.entity] as unknown as Entity;
  const { record } = file;
  const belongs = {
    caseId: record.id,
    ...(input.entity === 'fundingCaseProject' || record.projectId === null ? {} : { projectId: record.projectId }),
    ...ownerOfPart(scope.tx, record),
  };
  const fields = validFields(entity, { ...belongs, ...input.fields, caseId: record.id }, 'create');
  if (!fields.ok) return fields;
  const changes = applyRules(scope, entity, null, fields.value);
  if (isBroken(changes)) return fail(changes);
  const id = naturalId(entity, changes) ?? newRowId(scope.tx);
  const existing = readRow(scope.db, entity, id);
  if (existing !== null && !existing.deleted) {
    const message = `${entity.label.de}: Das gibt es in diesem Vorgang schon. Bitte öffnen und ändern Sie den Eintrag.`;
    return fail({ code: 'exists-already' as const, message, id });
  }
  edit(scope.tx, entity, id, existing === null ? changes : { ...changes, [deletedField]: null });
  const project = changes['projectId'];
  if (input.entity === 'fundingCaseProject' && record.projectId === null && project !== undefined) {
    edit(scope.tx, fundingCase, record.id, { projectId: project });
  }
  const row = readRow(scope.db, entity, id);
  assert(row !== null, 'a part that was just added is there');
  return ok(row);
}
