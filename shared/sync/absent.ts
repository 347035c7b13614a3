/** A body that was taken out of the log (erased, pruned); its leaf keeps the chain whole. */
export type AbsentOp = { readonly leaf: string; readonly n: number };

export function isAbsentOp(element: unknown): element is AbsentOp {
  if (typeof element !== 'object' || element === null || Array.isArray(element)) return false;
  const { leaf, n, e } = element as { leaf?: unknown; n?: unknown; e?: unknown };
  return typeof leaf === 'string' && Number.isSafeInteger(n) && e === undefined;
}
