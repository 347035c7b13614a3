import type { Reply } from '../shared/bridge.ts';
import { Policy, safePolicy } from '../shared/policy/policy.ts';

/**
 * What the administrator has decided, as the worker has read it: one reader for all doors. A worker that does not answer leaves the safe
 * presets, and is asked again the next time.
 */
export function policyFrom(ask: (name: string, input: unknown) => Promise<Reply>): () => Promise<Policy> {
  let known: Policy | null = null;
  return async () => {
    if (known !== null) return known;
    const reply = await ask('policy.get', {});
    const parsed = Policy.safeParse(reply.ok ? (reply.value as { readonly policy?: unknown }).policy : null);
    if (!parsed.success) return safePolicy;
    known = parsed.data;
    return known;
  };
}
