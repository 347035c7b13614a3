/**
 * Which traffic light is shown.
 *
 * D9  Grey ("nicht gemeldet") when the last status report is older than the reporting period, whatever its colour was.
 */
import { addDays, type Day } from '../core/day.ts';

export type Ampel = 'green' | 'yellow' | 'red' | 'unknown';

export const reportingPeriodWeeks = 6;

/** A report from this day on still counts. */
export const reportedSince = (today: Day): Day => addDays(today, -7 * reportingPeriodWeeks);

/** The newest report; one without a period counts from the day it was written. */
export type LastReport = { readonly on: string; readonly overall: string | null };

/** What the project row itself says, and the day somebody last touched it. */
export type OwnAmpel = { readonly ampel: string | null; readonly updatedOn: string };

/**
 * Once there is a report, reports decide: the colour of the newest one while it is recent, grey after. A project that nobody
 * has reported on yet shows the colour set by hand, for as long as the row itself is recent.
 *
 * A colour this version does not know is grey too.
 */
export function shownAmpel(own: OwnAmpel, report: LastReport | null, today: Day): Ampel {
  const since = reportedSince(today);
  if (report !== null) return report.on < since ? 'unknown' : colour(report.overall);
  return own.updatedOn < since ? 'unknown' : colour(own.ampel);
}

const colour = (value: string | null): Ampel =>
  value === 'green' || value === 'yellow' || value === 'red' ? value : 'unknown';
