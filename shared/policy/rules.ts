import type { ExchangeWay, Policy } from './policy.ts';

const wayWords: Readonly<Record<ExchangeWay, string>> = {
  file: 'Der Austausch über Dateien',
  folder: 'Der Austausch über einen gemeinsamen Ordner',
  webdav: 'Der Austausch über WebDAV',
};

const takenWay: Readonly<Record<ExchangeWay, string>> = {
  file: 'Dateien',
  folder: 'einen gemeinsamen Ordner',
  webdav: 'WebDAV',
};

/** What one can do instead: only ways that are open. */
const nextStep = (open: readonly ExchangeWay[]): string =>
  open.length === 0
    ? 'Bitte fragen Sie Ihre IT.'
    : `Bitte tauschen Sie über ${open.map((way) => takenWay[way]).join(' oder ')} aus, oder fragen Sie Ihre IT.`;

/** PO4  A way the policy does not allow is refused wherever it is taken: new places, places from before, by hand or by themselves. */
export const wayRefusal = ({ exchange }: Policy, way: ExchangeWay): string | null =>
  exchange.allowed.includes(way)
    ? null
    : `${wayWords[way]} ist von Ihrer IT abgeschaltet. ${nextStep(exchange.allowed)}`;

/** Two spellings of one folder: separators, an end, and where the system does not tell them apart, capitals. */
const plainPath = (path: string): string => {
  const plain = path.replace(/[\\/]+/g, '/').replace(/\/$/, '');
  return /^[a-z]:\//i.test(plain) || path.startsWith('\\\\') ? plain.toLowerCase() : plain;
};

/** PO5  Where the policy names a folder, it is the only one. A way back up (`..`) is no way into it. */
export function folderRefusal({ exchange }: Policy, path: string): string | null {
  if (exchange.folder === null || plainPath(path) === plainPath(exchange.folder)) return null;
  return `Ihre IT hat für den Austausch diesen Ordner festgelegt: ${exchange.folder}. Bitte wählen Sie ihn.`;
}

export type FixedPreferences = {
  readonly locale?: 'de' | 'en';
  readonly theme?: 'system' | 'light' | 'dark' | 'contrast';
  readonly tray?: false;
  readonly updateCheck?: false;
  readonly spellcheck?: false;
};

/** Preferences nobody changes at this computer. */
export const fixedPreferences = (policy: Policy): FixedPreferences => ({
  ...(policy.language?.isFixed ? { locale: policy.language.value } : {}),
  ...(policy.theme?.isFixed ? { theme: policy.theme.value } : {}),
  ...(policy.tray ? {} : { tray: false }),
  ...(policy.updateCheck.address === null ? { updateCheck: false } : {}),
  ...(policy.spellcheck ? {} : { spellcheck: false }),
});

/** Preferences to begin with, before somebody has chosen. */
export const firstPreferences = ({ language, theme }: Policy): FixedPreferences => ({
  ...(language === null ? {} : { locale: language.value }),
  ...(theme === null ? {} : { theme: theme.value }),
});

/** PO6  Preferences that say something else than what is fixed are not kept. What they leave out says nothing. */
export function preferencesRefusal(policy: Policy, preferences: unknown): string | null {
  if (typeof preferences !== 'object' || preferences === null) return null;
  const wanted = preferences as Readonly<Record<string, unknown>>;
  const broken = Object.entries(fixedPreferences(policy)).some(
    ([name, value]) => Object.hasOwn(wanted, name) && wanted[name] !== value,
  );
  return broken ? 'Diese Einstellung ist von Ihrer IT festgelegt und kann hier nicht geändert werden.' : null;
}
