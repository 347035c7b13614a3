import { useCallback, useSyncExternalStore } from 'react';
import { readSetting, settingKeys, writeSetting } from './saved-settings.ts';

/** What a draft may hold: text, texts, or the fields of a small form. */
type Draft =
  | string
  | readonly string[]
  | { readonly [field: string]: string | number | boolean | null | { readonly [part: string]: string } };

const prefix = 'draft.';
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Keeps or (with `null`) drops a draft outside of a component. */
export function putDraft(name: string, value: Draft | null): void {
  writeSetting(prefix + name, value);
  for (const listener of listeners) listener();
}

/** The draft, or `null` when there is none. */
export function readDraft<Value extends Draft>(name: string): Value | null {
  return (readSetting(prefix + name) ?? null) as Value | null;
}

/** The names of all drafts that begin alike. */
export const draftNames = (start = ''): readonly string[] =>
  settingKeys(prefix + start).map((key) => key.slice(prefix.length));

/**
 * Unsaved input that survives navigation, closing and a crash.
 *
 * @example
 * const [text, keep, drop] = useDraft('note', '');
 */
export function useDraft<Value extends Draft>(
  name: string,
  initial: Value,
): readonly [Value, (value: Value) => void, () => void] {
  const draft = useSyncExternalStore(subscribe, () => readDraft<Value>(name));
  const keep = useCallback((value: Value) => putDraft(name, value), [name]);
  const drop = useCallback(() => putDraft(name, null), [name]);
  return [draft ?? initial, keep, drop];
}
