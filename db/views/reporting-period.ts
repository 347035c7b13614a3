import type { Day } from '../../shared/core/day.ts';
import { reportedSince, reportingTaskId, reportingWeeksOf } from '../../shared/projects/ampel.ts';
import type { Reader } from '../store/database.ts';

/** How often projects are reported on, in weeks: what the coordination has agreed, or the usual period (D9). */
export const reportingWeeks = (db: Reader): number =>
  reportingWeeksOf(
    db.prepare('SELECT reporting_weeks FROM agency_task WHERE id = ? AND hidden = 0').pluck().get(reportingTaskId),
  );

/** A report from this day on still counts (D9). */
export const countsSince = (db: Reader, today: Day): Day => reportedSince(today, reportingWeeks(db));
