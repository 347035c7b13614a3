import type { Locale } from '../../../shared/core/locale.ts';
import { faultSentence } from '../../../shared/lists/fault.ts';
import { listField } from '../../../shared/lists/fields.ts';
import { newMark } from '../../../shared/lists/row-outcome.ts';
import { fieldText } from '../../ui/field-text.ts';
import { fieldLabel } from './field-label.ts';
import { kindNow, type Planned, type RowLine } from './reading.ts';
import { importTexts } from './texts.ts';

type Change = RowLine['changes'][number];

/** A value of a field as people read it; a record that has still to be made says so. */
export function valueWords(field: string, value: unknown, titles: Planned['titles'], locale: Locale): string {
  const texts = importTexts[locale];
  if (typeof value === 'string' && value.startsWith(newMark)) return texts.becomesNew(value.slice(newMark.length));
  const declared = listField(kindNow(), field);
  if (declared === null || value === null || value === undefined) return texts.nothing;
  return fieldText(declared, value, locale, (reference) => titles[reference] ?? null);
}

/** "Ende: 31.12.2027"; of a record that was there before also what stood there. */
export function changeWords(
  { field, from, to }: Change,
  isNew: boolean,
  titles: Planned['titles'],
  locale: Locale,
): string {
  const now = valueWords(field, to, titles, locale);
  const label = fieldLabel(field, locale);
  return isNew ? `${label}: ${now}` : `${label}: ${valueWords(field, from, titles, locale)} → ${now}`;
}

/** A row in one line: first what is wrong, then what happens. */
export function rowWords(row: RowLine, titles: Planned['titles'], locale: Locale): string {
  const texts = importTexts[locale];
  const wrong = row.faults.map(({ letter, column, text, ...fault }) => {
    const cell = [letter, column, text === '' ? '' : texts.says(text)].filter(Boolean).join(' ');
    return `${cell}: ${faultSentence(fault, locale)}`;
  });
  if (wrong.length > 0) return wrong.join(' · ');
  // The title stands in a column of its own.
  const changes = row.changes.filter(
    ({ field }) => row.fate !== 'new' || (field !== kindNow().titleField && field !== kindNow().codeField),
  );
  return changes
    .map((change) => changeWords(change, row.fate === 'new', titles, locale).replace(/\s+/g, ' '))
    .join(' · ');
}
