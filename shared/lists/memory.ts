/**
 * What is remembered of a list that was taken over: which record each row became, and what it said, so that the next list of the
 * kind updates it, and what was changed here meanwhile is not overwritten by what the list has said all along.
 */

/** Of what a row said: a digest per field, which is enough to see whether it says something else now. */
export type SaidBefore = Readonly<Record<string, string>>;

export type RememberedRow = { readonly id: string; readonly said: SaidBefore };

/** By the key of a row (match.ts). */
export type ListMemory = ReadonlyMap<string, RememberedRow>;

/** Digest of a value: 53 bits of its JSON, for recognising the same value again and for nothing else. */
export function digestOf(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x9e3779b1);
    other = Math.imul(other ^ code, 0x5f356495);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  other = Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return (4_294_967_296 * (2_097_151 & other) + (one >>> 0)).toString(36);
}
