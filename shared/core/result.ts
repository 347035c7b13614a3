/** The outcome of something that may be refused: a value, or an expected trouble with a stable `code`. */
export type Result<Value, Failure extends { readonly code: string } = AnyFailure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

/** A failure whose code is not known at compile time, as it arrives at a border. `message` is a German sentence with the next step. */
export type AnyFailure = { readonly code: string; readonly message?: string; readonly [detail: string]: unknown };

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

export const fail = <Failure extends { readonly code: string }>(
  error: Failure,
): { readonly ok: false; readonly error: Failure } => ({ ok: false, error });
