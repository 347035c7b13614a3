/**
 * Which traffic light is shown.
 *
 * D9  Grey ("nicht gemeldet") when the last status report is older than the reporting period, whatever its colour was.
 */
import { addDays, type Day, daysBetween } from '../core/day.ts';
import { idOfKey } from '../records/natural-id.ts';

export type Ampel = 'green' | 'yellow' | 'red' | 'unknown';

/** Holds until the coordination has agreed on another one. */
export const usualReportingWeeks = 6;

/**
 * Where the agreed reporting period stands: at the task "Kümmerer für die Umsetzung von Projekten". It is a catalogue, so it is the
 * same row at every site, and the coordination alone can change it.
 */
export const reportingTaskId = idOfKey('agencyTask', ['implementation']);

/** The agreed number of weeks; nothing, and what cannot be a period, is the usual one. */
export const reportingWeeksOf = (agreed: unknown): number =>
  typeof agreed === 'number' && Number.isInteger(agreed) && agreed >= 1 && agreed <= 52 ? agreed : usualReportingWeeks;

/** A report from this day on still counts. */
export const reportedSince = (today: Day, weeks: number): Day => addDays(today, -7 * weeks);

/** Whole weeks since a report: "nicht gemeldet seit 9 Wochen". */
export const weeksSince = (on: Day, today: Day): number => Math.floor(daysBetween(on, today) / 7);

/** What is under way is reported on; ideas and what has ended are not asked about. */
export const reportedStatuses = ['approved', 'running'] as const;

/** The newest report; one without a period counts from the day it was written. */
export type LastReport = { readonly on: string; readonly overall: string | null };

/** What the project row itself says, and the day somebody last touched it. */
export type OwnAmpel = { readonly ampel: string | null; readonly updatedOn: string };

/**
 * Once there is a report, reports decide: the colour of the newest one while it is recent, grey after. A project that nobody
 * has reported on yet shows the colour set by hand, for as long as the row itself is recent. `since` is `reportedSince`.
 *
 * A colour this version does not know is grey too.
 */
export function shownAmpel(own: OwnAmpel, report: LastReport | null, since: Day): Ampel {
  if (report !== null) return report.on < since ? 'unknown' : colourOf(report.overall);
  return own.updatedOn < since ? 'unknown' : colourOf(own.ampel);
}

/** A stored colour as one this version knows. */
export const colourOf = (value: string | null): Ampel =>
  value === 'green' || value === 'yellow' || value === 'red' ? value : 'unknown';
