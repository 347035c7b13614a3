import { type Entity, fieldNamed } from '../../shared/core/entity.ts';
import type { Field } from '../../shared/core/field.ts';
import { fail, ok, type Result } from '../../shared/core/result.ts';
import { changesSchema, creationSchema } from '../../shared/core/schema.ts';
import { entityNamed, entityNames } from '../../shared/entities.ts';
import { type RichFault, richFault } from '../../shared/rich/doc.ts';
import type { Changes } from './edit.ts';

export type Issue = { readonly field: string; readonly message: string };

/** The declaration, or a refusal that lists the names this version knows. */
export function knownEntity(name: string) {
  const entity = entityNamed(name);
  if (entity !== null) return ok(entity);
  const message = `Die Art „${name}“ gibt es in dieser Version nicht. Bekannt sind: ${entityNames.join(', ')}.`;
  return fail({ code: 'unknown-entity' as const, message });
}

const schemas = new Map<
  Entity,
  { create: ReturnType<typeof creationSchema>; change: ReturnType<typeof changesSchema> }
>();

function schemasOf(entity: Entity) {
  const known = schemas.get(entity) ?? { create: creationSchema(entity), change: changesSchema(entity) };
  schemas.set(entity, known);
  return known;
}

/** Checks the fields of a new or changed record against the model, and answers them cleaned, or one fault for every wrong field. */
export function validFields(
  entity: Entity,
  fields: Readonly<Record<string, unknown>>,
  purpose: 'create' | 'change',
): Result<Changes, { code: 'invalid-fields'; message: string; issues: Issue[] }> {
  const parsed = schemasOf(entity)[purpose].safeParse(fields);
  if (parsed.success) return ok(parsed.data as Changes);
  const faults = new Map<string, string>();
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
      for (const field of issue.keys) faults.set(field, 'dieses Feld gibt es nicht');
      continue;
    }
    const field = String(issue.path[0] ?? '');
    if (!faults.has(field)) faults.set(field, faultOf(fieldNamed(entity, field), fields[field] ?? null, issue.code));
  }
  const issues = [...faults].map(([field, message]): Issue => ({ field, message }));
  const [first] = issues;
  const label = first ? (fieldNamed(entity, first.field)?.label.de ?? first.field) : entity.label.de;
  const message = `${label}: ${first?.message ?? 'ungültige Angabe'}. Es wurde nichts gespeichert.`;
  return fail({ code: 'invalid-fields', message, issues });
}

/** Why a rich text is not taken, and what to do instead. */
const richWords: Readonly<Record<RichFault | 'empty', (max: number) => string>> = {
  empty: () => 'darf nicht leer sein',
  'no-document': () => 'erwartet wird ein Text oder ein ProseMirror-Dokument {"type":"doc","content":[…]}',
  'too-deep': () => 'der Text ist zu tief gegliedert; Listen dürfen nur eine Ebene haben',
  'too-long': (max) => `höchstens ${max} Zeichen`,
  'too-large': () => 'der Text hat zu viele Formatierungen; bitte kürzen oder einfacher gestalten',
};

function faultOf(field: Field | null, value: unknown, code: string): string {
  if (value === null && field?.required) return 'diese Angabe fehlt';
  switch (field?.kind) {
    case 'choice':
      return `erlaubt sind ${Object.keys(field.choices ?? {}).join(', ')}`;
    case 'day':
      return 'erwartet wird ein Tag wie 2027-03-31';
    case 'vagueDay':
      return 'erwartet wird ein Tag mit Genauigkeit wie {"day":"2027-03-01","precision":"month"}';
    case 'time':
      return 'erwartet wird eine Uhrzeit wie 12:00';
    case 'instant':
      return 'erwartet wird ein Zeitpunkt wie 2027-03-31T12:00:00Z';
    case 'cents':
      return 'erwartet werden ganze Cent, etwa 123456 für 1.234,56 €';
    case 'integer':
    case 'basisPoints':
    case 'thousandths':
      return `erwartet wird eine ganze Zahl ${field.max === null ? 'ab 0' : `von 0 bis ${field.max}`}`;
    case 'decimal':
      return 'erwartet wird eine Zahl';
    case 'flag':
      return 'erwartet wird Ja oder Nein (true, false)';
    case 'reference':
    case 'anyReference':
      return 'erwartet wird die Kennung eines Datensatzes';
    case 'record':
      return 'erwartet wird eine strukturierte Angabe';
    case 'richText':
      return richWords[richFault(value, field.max ?? Number.MAX_SAFE_INTEGER) ?? 'empty'](field.max ?? 0);
    case 'text':
    case 'longText':
      if (code === 'too_big') return `höchstens ${field.max} Zeichen`;
      return code === 'too_small' ? 'darf nicht leer sein' : 'erwartet wird Text';
    case undefined:
      return 'ungültige Angabe';
  }
}
