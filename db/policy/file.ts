import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { noPolicy, type ReadPolicy } from '../../shared/policy/none.ts';
import { type PolicyPlace, policyPlaces } from '../../shared/policy/places.ts';
import { mostCharacters, readPolicy, unreadable } from '../../shared/policy/read.ts';
import { parseRegion, type Region } from '../../shared/region/region.ts';

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

/** The start of a file, so that a policy that is no policy does not fill the memory. */
function startOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(mostCharacters * 4 + 1);
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0)).toString('utf8');
  } finally {
    closeSync(file);
  }
}

/** Reads the policy of this computer, once, at the start. A file that is there and cannot be read is a wrong one, not a missing one. */
export function policyOfMachine(places: readonly PolicyPlace[] = policyPlaces(process)): ReadPolicy {
  for (const { source, path } of places) {
    try {
      return checkedPaths(readPolicy(startOf(path), source));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR')
        return unreadable(source, 'die Datei ist da, darf aber nicht gelesen werden');
    }
  }
  return noPolicy;
}

/** A path that depends on where the program was started is no rule. */
function checkedPaths(read: ReadPolicy): ReadPolicy {
  const { exchange, regionFile } = read.policy;
  const loose = [exchange.folder, regionFile].find((path) => path !== null && !isAbsolute(path));
  return loose === undefined ? read : unreadable(read.source, `„${loose}“ ist kein vollständiger Pfad`);
}

/** The region the policy names, for the first start; with what is wrong about it, if anything. */
export function regionOfPolicy(
  read: ReadPolicy,
  usual: Region,
): { readonly region: Region; readonly read: ReadPolicy } {
  const { regionFile } = read.policy;
  if (regionFile === null) return { region: usual, read };
  try {
    const parsed = parseRegion(readFileSync(regionFile, 'utf8'));
    if (parsed.ok) return { region: parsed.value, read };
  } catch {
    // Said below.
  }
  const trouble =
    'Die Regionsdatei, die Ihre IT genannt hat, konnte nicht gelesen werden. Bitte sagen Sie Ihrer IT Bescheid.';
  return { region: usual, read: { ...read, policy: { ...read.policy, regionFile: null }, trouble } };
}
