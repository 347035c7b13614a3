import type { FormLine, TemplateLine } from '../../shared/communication/contract.ts';
import { mistakesIn } from '../../shared/communication/template.ts';
import { usualForms } from '../../shared/communication/usual-forms.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { fold } from '../../shared/core/fold.ts';
import { ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import type { CommandScope, QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { edit } from '../store/edit.ts';
import { newRowId } from '../store/transaction.ts';
import { readMerged } from '../views/merged.ts';

type Stored = { readonly revision: number; readonly hasConflict: number };
type FormRow = Omit<FormLine, 'version' | 'hasConflict'> & Stored;
type TemplateRow = Omit<TemplateLine, 'version' | 'hasConflict' | 'mistakes'> & Stored;

const forms = `
  SELECT f.id, r.revision, f.updated_at AS updatedAt, f.name, f.name AS title, f.channel, f.title_max AS titleMax,
    f.text_max AS textMax, f.notes, EXISTS (SELECT 1 FROM conflict c WHERE c.record = f.record) AS hasConflict
  FROM text_form f JOIN record r ON r.no = f.record
  WHERE f.hidden = 0 ORDER BY f.name, f.id`;

const templates = `
  SELECT t.id, r.revision, t.updated_at AS updatedAt, t.name, t.name AS title, t.channel, t.form_id AS formId,
    f.name AS form, t.heading, t.text,
    EXISTS (SELECT 1 FROM conflict c WHERE c.record = t.record) AS hasConflict
  FROM communication_template t JOIN record r ON r.no = t.record
  LEFT JOIN text_form f ON f.id = t.form_id AND f.hidden = 0
  WHERE t.hidden = 0 ORDER BY t.name, t.id`;

/** Kinds of text by name. */
export function readForms(db: Reader): FormLine[] {
  const { isDropped } = readMerged(db, 'textForm');
  const rows = (db.prepare(forms).all() as FormRow[]).filter(({ id }) => !isDropped(id));
  return rows.map(({ revision, hasConflict, ...row }) => ({
    ...row,
    version: String(revision),
    hasConflict: hasConflict === 1,
  }));
}

/** Kinds of text and templates; each template with its mistakes, before anybody fills it in. */
export function listTexts({ db }: QueryScope) {
  const { isDropped } = readMerged(db, 'communicationTemplate');
  const rows = (db.prepare(templates).all() as TemplateRow[]).filter(({ id }) => !isDropped(id));
  return ok({
    forms: readForms(db),
    templates: rows.map(
      ({ revision, hasConflict, ...row }): TemplateLine => ({
        ...row,
        version: String(revision),
        hasConflict: hasConflict === 1,
        mistakes: mistakesIn(row).map(({ placeholder }) => placeholder),
      }),
    ),
  });
}

const textForm = entities.textForm as unknown as Entity;

/** Enters the usual kinds of text; a name that is there already stays as it is. One user action. */
export function addUsualForms({ tx, db }: CommandScope) {
  const there = new Set(readForms(db).map(({ name }) => fold(name ?? '')));
  const missing = usualForms.filter(({ name }) => !there.has(fold(name)));
  for (const form of missing) edit(tx, textForm, newRowId(tx), { ...form });
  return ok({ added: missing.length });
}
