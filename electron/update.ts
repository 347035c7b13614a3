import { net } from 'electron';
import { readVersionFile, type UpdateAnswer, versionFileCharacters } from '../shared/host/version-file.ts';

const patienceMilliseconds = 10_000;

/**
 * Asks whether there is a newer version: one request for one small file, at the address the administrator has named, and only where the
 * person wants it. Nothing is sent along and nothing is fetched besides.
 */
export async function checkForUpdate(address: string | null, isWanted: boolean, own: string): Promise<UpdateAnswer> {
  if (address === null || !isWanted) return { state: 'off' };
  try {
    const response = await net.fetch(address, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    const isSmall = Number(response.headers.get('content-length') ?? 0) <= versionFileCharacters;
    return response.ok && isSmall ? readVersionFile(await response.text(), own) : { state: 'unknown' };
  } catch {
    return { state: 'unknown' };
  }
}
