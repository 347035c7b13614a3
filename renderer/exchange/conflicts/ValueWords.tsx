import { useMemo } from 'react';
import { fieldNamed } from '../../../shared/core/entity.ts';
import { entityNamed } from '../../../shared/entities.ts';
import type { Conflict } from '../../../shared/exchange/contract.ts';
import { compareRich } from '../../../shared/rich/compare.ts';
import { docOf } from '../../../shared/rich/doc.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import type { TitleOf } from '../../ui/field-text.ts';
import { RichReader } from '../../ui/rich/RichReader.tsx';
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
  if (kindOf(entity, field) === 'richText') return <RichValue value={value} against={against} />;
  const isText = words === value && words.includes(' ');
  return isText && typeof against === 'string' ? <DiffWords from={against} to={words} /> : words;
}

const kindOf = (entity: string, field: string) => {
  const declared = entityNamed(entity);
  return (declared && fieldNamed(declared, field)?.kind) ?? null;
};

/** With its headings and lists, and what is different marked word by word. */
function RichValue({ value, against }: Pick<ValueWordsProps, 'value' | 'against'>) {
  const compared = useMemo(() => (docOf(against) === null ? null : compareRich(against, value)), [against, value]);
  return <RichReader value={compared ?? value} />;
}
