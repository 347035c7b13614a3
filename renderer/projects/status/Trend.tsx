import { ArrowDownRight, ArrowRight, ArrowUpRight, type LucideIcon } from 'lucide-react';
import { entities } from '../../../shared/entities.ts';
import type { Change } from '../../../shared/projects/report-strip.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import styles from './Reports.module.css';
import { statusTexts } from './texts.ts';

const arrows: Readonly<Record<string, LucideIcon>> = { up: ArrowUpRight, same: ArrowRight, down: ArrowDownRight };

/** Only the arrow, where the word stands beside it. */
export function TrendArrow({ value }: { readonly value: string }) {
  const Icon = arrows[value] ?? ArrowRight;
  return <Icon size="1rem" aria-hidden />;
}

/** Where somebody thinks the project is heading: an arrow and the word. */
export function Trend({ value }: { readonly value: string }) {
  const locale = useLocale();
  return (
    <span className={styles.trend}>
      <TrendArrow value={value} />
      {entities.statusReport.fields.trend.choices?.[value]?.[locale] ?? value}
    </span>
  );
}

const ofChange = { better: 'up', same: 'same', worse: 'down' } as const;

/** What became of a colour since the report before. */
export function ChangeWords({ change }: { readonly change: Change | null }) {
  const texts = useTexts(statusTexts);
  if (change === null) return <span className={styles.quiet}>{texts.nothingBefore}</span>;
  return (
    <span className={styles.trend}>
      <TrendArrow value={ofChange[change]} />
      {texts.changes[change]}
    </span>
  );
}
