import { useEffect, useRef } from 'react';

/** How long a row must stay active before the details beside the table follow. */
const followMs = 120;

/**
 * The details beside the table follow the keys, but not every row that is only passed. Answers what to call when the keys
 * have moved: news from the store alone open nothing.
 */
export function useFollow<Row>(
  activeRow: { readonly id: string; readonly row: Row } | null,
  openId: string | null,
  onOpen: ((row: Row) => void) | undefined,
): () => void {
  const walked = useRef(false);
  useEffect(() => {
    if (!walked.current || openId === null || activeRow === null || activeRow.id === openId) return;
    const timer = setTimeout(() => {
      walked.current = false;
      onOpen?.(activeRow.row);
    }, followMs);
    return () => clearTimeout(timer);
  }, [activeRow, openId, onOpen]);
  return () => {
    walked.current = true;
  };
}
