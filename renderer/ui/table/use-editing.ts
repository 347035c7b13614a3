import { useCallback, useMemo, useRef, useState } from 'react';
import { say } from '../../app/messages.ts';
import { isNotAllowed } from '../use-refusal.ts';
import type { Saved } from '../use-typed.ts';
import type { Column } from './columns.ts';
import type { CellActions } from './TableRow.tsx';

type EditedCell = { readonly row: string; readonly column: string };

type Editing<Row> = {
  readonly cell: EditedCell | null;
  readonly start: (row: string, column: string) => void;
  readonly stop: () => void;
  readonly actions: CellActions<Row>;
  /** The row with what was just saved, until the store's answer brings it. */
  readonly withSaved: (id: string, row: Row) => Row;
};

/**
 * Editing in place. The editor stays open until the store has taken the value, so that a refused one is still there; then
 * the focus goes back to the cell. What may not be changed at all is said in the editor, over the old value; whoever has left
 * the cell by then reads it in the message region.
 */
export function useEditing<Row extends object>(spec: {
  readonly rowId: (row: Row) => string;
  readonly onSave: ((row: Row, column: string, value: unknown) => Promise<Saved>) | undefined;
  /** Something was saved: nothing may jump now. */
  readonly onSaved: () => void;
  readonly onStopped: () => void;
  /** The focus is still in the editor, where a sentence about it can be read. */
  readonly isInEditor: () => boolean;
}): Editing<Row> {
  const [cell, setCell] = useState<EditedCell | null>(null);
  const [saved, setSaved] = useState<ReadonlyMap<string, { readonly of: Row; readonly row: Row }>>(new Map());
  const pending = useRef<Promise<Saved> | null>(null);
  const latest = useRef(spec);
  latest.current = spec;

  const stop = useCallback(() => {
    setCell(null);
    latest.current.onStopped();
  }, []);
  const actions = useMemo<CellActions<Row>>(
    () => ({
      save: (row: Row, column: Column<Row>, value: unknown) => {
        const { onSave, rowId, onSaved } = latest.current;
        const outcome = (onSave?.(row, column.id, value) ?? Promise.resolve(false)).then((result) => {
          if (result === true) {
            onSaved();
            const patched = { ...row, [column.id]: value };
            setSaved((old) => new Map(old).set(rowId(row), { of: row, row: patched }));
          }
          return result;
        });
        pending.current = outcome;
        return outcome;
      },
      stopEditing: () => {
        const waiting = pending.current;
        if (waiting === null) return stop();
        void waiting.then((result) => {
          if (pending.current !== waiting) return;
          pending.current = null;
          if (result === true) return stop();
          if (!isNotAllowed(result) || latest.current.isInEditor()) return;
          setCell(null);
          say('error', result.notAllowed);
        });
      },
    }),
    [stop],
  );
  return {
    cell,
    start: (row, column) => {
      pending.current = null;
      setCell({ row, column });
    },
    stop,
    actions,
    withSaved: (id, row) => {
      const patch = saved.get(id);
      return patch?.of === row ? patch.row : row;
    },
  };
}
