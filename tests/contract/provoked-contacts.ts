import { create } from '../helpers/create.ts';
import { at, office } from './refusal-scene.ts';

const missing = '01930000-0000-7000-8000-00000000dead';
const card = 'BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nEND:VCARD';

/** An address book with one card. */
export const cards = { source: { text: card }, legalBasis: 'Einwilligung', retentionUntil: null };
const from = (source: object, more: object = {}) => ({ input: () => ({ ...cards, source, ...more }) });
const saved = { ids: [missing], version: '4.0' };
export const savedCards = () => ({ ticket: office.file('never'), ...saved });

/** A person everything can be told of. */
export const told = () => ({ id: at['person'] });
export const preparePerson = async (): Promise<void> => {
  at['person'] ??= await create(office, 'person', { displayName: 'Anna Beispiel' });
};

/** In a folder that is not there, as on a stick that was pulled. */
const nowhere = () => office.file('stick/datei');

export const contactsProvoked = {
  'contact.previewCards file-missing': from({ tickets: ['fehlt'] }),
  'contact.previewCards unreadable-cards': from({ text: 'Guten Tag' }),
  'contact.takeCards file-missing': from({ tickets: ['fehlt'] }, { seen: '' }),
  'contact.takeCards unreadable-cards': from({ text: 'Guten Tag' }, { seen: '' }),
  'contact.takeCards preview-outdated': from(cards.source, { seen: 'gestern' }),
  'contact.saveCards file-missing': { input: () => ({ ticket: 'fehlt', ...saved }) },
  'contact.saveCards place-unusable': { input: () => ({ ticket: nowhere(), ...saved }) },
  'contact.disclose not-found': { input: () => ({ id: missing }) },
  'contact.saveDisclosure not-found': { input: () => ({ id: missing, ticket: office.file('never') }) },
  'contact.saveDisclosure file-missing': { input: () => ({ id: missing, ticket: 'fehlt' }) },
  'contact.saveDisclosure place-unusable': {
    prepare: preparePerson,
    input: () => ({ ...told(), ticket: nowhere() }),
  },
  'record.eraseMany not-root': { input: () => ({ entity: 'person', ids: [missing] }) },
};
