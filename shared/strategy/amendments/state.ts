/** What has become of an amendment. */
export const amendmentStates = ['proposed', 'accepted', 'refused', 'deferred', 'withdrawn', 'contained'] as const;
export type AmendmentState = (typeof amendmentStates)[number];

export type Decided = { readonly strategyId: string; readonly result: string | null };

/**
 * AS1  What stands in a frozen edition is contained, whatever was said afterwards.
 * AS2  Otherwise the decision for the edition that is in force counts, and before one there is none.
 * AS3  Refused for an earlier edition stays refused. Accepted for an earlier one and contained in none is open again, because nobody
 *      has decided about it in front of the words that are in force now; deferred stays deferred.
 * AS4  What its body has withdrawn before a decision for the edition in force is withdrawn.
 */
export function amendmentState(
  withdrawnOn: string | null,
  decisions: readonly Decided[],
  inForce: string,
  isContained: boolean,
): AmendmentState {
  if (isContained) return 'contained';
  const results = (isNow: boolean) =>
    decisions.filter(({ strategyId }) => (strategyId === inForce) === isNow).map(({ result }) => result);
  const [now] = results(true);
  if (now === 'accepted' || now === 'refused' || now === 'deferred') return now;
  if (withdrawnOn !== null) return 'withdrawn';
  const before = results(false);
  if (before.includes('refused')) return 'refused';
  return before.includes('deferred') ? 'deferred' : 'proposed';
}
