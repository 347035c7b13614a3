import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** File systems of a network, as Linux names them in its mount table. */
const networkFileSystems = /^(nfs4?|cifs|smb3?|smbfs|fuse\.sshfs|fuse\.rclone|davfs|9p|afs|ncpfs)$/;

/**
 * Whether a store must not lie here: SQLite's locks and WAL do not hold on network drives, and a sync client that copies parts of
 * a store destroys it.
 */
export function isForbiddenPlace(path: string, mounts: string = mountTable()): boolean {
  if (/^(\\\\|\/\/)[^\\/]/.test(path)) return true;
  const real = realPath(path);
  if (/^\\\\(?![?.]\\)/.test(real)) return true; // A mapped drive resolves to its share.
  if (/[\\/](OneDrive( - [^\\/]+)?|Nextcloud|Dropbox)([\\/]|$)/i.test(real)) return true;
  if (/[\\/]AppData[\\/]Roaming([\\/]|$)/i.test(real)) return true;
  return networkFileSystems.test(fileSystemOf(real, mounts));
}

/** Whether a path lies on a share: the system does not tell reliably what changes there. */
export function isNetworkPath(path: string, mounts: string = mountTable()): boolean {
  if (/^(\\\\|\/\/)[^\\/]/.test(path)) return true;
  const real = realPath(path);
  return /^\\\\(?![?.]\\)/.test(real) || networkFileSystems.test(fileSystemOf(real, mounts));
}

function realPath(path: string): string {
  let at = resolve(path);
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  try {
    return realpathSync.native(at) + resolve(path).slice(at.length);
  } catch {
    return resolve(path);
  }
}

const mountTable = (): string => (existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8') : '');

/** The type of the file system a path lies on: that of the longest mount point above it. */
function fileSystemOf(path: string, mounts: string): string {
  let longest = '';
  let type = '';
  for (const line of mounts.split('\n')) {
    const [, point = '', name = ''] = line.split(' ');
    const mount = point.replace(/\\040/g, ' ');
    const isAbove = path === mount || path.startsWith(mount.endsWith('/') ? mount : `${mount}/`);
    if (isAbove && mount.length >= longest.length) [longest, type] = [mount, name];
  }
  return type;
}
