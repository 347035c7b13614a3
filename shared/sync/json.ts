/** A JSON value, as it may stand in an op. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
