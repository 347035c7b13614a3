import { useEffect } from 'react';
import { takeOpenedFiles, useOpenedFiles } from '../../app/opened-file.ts';
import { useQueue } from './queue.ts';
import { read } from './reading.ts';

/**
 * Bundles that were double-clicked, or chosen at the first start, wait to be looked at here. They join those that are being looked at; while
 * something is being taken in they wait, because what is being taken in is a closed list.
 */
export function useOpenedBundle(): void {
  const waiting = useOpenedFiles((opened) => opened.files);
  const isImporting = useQueue((queue) => queue.joint.phase === 'importing');
  useEffect(() => {
    if (waiting.length > 0 && !isImporting) void read(takeOpenedFiles());
  }, [waiting, isImporting]);
}
