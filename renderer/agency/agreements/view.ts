import { listView } from '../../app/list/view.ts';

export const useAgreementList = listView('agency.agreements');
