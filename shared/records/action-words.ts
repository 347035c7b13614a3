import type { Locale } from '../core/locale.ts';
import { entityNamed } from '../entities.ts';
import type { ActionSummary } from './contract.ts';

const verbs = {
  de: {
    create: 'angelegt',
    update: 'geändert',
    delete: 'gelöscht',
    restore: 'wiederhergestellt',
  },
  en: { create: 'created', update: 'changed', delete: 'deleted', restore: 'restored' },
} as const;

const decided = { de: 'Konflikt entschieden', en: 'Conflict decided' } as const;

/** Names what an action did: "Projekt „Radweg“ gelöscht und 3 weitere". */
export function actionWords(action: Omit<ActionSummary, 'label'>, locale: Locale): string {
  const entity = entityNamed(action.entity)?.label[locale] ?? action.entity;
  const title = locale === 'de' ? `„${action.title}“` : `“${action.title}”`;
  const others = action.count - 1;
  const more = others < 1 ? '' : locale === 'de' ? ` und ${others} weitere` : ` and ${others} more`;
  if (action.verb === 'decide') return `${decided[locale]}: ${entity} ${title}${more}`;
  return `${entity} ${title} ${verbs[locale][action.verb]}${more}`;
}
