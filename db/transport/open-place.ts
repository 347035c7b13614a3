import { realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import type { LongScope } from '../scope.ts';
import { isNetworkPath } from '../store/place.ts';
import { FolderTransport } from './folder.ts';
import { type KeptPlace, secretName } from './places.ts';
import { PlaceTrouble, type Transport } from './transport.ts';
import { WebDavTransport } from './webdav/webdav.ts';

/** The way to a place; `null` if its password is not at hand. */
export function openPlace(
  { secrets, ports, transportFor, identity }: Pick<LongScope, 'secrets' | 'ports' | 'transportFor' | 'identity'>,
  place: KeptPlace,
): Transport | null {
  const other = transportFor(place.address);
  if (other !== null) return other;
  if (place.kind === 'folder') {
    // Shares tell late, wrongly or not at all what changed; there one looks.
    return new FolderTransport(place.address, {
      watches: !isNetworkPath(place.address),
      owner: identity.shared.writer,
    });
  }
  const password = secrets.get(secretName(place.id));
  return password === null
    ? null
    : new WebDavTransport({ url: place.address, user: place.user ?? '', password, ...ports.retry });
}

/** A folder that may serve as a place: an absolute path, and not the data of this very site. */
export function checkedFolder(path: string, dataDir: string): string {
  const isUnc = /^(\\\\|\/\/)/.test(path);
  if (!isUnc && !isAbsolute(path)) throw new PlaceTrouble('no-folder');
  const folder = isUnc ? path : resolve(path);
  const inside = relative(realOr(dataDir), realOr(folder));
  const outside = relative(realOr(folder), realOr(dataDir));
  if (!leadsOut(inside) || !leadsOut(outside)) throw new PlaceTrouble('own-folder');
  return folder;
}

const leadsOut = (way: string): boolean => way !== '' && (way.startsWith('..') || isAbsolute(way));

function realOr(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
