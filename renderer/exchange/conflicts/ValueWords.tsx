import type { Conflict } from '../../../shared/exchange/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import type { TitleOf } from '../../ui/field-text.ts';
import { exchangeTexts } from '../texts.ts';
import { valueWords } from '../words.ts';
import styles from './Comparison.module.css';
import { DiffWords } from './DiffWords.tsx';

type ValueWordsProps = {
  readonly conflict: Conflict;
  readonly value: unknown;
  readonly against: unknown;
  readonly titleOf: TitleOf;
};

/** A value in words; texts with what is different marked. */
export function ValueWords({ conflict, value, against, titleOf }: ValueWordsProps) {
  const texts = useTexts(exchangeTexts);
  const locale = useLocale();
  const { entity, field } = conflict;
  const words = valueWords(entity, field, value, locale, titleOf);
  if (words === '') return <span className={styles.muted}>{texts.empty}</span>;
  const isText = words === value && words.includes(' ');
  return isText && typeof against === 'string' ? <DiffWords from={against} to={words} /> : words;
}
