import { useEffect, useRef, useState } from 'react';
import { say } from '../app/messages.ts';

/** What was typed may not be written here, whatever it is: why, and what to do instead. */
export type NotAllowed = { readonly notAllowed: string };

export const isNotAllowed = (outcome: unknown): outcome is NotAllowed =>
  typeof outcome === 'object' && outcome !== null && 'notAllowed' in outcome;

/**
 * Saves, and keeps why the last attempt was not allowed, to be said where it was made. Whoever has left that place meanwhile
 * reads it in the message region.
 */
export function useRefusal<Value>(save: (value: Value) => unknown) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const attempt = (value: Value): unknown => {
    setRefusal(null);
    const saving = save(value);
    void Promise.resolve(saving).then((outcome) => {
      if (!isNotAllowed(outcome)) return;
      if (isHere.current) setRefusal(outcome.notAllowed);
      else say('error', outcome.notAllowed);
    });
    return saving;
  };
  return { refusal, attempt, forget: () => setRefusal(null) } as const;
}
