import { create } from 'zustand';
import type { Output } from '../../../shared/contract.ts';
import { noPolicy } from '../../../shared/policy/none.ts';
import type { ExchangeWay } from '../../../shared/policy/policy.ts';
import { type FixedPreferences, firstPreferences, fixedPreferences, wayRefusal } from '../../../shared/policy/rules.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { ask } from '../bridge.ts';
import { say } from '../messages.ts';
import { usePreferences } from '../preferences.ts';
import { onSettingsLoaded, readSetting } from '../saved-settings.ts';
import { policyTexts } from './texts.ts';

/** What the administrator has decided for this computer. The store enforces it; screens say so and do not offer what would be refused. */
export const usePolicy = create<Output<'policy.get'>>(() => noPolicy);

/** Preferences nobody changes here, with what they are fixed to. */
export const useFixed = (): FixedPreferences =>
  usePolicy(({ source, policy }) => (source === 'none' ? nothingFixed : fixedOf(policy)));

const nothingFixed: FixedPreferences = {};
const known = new WeakMap<object, FixedPreferences>();

/** The same object for the same policy, so that screens are not drawn again for nothing. */
function fixedOf(policy: Output<'policy.get'>['policy']): FixedPreferences {
  const fixed = known.get(policy) ?? fixedPreferences(policy);
  known.set(policy, fixed);
  return fixed;
}

/** Why a way of exchange is closed on this computer; `null`: it is open. */
export const useClosedWay = (way: ExchangeWay): string | null =>
  usePolicy(({ source, policy }) => (source === 'none' ? null : wayRefusal(policy, way)));

/** Reads the policy once, beside the settings (`settled`), and holds the preferences to it from then on, whoever changes them. */
export async function loadPolicy(settled: Promise<void>): Promise<void> {
  const [answer] = await Promise.all([ask('policy.get', {}), settled]);
  if (!answer.ok || answer.value.source === 'none') return;
  usePolicy.setState(answer.value);
  const { policy } = answer.value;
  const fixed = fixedOf(policy);
  const begin = () => {
    if (readSetting('view.preferences') === undefined) usePreferences.setState(firstPreferences(policy));
    hold(fixed, false);
  };
  begin();
  onSettingsLoaded(begin);
  usePreferences.subscribe(() => hold(fixed, true));
  if (!policy.externalLinks) closeLinks();
}

/** Puts back what is fixed, and says why if somebody has tried. */
function hold(fixed: FixedPreferences, isSaid: boolean): void {
  const now = usePreferences.getState() as Readonly<Record<string, unknown>>;
  if (Object.entries(fixed).every(([name, value]) => now[name] === value)) return;
  usePreferences.setState(fixed as Partial<ReturnType<typeof usePreferences.getState>>);
  if (isSaid) say('info', policyTexts[currentLocale()].fixed);
}

/** Addresses of the web stay words: neither a click nor a key opens them. */
function closeLinks(): void {
  const close = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="http"]') : null;
    if (link === null) return;
    event.preventDefault();
    event.stopPropagation();
    say('info', policyTexts[currentLocale()].linkClosed);
  };
  for (const name of ['click', 'auxclick'] as const) document.addEventListener(name, close, { capture: true });
}
