import { useEffect, useState } from 'react';

/** What takes longer than this gets a progress bar; a shorter one would only flicker. */
const patienceMs = 1000;

/** Whether something has been running for so long that people want to know how far it is. */
export function useLasting(isRunning: boolean): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isRunning) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), patienceMs);
    return () => clearTimeout(timer);
  }, [isRunning]);
  return isRunning && isLasting;
}
