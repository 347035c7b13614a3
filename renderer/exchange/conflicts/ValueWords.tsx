import type { Conflict } from '../../../shared/exchange/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import type { TitleOf } from '../../ui/field-text.ts';
import { exchangeTexts } from '../texts.ts';
import { valueWords } from '../words.ts';
import styles from './Comparison.module.css';
import { DiffWords } from './DiffWords.tsx';
import { conflictTexts } from './texts.ts';

type ValueWordsProps = {
  readonly conflict: Conflict;
  readonly value: unknown;
  readonly against: unknown;
  readonly titleOf: TitleOf;
};

/** How much of a long text stands in a sentence about it. */
const longestInline = 80;

/** A value inside of a sentence, in quotation marks; a long text only as far as one needs to know which is meant. */
export function Inline({ conflict, value, titleOf }: Omit<ValueWordsProps, 'against'>) {
  const texts = useTexts(exchangeTexts);
  const conflicts = useTexts(conflictTexts);
  const locale = useLocale();
  const words = valueWords(conflict.entity, conflict.field, value, locale, titleOf).replaceAll(/\s+/g, ' ');
  if (words === '') return texts.empty;
  return conflicts.quoted(words.length > longestInline ? `${words.slice(0, longestInline)} …` : words);
}

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
