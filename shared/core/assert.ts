/** We broke a promise of our own. Never used for bad input: that is a value (`fail`). */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

export function assert(condition: unknown, promise: string): asserts condition {
  if (!condition) throw new InvariantError(promise);
}

/** Ends an exhaustive `switch`: a new case that nobody handles does not compile. */
export function unreachable(value: never): never {
  throw new InvariantError(`unreachable case: ${JSON.stringify(value)}`);
}
