import type { WantedContacts } from '../../shared/contacts/wanted.ts';
import { noFilter } from '../app/list/line-filter.ts';
import { listView } from '../app/list/view.ts';

export const useContactList = listView('contacts.list');

/** Shows nobody but those somebody has to decide about. */
export const showOnly = (wanted: WantedContacts): void =>
  useContactList.setState({
    selected: [],
    filter: { ...noFilter, chosen: wanted === 'over' ? { retention: ['over'] } : { basis: ['missing'] } },
  });
