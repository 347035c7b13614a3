import { isAbsolute } from 'node:path';

/** More files at once nobody drops on an icon. */
const most = 100;

/** The files a second start hands over; anything else it says is nothing. */
export function handedOver(data: unknown): readonly string[] {
  const { bundles } = (typeof data === 'object' && data !== null ? data : {}) as { readonly bundles?: unknown };
  if (!Array.isArray(bundles)) return [];
  return bundles.filter((path): path is string => typeof path === 'string' && isAbsolute(path)).slice(0, most);
}
