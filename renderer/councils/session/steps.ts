import type { Session } from '../../../shared/councils/session/contract.ts';

/** The items in the order of the agenda, and behind them what is said outside of it, as an empty id. */
export const stepsOf = (session: Session): readonly string[] => [...session.items.map(({ id }) => id), ''];

/** The item before or after another one; at the ends it stays. */
export function stepFrom(session: Session, itemId: string, by: 1 | -1): string {
  const steps = stepsOf(session);
  const at = steps.indexOf(itemId);
  return steps[Math.min(steps.length - 1, Math.max(0, at + by))] ?? '';
}
