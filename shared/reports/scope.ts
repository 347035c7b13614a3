import { z } from 'zod';
import { AnyReference, Uuid } from '../core/schema.ts';

/** What a report is about: the whole district, what one body leads or takes part in, one field of action, or one record. */
export const ReportScope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('district') }),
  z.strictObject({ of: z.literal('body'), id: Uuid }),
  z.strictObject({ of: z.literal('field'), id: Uuid }),
  /** `entity:id`: a project, a funding case, an edition of the radar, a meeting. */
  z.strictObject({ of: z.literal('record'), id: AnyReference }),
]);
export type ReportScope = z.output<typeof ReportScope>;

/** The record a scope names, `null` for the district. */
export function scopeReference(scope: ReportScope): { readonly entity: string; readonly id: string } | null {
  switch (scope.of) {
    case 'district':
      return null;
    case 'body':
      return { entity: 'body', id: scope.id };
    case 'field':
      return { entity: 'strategyField', id: scope.id };
    case 'record': {
      const [entity = '', id = ''] = scope.id.split(':');
      return { entity, id };
    }
  }
}

/** A scope as it is stored: `district`, `body:…`, `field:…`, `record:project:…`. */
export const scopeText = (scope: ReportScope): string => ('id' in scope ? `${scope.of}:${scope.id}` : scope.of);

/** The way back; `null` for a scope of a newer version. */
export function scopeOfText(text: string): ReportScope | null {
  const at = text.indexOf(':');
  const parsed = ReportScope.safeParse(at < 0 ? { of: text } : { of: text.slice(0, at), id: text.slice(at + 1) });
  return parsed.success ? parsed.data : null;
}
