import type { Connection } from './driver.ts';

/** One transaction: a refusal or an exception leaves no trace in the file. */
export function atomically<Outcome extends { readonly ok: boolean }>(
  connection: Connection,
  work: () => Outcome,
): Outcome {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const outcome = work();
    connection.exec(outcome.ok ? 'COMMIT' : 'ROLLBACK');
    return outcome;
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}
