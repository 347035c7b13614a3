import { join } from 'node:path';
import { ok } from '../../shared/core/result.ts';
import { listAside } from '../backup/aside.ts';
import { recordsIn } from '../backup/inside.ts';
import { keepingOf, listRestorePoints } from '../backup/restore-point.ts';
import type { Office } from './office.ts';

/** Restore points and stores that were put aside, newest first. */
export function listBackups({ folder, ports }: Pick<Office, 'folder' | 'ports'>) {
  const points = listRestorePoints(folder);
  const keeping = keepingOf(folder, points, ports.nowMs());
  return ok({
    isTight: keeping.isTight,
    points: points.map((point) => ({
      ...point,
      records: recordsIn(join(folder.restore, point.name)),
      ...keeping.of(point),
    })),
    aside: listAside(folder).map(({ restored: _, ...store }) => ({
      ...store,
      records: recordsIn(join(folder.restore, store.name, 'store.sqlite')),
    })),
  });
}
