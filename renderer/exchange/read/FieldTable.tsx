import { GitCompareArrows } from 'lucide-react';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import type { TitleOf } from '../../ui/field-text.ts';
import { exchangeTexts } from '../texts.ts';
import { fieldWords, valueWords } from '../words.ts';
import styles from './changes.module.css';
import type { Change, FieldChange } from './changes.ts';
import { readTexts } from './texts.ts';

type FieldTableProps = {
  readonly entity: string;
  readonly kind: Change['kind'];
  readonly fields: readonly FieldChange[];
  readonly titleOf: TitleOf;
};

/** The fields of one record, old and new; a new record has no old. */
export function FieldTable({ entity, kind, fields, titleOf }: FieldTableProps) {
  const texts = useTexts(readTexts);
  const locale = useLocale();
  const isNew = kind === 'new';
  const words = (field: string, value: unknown) => valueWords(entity, field, value, locale, titleOf);
  return (
    <table className={styles.fields}>
      <thead>
        <tr>
          <th scope="col">{texts.field}</th>
          {!isNew && <th scope="col">{texts.before}</th>}
          <th scope="col">{isNew ? texts.value : texts.after}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, from, to, conflict }) => (
          <tr key={field}>
            <th scope="row">{fieldWords(entity, field, locale)}</th>
            {!isNew && (
              <td>
                <Words text={words(field, from)} />
              </td>
            )}
            <td>
              <Words text={words(field, to)} />
              {conflict && (
                <span className={styles.conflict}>
                  <GitCompareArrows size="1rem" aria-hidden />
                  {texts.conflictField}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Words({ text }: { readonly text: string }) {
  const texts = useTexts(exchangeTexts);
  return text === '' ? <span className={styles.muted}>{texts.empty}</span> : text;
}
