import { z } from 'zod';
import { httpsAddress } from './https-address.ts';

/** More is no version file. */
export const versionFileCharacters = 20_000;

const number = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/;

const VersionFile = z.object({
  version: z.string().regex(number),
  /** Where people find it. */
  address: z.string().refine((text) => httpsAddress(text) !== null),
});

export type UpdateAnswer =
  /** Nobody has asked: switched off, or the administrator has named no address. */
  | { readonly state: 'off' }
  /** The file could not be reached or understood. */
  | { readonly state: 'unknown' }
  | { readonly state: 'current' }
  | { readonly state: 'newer'; readonly version: string; readonly address: string };

function isNewer(version: string, own: string): boolean {
  const [theirs, ours] = [version, own].map((text) => (number.exec(text) ?? []).slice(1).map(Number));
  for (let at = 0; at < 3; at += 1) {
    const [a = 0, b = 0] = [theirs?.[at], ours?.[at]];
    if (a !== b) return a > b;
  }
  return false;
}

/** What a version file says to a program of this version. Any text gives an answer. */
export function readVersionFile(text: string, own: string): UpdateAnswer {
  if (text.length > versionFileCharacters) return { state: 'unknown' };
  try {
    const { version, address } = VersionFile.parse(JSON.parse(text));
    return isNewer(version, own) ? { state: 'newer', version, address } : { state: 'current' };
  } catch {
    return { state: 'unknown' };
  }
}
