import { useMemo } from 'react';
import { noFilter, type ProjectFilter } from './filter.ts';
import { useProjectView } from './view.ts';

/** The filter as one object, the same one until a part of it changes. */
export function useFilter(): ProjectFilter {
  const view = useProjectView();
  const { text, status, ampel, leadBodyId, fieldId, due, conflict, combine } = view;
  return useMemo(
    () => ({ ...noFilter, text, status, ampel, leadBodyId, fieldId, due, conflict, combine }),
    [text, status, ampel, leadBodyId, fieldId, due, conflict, combine],
  );
}
