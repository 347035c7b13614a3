import type { Migration } from './migration.ts';

/** As what a person is known in an address book that was read in (vCard `UID`), so that a second import changes instead of doubling. */
export const contacts: Migration = {
  version: 28,
  name: 'contacts',
  up: (db) => db.exec('ALTER TABLE person ADD COLUMN vcard_uid TEXT'),
};
