/**
 * What a reservation (Sperrvermerk) locks.
 *
 * A post may be planned and approved under a reservation, but neither advertised nor filled; money may be planned, but neither
 * bound nor spent; a project may be prepared, but not set running, and an agreement drafted, but neither concluded nor put in force. D7
 * holds here too: a reservation whose state is not known locks.
 */

/** States in which a reservation no longer holds anything back. */
const freeing: readonly string[] = ['released', 'expired', 'superseded'];

export const isLocking = (status: string | null): boolean => !freeing.includes(status ?? 'active');

/** What a post may not become while it is locked. */
export const lockedSteps: readonly string[] = ['advertised', 'filled'];

/** What anything else may not become while a reservation is linked with it as blocking. */
export const heldSteps: Readonly<Record<string, readonly string[]>> = {
  position: lockedSteps,
  project: ['running', 'completed', 'transferred'],
  agreement: ['concluded', 'in_force'],
};

type Values = Readonly<Record<string, unknown>>;

const amount = (values: Values, field: string): number => {
  const value = values[field];
  return typeof value === 'number' ? value : 0;
};

/** Amounts that must not grow while the money is locked. */
const boundAmounts = ['committedCents', 'actualCents'] as const;

/**
 * Whether a change goes on in spite of a lock. What goes on already may be described further: only the step itself is held back,
 * so that a row of another site can still be corrected.
 */
export function goesOnDespiteLock(entity: string, before: Values, changes: Values): boolean {
  const steps = heldSteps[entity];
  if (steps !== undefined) {
    const [status, was] = [changes['status'], before['status']];
    // A project that runs already may be completed or handed over.
    const isUnderWay = entity === 'project' && typeof was === 'string' && steps.includes(was);
    return typeof status === 'string' && status !== was && steps.includes(status) && !isUnderWay;
  }
  if (entity !== 'budgetItem') return false;
  return boundAmounts.some((field) => field in changes && amount(changes, field) > amount(before, field));
}
