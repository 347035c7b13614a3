/**
 * The newest status report of every project, as a table for the FROM of a statement: `project_id`, `reported_on`, `overall`.
 *
 * One without a period counts from the day it was written. Of reports for the same day the one written last counts.
 */
export const newestReports = `(
  SELECT project_id, reported_on, overall FROM (
    SELECT s.project_id, coalesce(s.period_end, substr(s.created_at, 1, 10)) AS reported_on, s.overall,
      row_number() OVER (
        PARTITION BY s.project_id
        ORDER BY coalesce(s.period_end, substr(s.created_at, 1, 10)) DESC, s.created_at DESC, s.id DESC
      ) AS place
    FROM status_report s WHERE s.hidden = 0
  ) WHERE place = 1
)`;
