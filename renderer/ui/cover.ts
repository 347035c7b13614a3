import { createContext, useContext, useLayoutEffect, useState } from 'react';

/** Below this width details stand in the place of what they belong to; the style sheets of page and inspector say the same. */
const narrow = 'screen and (max-width: 68.75em)';

/** Told by the frame of a page: something lies over its content, or no longer. */
export const CoverContext = createContext<(isCovered: boolean) => void>(() => {});

function useIsNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => window.matchMedia(narrow).matches);
  useLayoutEffect(() => {
    const query = window.matchMedia(narrow);
    const onChange = () => setNarrow(query.matches);
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, []);
  return isNarrow;
}

/** Whether what calls this covers the content of its page at present; the page then takes its content out of the way of keys and readers. */
export function useCover(): boolean {
  const isCovering = useIsNarrow();
  const cover = useContext(CoverContext);
  useLayoutEffect(() => {
    if (!isCovering) return;
    cover(true);
    return () => cover(false);
  }, [isCovering, cover]);
  return isCovering;
}
