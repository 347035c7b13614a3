import { ClipboardPen } from 'lucide-react';
import { useCallback } from 'react';
import type { ProjectLine } from '../../shared/projects/contract.ts';
import { useTexts } from '../i18n/define.ts';
import type { MenuAction } from '../ui/Menu.tsx';
import { projectTexts } from './texts.ts';
import { useProjectView } from './view.ts';

/** *Status melden* for the menus of the views: opens the file of a project where one reports. */
export function useReportAction(onOpen: (id: string) => void): (row: ProjectLine | undefined) => MenuAction {
  const texts = useTexts(projectTexts);
  return useCallback(
    (row) => ({
      id: 'report',
      label: texts.report,
      icon: ClipboardPen,
      run: () => {
        if (row === undefined) return;
        useProjectView.setState({ tab: 'status' });
        onOpen(row.id);
      },
    }),
    [onOpen, texts],
  );
}
