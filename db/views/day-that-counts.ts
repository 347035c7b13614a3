/**
 * The day that counts of every deadline, as a table for the FROM of a statement: `id`, `subject_id`, `due_on`.
 *
 * D4  The submission to a rolling call has no due date; other deadlines of its cases keep theirs.
 * D8  A stated day beats a computed one: `effective_on` is that choice.
 */
export const dayThatCounts = `(
  SELECT d.id, substr(d.subject, instr(d.subject, ':') + 1) AS subject_id,
    iif(call.deadline_model = 'rolling' AND d.kind IN ('sketch', 'application'), NULL, d.effective_on) AS due_on
  FROM deadline d
  LEFT JOIN funding_case fc ON fc.id = substr(d.subject, instr(d.subject, ':') + 1)
  LEFT JOIN funding_call call ON call.id = coalesce(fc.call_id, substr(d.subject, instr(d.subject, ':') + 1))
  WHERE d.hidden = 0
)`;

/** A status from a newer version is treated as open: a deadline shown too long is better than one that vanished. */
export const isOpen = "coalesce(d.status, 'open') = 'open'";
