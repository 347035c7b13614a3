import { useEffect } from 'react';
import { takeOpenedFile, useOpenedFile } from '../../app/opened-file.ts';
import { read } from './reading.ts';

/** A bundle that was double-clicked, or chosen at the first start, waits to be looked at here. */
export function useOpenedBundle(): void {
  const waiting = useOpenedFile((opened) => opened.file);
  useEffect(() => {
    if (waiting === null) return;
    const file = takeOpenedFile();
    if (file !== null) void read([file]);
  }, [waiting]);
}
