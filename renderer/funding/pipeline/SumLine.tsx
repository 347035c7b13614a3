import { formatMoney } from '../../../shared/core/money.ts';
import type { WeightedSum } from '../../../shared/funding/cases/weighted.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import styles from './pipeline.module.css';
import { pipelineTexts } from './texts.ts';

/** The grant of a column, weighted too, and what is in neither sum. */
export function SumLine({ sum }: { readonly sum: WeightedSum }) {
  const texts = useTexts(pipelineTexts);
  const locale = useLocale();
  const left = [
    sum.withoutAmount > 0 ? texts.withoutAmount(sum.withoutAmount) : '',
    sum.withoutProbability > 0 ? texts.withoutProbability(sum.withoutProbability) : '',
    sum.disputed > 0 ? texts.disputed(sum.disputed) : '',
  ].filter(Boolean);
  return (
    <dl className={styles.sums}>
      <dt>{texts.sum}</dt>
      <dd>{formatMoney(sum.cents, locale)}</dd>
      <dt>{texts.weighted}</dt>
      <dd>{formatMoney(sum.weightedCents, locale)}</dd>
      {left.length > 0 && <dd className={styles.left}>{left.join(', ')}</dd>}
    </dl>
  );
}
