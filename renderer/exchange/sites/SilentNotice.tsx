import { BellOff } from 'lucide-react';
import { useGoTo } from '../../app/navigation.ts';
import { useToday } from '../../app/office.ts';
import { usePreferences } from '../../app/preferences.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { daysSince, isSilent, nameOf } from './site-columns.tsx';
import type { SiteLine } from './site-lines.ts';
import styles from './sites.module.css';
import { siteTexts } from './texts.ts';

/** Sites one waits for and has not heard of for longer than the chosen number of days, by name; grey, because it is no fault. */
export function SilentNotice({ lines }: { readonly lines: readonly SiteLine[] }) {
  const texts = useTexts(siteTexts);
  const locale = useLocale();
  const today = useToday();
  const goTo = useGoTo();
  const patience = usePreferences((preferences) => preferences.exchangeWarningDays);
  const silent = lines
    .filter((line) => isSilent(line, today, patience))
    .map((line) => ({ name: nameOf(line, locale), days: daysSince(line.receivedAt, today) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
  if (silent.length === 0) return null;
  const named = silent.map(({ name, days }) =>
    texts.silentOne(name, days === null ? texts.never : texts.daysAgo(days)),
  );
  return (
    <div className={styles.silent}>
      <BellOff size="1.125rem" aria-hidden />
      <p className={styles.silentWords}>{texts.silentSites(patience, named.join(', '))}</p>
      <Button look="quiet" onPress={() => goTo('/settings')}>
        {texts.silentSetting}
      </Button>
    </div>
  );
}
