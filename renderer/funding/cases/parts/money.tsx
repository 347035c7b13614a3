import { formatMoney } from '../../../../shared/core/money.ts';
import { useTexts } from '../../../i18n/define.ts';
import { useLocale } from '../../../i18n/locale.ts';
import styles from '../cases.module.css';
import { sectionTexts } from '../section-texts.ts';

type MoneyProps = {
  readonly cents: number | null;
  /** Fields of the row with several values at once. */
  readonly conflicts?: readonly string[] | undefined;
  readonly field?: string;
};

/** An amount in a cell; one with several values is never shown as a number. */
export function Money({ cents, conflicts = [], field = '' }: MoneyProps) {
  const texts = useTexts(sectionTexts);
  const locale = useLocale();
  if (conflicts.includes(field)) return <span className={styles.disputed}>{texts.several}</span>;
  return <span className={styles.amount}>{cents === null ? '–' : formatMoney(cents, locale)}</span>;
}
