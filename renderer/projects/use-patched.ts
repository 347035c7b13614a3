import { useCallback, useMemo, useState } from 'react';

type Patch<Row> = { readonly of: Row; readonly row: Row };

/**
 * Rows with what was just saved, until the store's answer brings it: what was let go at its new place must not jump back for a
 * moment. A patch is over as soon as its row is another object.
 */
export function usePatched<Row extends { readonly id: string }>(rows: readonly Row[]) {
  const [patches, setPatches] = useState<ReadonlyMap<string, Patch<Row>>>(new Map());
  const shown = useMemo(() => {
    const isWaiting = (row: Row) => patches.get(row.id)?.of === row;
    return rows.some(isWaiting) ? rows.map((row) => (isWaiting(row) ? (patches.get(row.id)?.row ?? row) : row)) : rows;
  }, [rows, patches]);
  const patch = useCallback(
    (changed: readonly Row[], change: Partial<Row>) =>
      setPatches(new Map(changed.map((of) => [of.id, { of, row: { ...of, ...change } }]))),
    [],
  );
  return [shown, patch] as const;
}
