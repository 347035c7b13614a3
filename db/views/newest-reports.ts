/** The day a report of the alias `s` counts from. */
export const reportedOn = 'coalesce(s.period_end, substr(s.created_at, 1, 10))';

/**
 * The newest status report of every project among those that meet a condition on `s`, as a table for the FROM of a statement:
 * `project_id`, `reported_on`, `overall`, `id`.
 *
 * One without a period counts from the day it was written. Of reports for the same day the one written last counts.
 */
export const newestReportsWhere = (condition: string) => `(
  SELECT project_id, reported_on, overall, id FROM (
    SELECT s.project_id, ${reportedOn} AS reported_on, s.overall, s.id,
      row_number() OVER (
        PARTITION BY s.project_id
        ORDER BY ${reportedOn} DESC, s.created_at DESC, s.id DESC
      ) AS place
    FROM status_report s WHERE s.hidden = 0 AND ${condition}
  ) WHERE place = 1
)`;

export const newestReports = newestReportsWhere('1');
