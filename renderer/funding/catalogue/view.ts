import { listView } from '../../app/list/view.ts';
import { viewStore } from '../../app/view-store.ts';

export const parts = ['programs', 'calls', 'funders'] as const;
export type Part = (typeof parts)[number];

type CatalogueView = {
  readonly part: string;
  /** What a project would cost and what there is of our own, in cents, for "Passt das zu uns?"; kept for this installation only. */
  readonly totalCents: number | null;
  readonly ownCents: number | null;
};

/** Which part of the catalogue the person is looking at. */
export const useCatalogueView = viewStore<CatalogueView>('funding.catalogue', {
  part: 'programs',
  totalCents: null,
  ownCents: null,
});

export const useProgramList = listView('funding.programs');
export const useCallList = listView('funding.calls');
export const useFunderList = listView('funding.funders');
