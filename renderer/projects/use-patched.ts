import { useCallback, useMemo, useState } from 'react';
import type { ProjectLine } from '../../shared/projects/contract.ts';

type Patch = { readonly of: ProjectLine; readonly row: ProjectLine };

const noPatches: ReadonlyMap<string, Patch> = new Map();

/**
 * Rows with what was just saved, until the store's answer brings it: what was let go at its new place must not jump back for a
 * moment. A patch is over as soon as its row is another object.
 */
export function usePatched(rows: readonly ProjectLine[]) {
  const [patches, setPatches] = useState(noPatches);
  const shown = useMemo(() => {
    const isWaiting = (row: ProjectLine) => patches.get(row.id)?.of === row;
    return rows.some(isWaiting) ? rows.map((row) => (isWaiting(row) ? (patches.get(row.id)?.row ?? row) : row)) : rows;
  }, [rows, patches]);
  const patch = useCallback(
    (changed: readonly ProjectLine[], change: Partial<ProjectLine>) =>
      setPatches(new Map(changed.map((of) => [of.id, { of, row: { ...of, ...change } }]))),
    [],
  );
  return [shown, patch] as const;
}
