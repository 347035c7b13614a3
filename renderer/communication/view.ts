import { listView } from '../app/list/view.ts';

export const useItemList = listView('communication.items', [{ id: 'plannedOn', desc: false }]);
export const useAudienceList = listView('communication.audiences', [{ id: 'name', desc: false }]);
export const useTemplateList = listView('communication.templates', [{ id: 'name', desc: false }]);
export const useFormList = listView('communication.lengths', [{ id: 'name', desc: false }]);
