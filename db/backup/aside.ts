import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Folder } from '../store/folder.ts';
import { instantOfStamp, type RestorePoint } from './restore-point.ts';

const namePattern = /^(.+)-(\d{8}T\d{9}Z)$/;

/** Whole stores that were moved out of the way, newest first: folders of their own beside the restore points. */
export function listAside(folder: Folder): RestorePoint[] {
  if (!existsSync(folder.restore)) return [];
  return readdirSync(folder.restore, { withFileTypes: true })
    .flatMap((entry) => {
      const [, reason = '', stamp = ''] = namePattern.exec(entry.name) ?? [];
      if (stamp === '' || !entry.isDirectory()) return [];
      const path = join(folder.restore, entry.name);
      const bytes = readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0);
      return [{ name: entry.name, at: instantOfStamp(stamp), reason, bytes, restored: null }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}
