import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { onSettingsLoaded, readSetting, writeSetting } from './saved-settings.ts';

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A view, what it is called, and how it is while nobody has touched it. */
export type ViewStore<View> = UseBoundStore<StoreApi<View>> & { readonly viewName: string; readonly usual: View };

/**
 * What the person is looking at in one part of the program: filter, sorting, columns, scroll position, selection. It
 * survives a change of area and a restart. Records stay in the database and are never copied in here.
 *
 * The state is plain JSON. A saved value counts only where a value of the same kind is expected, so that a setting of an
 * older version can never break a screen.
 *
 * @example
 * const useDeadlineView = viewStore('funding.deadlines', { horizonDays: 90, selectedId: null as string | null });
 * const horizonDays = useDeadlineView((view) => view.horizonDays);
 * useDeadlineView.setState({ horizonDays: 180 });
 */
export function viewStore<View extends object>(name: string, initial: View): ViewStore<View> {
  const key = `view.${name}`;
  const useView = create<View>(() => restore(initial, readSetting(key)));
  let isRestoring = false;
  useView.subscribe((view) => {
    if (!isRestoring) writeSetting(key, view as never);
  });
  onSettingsLoaded(() => {
    isRestoring = true;
    useView.setState(restore(initial, readSetting(key)), true);
    isRestoring = false;
  });
  return Object.assign(useView, { viewName: name, usual: initial });
}

function restore<View extends object>(initial: View, savedValue: unknown): View {
  if (!isPlainObject(savedValue)) return initial;
  const known = Object.entries(initial).map(([key, value]) => {
    const before = savedValue[key];
    return [key, fits(value, before) ? before : value];
  });
  return Object.fromEntries(known) as View;
}

/** An initial `null` says "nothing chosen", so anything may stand there. */
function fits(expected: unknown, found: unknown): boolean {
  if (expected === null) return found !== undefined;
  return found !== null && typeof expected === typeof found && Array.isArray(expected) === Array.isArray(found);
}
