import { ok } from '../../shared/core/result.ts';
import type { QueryScope } from '../scope.ts';
import { readContacts } from '../views/contacts.ts';

export const list = ({ db, today }: QueryScope) => ok({ contacts: readContacts(db, today) });
