import type { BasisState, RetentionState } from './keeping.ts';

/**
 * What another area wants the list of contacts to show when it opens. It is left as a setting, which the list reads once and forgets,
 * so that areas need not know each other's views.
 */
export const wantedContactsKey = 'contacts.wanted';

export type WantedContacts = Extract<RetentionState, 'over'> | Extract<BasisState, 'missing'>;

/** Reads what was left; anything else counts as nothing. */
export const readWantedContacts = (setting: unknown): WantedContacts | null =>
  setting === 'over' || setting === 'missing' ? setting : null;
