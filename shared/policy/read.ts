import type { z } from 'zod';
import type { PolicySource, ReadPolicy } from './none.ts';
import { Policy, safePolicy } from './policy.ts';

/** More is no policy, whatever it is. */
export const mostCharacters = 100_000;

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
};

function reasonOf(issue: z.core.$ZodIssue | undefined): string {
  const place = issue?.path.join('.') ?? '';
  const at = place === '' ? '' : `${place}: `;
  if (issue?.code === 'unrecognized_keys') return `${at}unbekannte Angabe „${issue.keys.join('“, „')}“`;
  if (issue?.code === 'invalid_value') return `${at}erlaubt sind ${issue.values.map(String).join(', ')}`;
  if (issue?.code === 'invalid_type') return `${at}diese Angabe fehlt oder hat die falsche Art`;
  return `${at}${issue?.message ?? 'ungültig'}`;
}

export const unreadable = (source: PolicySource, fault: string): ReadPolicy => ({
  source,
  policy: safePolicy,
  trouble: `Die Vorgaben Ihrer IT konnten nicht gelesen werden (${fault}). Bis die Datei berichtigt ist, gelten sichere Voreinstellungen. Bitte sagen Sie Ihrer IT Bescheid.`,
});

/**
 * Reads a policy from the text of its file.
 *
 * PO2  Any text gives a policy: the one that is written there, or `safePolicy` with a sentence that names what is wrong.
 */
export function readPolicy(text: string, source: PolicySource): ReadPolicy {
  if (text.length > mostCharacters) return unreadable(source, 'die Datei ist zu groß');
  const json = parseJson(text);
  if (json === undefined) return unreadable(source, 'sie ist kein gültiges JSON');
  const parsed = Policy.safeParse(json);
  return parsed.success
    ? { source, policy: parsed.data, trouble: null }
    : unreadable(source, reasonOf(parsed.error.issues[0]));
}
