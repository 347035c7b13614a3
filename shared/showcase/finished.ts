type Item = { readonly direction?: string | null; readonly status?: string | null; readonly channel?: string | null };

/**
 * Whether a public contribution may stand on the pages: it is for people outside, and was published, or is an event that is planned. A draft
 * may well be marked as public long before anybody has approved its words.
 */
export const isFinished = (item: Item): boolean =>
  item.direction === 'outward' &&
  (item.status === 'published' || (item.status === 'scheduled' && item.channel === 'event'));

/** Whether it is meant for people outside at all, and still to come. */
export const isWanted = ({ direction, status }: Item): boolean => direction === 'outward' && status !== 'cancelled';
