import { entityNamed, entityNames } from '../../../shared/entities.ts';
import { fieldsOfSameness } from '../../../shared/records/duplicates.ts';
import { viewStore } from '../../app/view-store.ts';

/** Kinds of records of which two can be the same thing. */
export const kindsWithDuplicates: readonly string[] = entityNames.filter((name) => {
  const entity = entityNamed(name);
  return entity !== null && fieldsOfSameness(entity).length > 0;
});

export const useDuplicateView = viewStore('exchange.duplicates', { kind: 'project' as string });
