import { faultSentence } from '../../../shared/lists/fault.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Inspector, InspectorSection } from '../../ui/Inspector.tsx';
import { fieldLabel } from './field-label.ts';
import styles from './import.module.css';
import { useImport } from './reading.ts';
import { importTexts } from './texts.ts';
import type { Importing } from './use-import.ts';
import { useRowActions } from './use-row-actions.ts';
import { valueWords } from './words.ts';

/** One row whole: what cannot be read and what stands there, what is taken over, what was changed here meanwhile. */
export function RowDetails({ importing }: { readonly importing: Importing }) {
  const texts = useTexts(importTexts);
  const locale = useLocale();
  const planned = useImport((state) => state.planned);
  const openRow = useImport((state) => state.openRow);
  const { change } = useRowActions(importing);
  const row = planned?.rows.find((one) => one.row === openRow);
  if (planned === null || row === undefined) return null;
  const isOut = row.verdict === 'without';
  const close = () => {
    useImport.setState({ openRow: null });
    document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
  };
  return (
    <Inspector
      kicker={`${texts.row} ${row.row} · ${texts.fate[row.fate]}`}
      title={row.title || texts.untitled}
      onClose={close}
    >
      {row.faults.length > 0 && (
        <InspectorSection title={texts.faults}>
          <ul className={styles.details}>
            {row.faults.map(({ letter, column, text, ...fault }) => (
              <li key={`${letter} ${fault.code}`} className={styles.detail}>
                <strong>{texts.cell(letter, column)}</strong>
                {text !== '' && <span className={styles.said}>{text}</span>}
                <span>{faultSentence(fault, locale)}</span>
              </li>
            ))}
          </ul>
        </InspectorSection>
      )}
      {row.changes.length > 0 && (
        <InspectorSection title={texts.changes}>
          <ul className={styles.details}>
            {row.changes.map(({ field, from, to }) => (
              <li key={field} className={styles.detail}>
                <span className={styles.muted}>{fieldLabel(field, locale)}</span>
                {row.fate !== 'new' && (
                  <del className={styles.values}>{valueWords(field, from, planned.titles, locale)}</del>
                )}
                <span className={styles.values}>{valueWords(field, to, planned.titles, locale)}</span>
              </li>
            ))}
          </ul>
        </InspectorSection>
      )}
      {row.both.length > 0 && (
        <InspectorSection title={texts.bothNote}>
          <p>{row.both.map((field) => fieldLabel(field, locale)).join(', ')}</p>
        </InspectorSection>
      )}
      <div>
        <Button onPress={() => change([row], !isOut)}>{isOut ? texts.takeAgain : texts.leaveOut}</Button>
      </div>
    </Inspector>
  );
}
