import { useEffect, useSyncExternalStore } from 'react';
import { type Preferences, usePreferences } from './preferences.ts';
import { useRoom } from './room.ts';

const watched = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(max-height: 800px)'] as const;

function subscribe(listener: () => void): () => void {
  const queries = watched.map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

const systemWishes = (): string => watched.map((query) => (window.matchMedia(query).matches ? '1' : '0')).join('');

function themeFor(choice: Preferences['theme'], wishes: string): 'light' | 'dark' | 'contrast' {
  if (choice !== 'system') return choice;
  if (wishes[1] === '1') return 'contrast';
  return wishes[0] === '1' ? 'dark' : 'light';
}

/** How much larger everything is on a projector (Sitzungsmodus). */
const roomScale = 1.5;

/** Puts theme, row height, text size and language on the document, following the system where the person wants that. */
export function useAppearance(): void {
  const { theme, density, textSize, locale } = usePreferences();
  const isRoom = useRoom((room) => room.isOn);
  const wishes = useSyncExternalStore(subscribe, systemWishes);
  useEffect(() => {
    const root = document.documentElement;
    root.dataset['theme'] = themeFor(theme, wishes);
    const usual = density === 'auto' ? (wishes[2] === '1' ? 'compact' : 'normal') : density;
    root.dataset['density'] = isRoom ? 'meeting' : usual;
    const size = Math.round(textSize * (isRoom ? roomScale : 1));
    root.style.fontSize = size === 100 ? '' : `${size}%`;
    root.lang = locale;
  }, [theme, density, textSize, locale, wishes, isRoom]);
}
