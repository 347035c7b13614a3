import { viewStore } from '../app/view-store.ts';

/** Which edition the pages of the area show; empty for the one in force. And by which words the measures are narrowed down. */
export const useStrategyView = viewStore('strategy', { editionId: '', filter: '' });
