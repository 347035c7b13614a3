import { type Area, areas } from './areas.ts';
import { useOffice } from './office.ts';
import { usePreferences } from './preferences.ts';

/**
 * *Einfache Ansicht*: what is new, what needs an answer, and the way back to the others. For sites that are only a contact unless a
 * person says otherwise; the other way round, too.
 */
export function useSimpleView(): boolean {
  const { site } = useOffice();
  const view = usePreferences((preferences) => preferences.view);
  return view === 'auto' ? site?.role === 'contact' : view === 'simple';
}

const simpleAreas: readonly Area['id'][] = ['home', 'search', 'settings', 'help'];

const simple = areas.filter(({ id }) => simpleAreas.includes(id));

/** The areas that are on offer; all pages can still be reached by those who are led there. */
export const useAreas = (): readonly Area[] => (useSimpleView() ? simple : areas);
