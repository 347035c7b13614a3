import { bridge } from '../app/bridge.ts';
import { openOverlay } from '../app/overlays.ts';
import { useFixed } from '../app/policy/policy.ts';
import { policyTexts } from '../app/policy/texts.ts';
import { type DensityChoice, type ThemeChoice, usePreferences, type ViewChoice } from '../app/preferences.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './settings.module.css';
import { settingsTexts } from './settings-texts.ts';

const views: readonly ViewChoice[] = ['auto', 'simple', 'full'];
const themes: readonly ThemeChoice[] = ['system', 'light', 'dark', 'contrast'];
const densities: readonly DensityChoice[] = ['auto', 'compact', 'normal', 'meeting'];
const textSizes = [87.5, 100, 112.5, 125, 150] as const;
const patience = [3, 7, 14, 30, 60] as const;

/** Language, colours, row height, text size: at once, for this installation only. */
export function AppearanceCard() {
  const texts = useTexts(settingsTexts);
  const preferences = usePreferences();
  const set = usePreferences.setState;
  const fixed = useFixed();
  const { byIt } = useTexts(policyTexts);
  const locked = (value: unknown) => (value === undefined ? {} : { isDisabled: true, hint: byIt });
  return (
    <Card title={texts.appearance}>
      <div className={styles.fields}>
        <Select
          label={texts.view}
          value={preferences.view}
          onChange={(view) => view && set({ view })}
          options={views.map((value) => ({ value, label: texts.views[value] }))}
        />
        <Select
          label={texts.language}
          {...locked(fixed.locale)}
          value={preferences.locale}
          onChange={(locale) => locale && set({ locale })}
          options={[
            { value: 'de', label: texts.languages.de },
            { value: 'en', label: texts.languages.en },
          ]}
        />
        <Select
          label={texts.theme}
          {...locked(fixed.theme)}
          value={preferences.theme}
          onChange={(theme) => theme && set({ theme })}
          options={themes.map((value) => ({ value, label: texts.themes[value] }))}
        />
        <Select
          label={texts.density}
          value={preferences.density}
          onChange={(density) => density && set({ density })}
          options={densities.map((value) => ({ value, label: texts.densities[value] }))}
        />
        <Select
          label={texts.textSize}
          value={String(preferences.textSize)}
          onChange={(size) => set({ textSize: Number(size) || 100 })}
          options={textSizes.map((size) => ({ value: String(size), label: texts.percent(Math.round(size)) }))}
        />
        <Select
          label={texts.warning}
          value={String(preferences.exchangeWarningDays)}
          onChange={(days) => set({ exchangeWarningDays: Number(days) || 14 })}
          options={patience.map((days) => ({ value: String(days), label: texts.days(days) }))}
        />
        {bridge().host === 'electron' && (
          <Checkbox isSelected={preferences.reminders} onChange={(reminders) => set({ reminders })}>
            {texts.reminders}
          </Checkbox>
        )}
        <Button onPress={() => openOverlay('keys')}>{texts.keys}</Button>
      </div>
    </Card>
  );
}
