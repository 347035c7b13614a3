import { viewStore } from '../../app/view-store.ts';

export const groupings = ['stage', 'body', 'year'] as const;
export type Grouping = (typeof groupings)[number];

/** What the person is looking at on the page *Pipeline*. */
export const usePipelineView = viewStore<{
  readonly groupBy: string;
  readonly withEnded: boolean;
  /** The card the keys were on last. */
  readonly active: string | null;
}>('funding.pipeline', { groupBy: 'stage', withEnded: false, active: null });
