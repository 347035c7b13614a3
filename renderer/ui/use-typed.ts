import { useEffect, useRef, useState } from 'react';
import { isNotAllowed, useRefusal } from './use-refusal.ts';

export type Read<Value> =
  | { readonly ok: true; readonly value: Value | null }
  /** A sentence with an example. */
  | { readonly ok: false; readonly sentence: string };

/**
 * What saving answers: a promise of `false` says it was refused, and what was typed stays; `NotAllowed` says that nothing may
 * be written here, and the old value comes back. Anything else counts as saved.
 */
export type Saved = unknown;

type Typed<Value> = {
  readonly text: string;
  readonly isDirty: boolean;
  readonly error: string | null;
  /** Why the last value was not allowed; the old one stands there again. */
  readonly refusal: string | null;
  readonly type: (text: string) => void;
  /** Takes over what was typed; `false` when it was not understood and stays. Calling it twice saves once. */
  readonly settle: () => boolean;
  /** Saves a value that was chosen instead of typed: a day of the calendar. */
  readonly choose: (value: Value | null) => void;
  /** Goes back to the value. */
  readonly reset: () => void;
};

/** What stands in the field instead of the value. `saved` text waits for the value to arrive from the store. */
type Instead = { readonly text: string; readonly phase: 'typing' | 'saved' };

/**
 * Text that stands for a value: shown in the house's spelling, typed freely, read on leaving.
 *
 * What is not understood, or refused by the store, stays where it is. A value that changes elsewhere is shown at once unless
 * somebody is typing.
 */
export function useTyped<Value>(spec: {
  readonly value: Value | null;
  readonly write: (value: Value) => string;
  readonly read: (text: string) => Read<Value>;
  readonly onChange: (value: Value | null) => Saved;
  readonly isSame?: (one: Value | null, other: Value | null) => boolean;
  /** For a field that must not be empty: what to say when it is. */
  readonly emptySentence?: string;
}): Typed<Value> {
  const [instead, setInstead] = useState<Instead | null>(null);
  const [error, setError] = useState<string | null>(null);
  const { refusal, attempt, forget } = useRefusal(spec.onChange);
  // Enter is followed by a blur before React has drawn again; the ref makes the second settling see the first.
  const latest = useRef<Instead | null>(null);
  const keep = (next: Instead | null) => {
    latest.current = next;
    setInstead(next);
  };
  const readEmpty: Read<Value> =
    spec.emptySentence === undefined ? { ok: true, value: null } : { ok: false, sentence: spec.emptySentence };
  const inWords = (value: Value | null) => (value === null ? '' : spec.write(value));
  const shown = inWords(spec.value);

  // Saved words step aside as soon as the value itself has arrived in other words than before.
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (latest.current?.phase !== 'saved') return;
    latest.current = null;
    setInstead(null);
  }, [shown]);

  return {
    text: instead?.text ?? shown,
    isDirty: instead?.phase === 'typing',
    error,
    refusal,
    type: (text) => {
      keep({ text, phase: 'typing' });
      setError(null);
      forget();
    },
    settle: () => {
      if (latest.current?.phase !== 'typing') return true;
      const { text } = latest.current;
      const read: Read<Value> = text.trim() === '' ? readEmpty : spec.read(text);
      if (!read.ok) {
        setError(read.sentence);
        return false;
      }
      setError(null);
      const same = spec.isSame ?? Object.is;
      if (same(read.value, spec.value)) {
        keep(null);
        return true;
      }
      const saved: Instead = { text: inWords(read.value), phase: 'saved' };
      keep(saved);
      void Promise.resolve(attempt(read.value)).then((outcome) => {
        if (latest.current !== saved) return;
        if (outcome === false) keep({ text, phase: 'typing' });
        if (isNotAllowed(outcome)) keep(null);
      });
      return true;
    },
    choose: (value) => {
      keep(null);
      setError(null);
      void attempt(value);
    },
    reset: () => {
      keep(null);
      setError(null);
      forget();
    },
  };
}
