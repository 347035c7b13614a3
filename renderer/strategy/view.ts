import { viewStore } from '../app/view-store.ts';

/**
 * Which edition the pages of the area show (empty: the one in force), by which words the measures are narrowed down, and to which field
 * of action somebody is on the way.
 */
export const useStrategyView = viewStore('strategy', { editionId: '', filter: '', wantedFieldId: '' });
