import { ask } from './bridge.ts';

/**
 * Settings of this installation, in the store behind the bridge: the browser's own storage belongs to an origin, and the
 * loopback host has another one at every start.
 *
 * All settings are read once at the start, so that no screen ever flashes in the wrong theme, language or sorting. Writing is
 * gathered for a moment, because a person typing a draft changes it ten times a second.
 */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const gatherMs = 200;
const saved = new Map<string, Json>();
const unsaved = new Map<string, Json>();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | null = null;

/** The saved value, or `undefined`. Whoever reads checks the shape: it may come from an older version. */
export const readSetting = (key: string): unknown =>
  (unsaved.has(key) ? unsaved.get(key) : saved.get(key)) ?? undefined;

/** Keeps a value; `null` forgets it. */
export function writeSetting(key: string, value: Json): void {
  unsaved.set(key, value);
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => void flushSettings(), gatherMs);
}

/** Writes what was gathered. What cannot be written yet (no store before the first choice) waits for the next time. */
export async function flushSettings(): Promise<void> {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  const batch = [...unsaved];
  await Promise.all(
    batch.map(async ([key, value]) => {
      const outcome = await ask('setting.put', { key, value: value as never });
      if (!outcome.ok) return;
      if (value === null) saved.delete(key);
      else saved.set(key, value);
      // A newer value may have come in while this one was under way.
      if (unsaved.get(key) === value) unsaved.delete(key);
    }),
  );
}

/** Reads all settings, at the start and whenever another store was opened. */
export async function loadSettings(): Promise<void> {
  const answer = await ask('setting.list', {});
  saved.clear();
  if (answer.ok) for (const [key, value] of Object.entries(answer.value.settings)) saved.set(key, value as Json);
  for (const listener of listeners) listener();
  if (answer.ok && unsaved.size > 0) await flushSettings();
}

/** Hears that the settings were read anew. */
export function onSettingsLoaded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The keys of saved settings that begin alike, such as drafts. */
export const settingKeys = (prefix: string): readonly string[] =>
  [...new Set([...saved.keys(), ...unsaved.keys()])].filter(
    (key) => key.startsWith(prefix) && readSetting(key) !== undefined,
  );

if (typeof window !== 'undefined') {
  // Closing the window must not cost the last words.
  window.addEventListener('pagehide', () => void flushSettings());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void flushSettings();
  });
}
