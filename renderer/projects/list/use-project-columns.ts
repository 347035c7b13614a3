import { useMemo } from 'react';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
import { useLocale } from '../../i18n/locale.ts';
import type { Column } from '../../ui/table/columns.ts';
import { useProjectTable } from '../view.ts';
import { projectColumns } from './columns.tsx';

/** The columns of the list, the same objects until language or choice change. */
export function useProjectColumns(): readonly Column<ProjectLine>[] {
  const locale = useLocale();
  const hasChosen = useProjectTable((table) => Object.values(table.shown).includes(true));
  return useMemo(() => projectColumns(locale, hasChosen), [locale, hasChosen]);
}
