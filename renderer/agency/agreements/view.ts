import { listView } from '../list/view.ts';

export const useAgreementList = listView('agreements');
