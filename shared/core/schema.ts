import { z } from 'zod';
import { plainText, type RichText, richFault } from '../rich/doc.ts';
import { withoutUnsafeLinks } from '../rich/links.ts';
import { isDay } from './day.ts';
import type { Entity } from './entity.ts';
import type { Field } from './field.ts';

/** Values of one op may not be larger; docs/bundle-format.md §7. */
export const longestValueBytes = 256 * 1024;

const wellFormed = (text: string) => text.isWellFormed();

/** A civil day that exists in the calendar. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text): boolean => isDay(text), { message: 'kein gültiger Tag' });

export const Uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'keine gültige Kennung');

/** `entity:id`. The entity may be one this version does not know. */
export const AnyReference = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}:[0-9a-f-]{36}$/);

const Json: z.ZodType<object> = z.record(z.string(), z.json());

/** What a field accepts when somebody writes it; `null` clears it. */
export function fieldSchema(field: Field): z.ZodType {
  const shape = shapeOf(field);
  return field.required ? shape : shape.nullable();
}

function shapeOf(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text':
    case 'longText': {
      const line = z
        .string()
        .max(field.max ?? longestValueBytes / 4)
        .refine(wellFormed, { message: 'ungültige Zeichen' });
      return field.required ? line.trim().min(1, 'darf nicht leer sein') : line;
    }
    case 'richText': {
      const max = field.max ?? longestValueBytes / 4;
      const isTaken = (value: unknown) =>
        richFault(value, max) === null && !(field.required && plainText(value).trim() === '');
      return z.custom<RichText>(isTaken).transform(withoutUnsafeLinks);
    }
    case 'day':
      return Day;
    case 'vagueDay':
      return z.strictObject({ day: Day, precision: z.enum(['day', 'month', 'quarter', 'season', 'year']) });
    case 'time':
      return z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
    case 'instant':
      return z.iso.datetime({ offset: true });
    case 'integer':
      return z
        .int()
        .min(0)
        .max(field.max ?? Number.MAX_SAFE_INTEGER);
    case 'decimal':
      return z.number().min(-1e15).max(1e15);
    case 'cents':
      return z.int();
    case 'basisPoints':
    case 'thousandths':
      return z
        .int()
        .min(0)
        .max(field.max ?? Number.MAX_SAFE_INTEGER);
    case 'flag':
      return z.boolean();
    case 'choice':
      return z.enum(Object.keys(field.choices ?? {}));
    case 'reference':
      return Uuid;
    case 'anyReference':
      return AnyReference;
    case 'record':
      return Json;
  }
}

/** Any subset of an entity's fields: what an update may carry. */
export const changesSchema = (entity: Entity) =>
  z
    .strictObject(Object.fromEntries(Object.entries(entity.fields).map(([name, field]) => [name, fieldSchema(field)])))
    .partial();

/** What a new record must and may carry. */
export const creationSchema = (entity: Entity) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(entity.fields).map(([name, field]) => [
        name,
        field.required ? fieldSchema(field) : fieldSchema(field).optional(),
      ]),
    ),
  );
