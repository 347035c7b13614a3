import type { Output } from '../../../shared/contract.ts';
import { useAnswer } from '../../app/answers.ts';
import { viewStore } from '../../app/view-store.ts';

export type Edition = Output<'strategy.edition'>;
export type EditionLine = Output<'strategy.editions'>['editions'][number];

export const useEdition = (id: string | null) =>
  useAnswer('strategy.edition', { id: id ?? '' }, { enabled: id !== null, keep: true });

/** How the page of an edition was read last. `againstId` empty: against the one it goes on from. */
export const useEditionView = viewStore('strategy.edition', {
  show: 'redline' as 'text' | 'redline',
  againstId: '',
  onlyChanges: false,
});
