/** A contribution `i` that still has to be published, or an event that has still to be held. */
export const isUnpublished = "coalesce(i.status, 'idea') NOT IN ('published', 'cancelled')";
