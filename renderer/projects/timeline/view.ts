import { viewStore } from '../../app/view-store.ts';
import type { Unit } from '../../charts/timeline/axis.ts';

type TimelineView = {
  readonly zoom: string;
  /** The day the picture begins with; `null` follows today. */
  readonly from: string | null;
  /** The bar or milestone the keys are on. */
  readonly activeItem: string | null;
  /** Rows scrolled past. */
  readonly scroll: number;
};

/** What the person is looking at in the timeline, besides what all views of the projects share. */
export const useTimelineView = viewStore<TimelineView>('projects.timeline', {
  zoom: 'quarter',
  from: null,
  activeItem: null,
  scroll: 0,
});

/** A saved word that is none of ours counts as the usual zoom. */
export const zoomOf = (zoom: string): Unit => (zoom === 'month' || zoom === 'year' ? zoom : 'quarter');
