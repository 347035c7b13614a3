import { useCallback } from 'react';
import { useGoTo } from '../../app/navigation.ts';
import { type CaseTab, useCaseFileView } from './view.ts';

/** Opens the file of a case, on one of its pages or on the one that was open last. */
export function useOpenCaseFile(): (id: string, tab?: CaseTab) => void {
  const goTo = useGoTo();
  return useCallback(
    (id, tab) => {
      useCaseFileView.setState({ line: null, ...(tab === undefined ? {} : { tab }) });
      goTo('/funding/case', id);
    },
    [goTo],
  );
}
