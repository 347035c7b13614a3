import { CircleMinus, Undo2 } from 'lucide-react';
import { useCallback } from 'react';
import { useTexts } from '../../i18n/define.ts';
import type { MenuGroups } from '../../ui/Menu.tsx';
import { type RowLine, useImport } from './reading.ts';
import { importTexts } from './texts.ts';
import type { Importing } from './use-import.ts';

/** Rows a person does not want are left out, and can be taken in again; the preview follows. */
export function useRowActions({ preview }: Importing) {
  const texts = useTexts(importTexts);
  const change = useCallback(
    (rows: readonly RowLine[], isOut: boolean) => {
      const numbers = new Set(rows.map(({ row }) => row));
      const others = useImport.getState().without.filter((row) => !numbers.has(row));
      useImport.setState({ without: isOut ? [...others, ...numbers] : others, selected: [] });
      void preview();
    },
    [preview],
  );
  const leaveOut = useCallback((rows: readonly RowLine[]) => change(rows, true), [change]);
  const menu = useCallback(
    (rows: readonly RowLine[]): MenuGroups => {
      const isOut = rows.every(({ verdict }) => verdict === 'without');
      const action = isOut
        ? { id: 'take', label: texts.takeAgain, icon: Undo2, run: () => change(rows, false) }
        : { id: 'leave', label: texts.leaveOut, icon: CircleMinus, run: () => change(rows, true) };
      return [{ actions: [action] }];
    },
    [change, texts],
  );
  return { leaveOut, menu, change } as const;
}
