import { useCallback } from 'react';
import { useGoTo } from '../../app/navigation.ts';
import type { FileTab } from './tabs.ts';
import { useFileView } from './view.ts';

/** Opens the file of a project as a page of its own, on one of its pages or on the one that was open last. */
export function useOpenFile(): (id: string, tab?: FileTab) => void {
  const goTo = useGoTo();
  return useCallback(
    (id, tab) => {
      useFileView.setState({ report: null, risk: null, ...(tab === undefined ? {} : { tab }) });
      goTo('/projects/file', id);
    },
    [goTo],
  );
}
