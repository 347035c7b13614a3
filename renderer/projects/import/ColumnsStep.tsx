import { listFields } from '../../../shared/lists/fields.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Notice } from '../../ui/Notice.tsx';
import { type Option, Select } from '../../ui/Select.tsx';
import { FileLine } from './FileLine.tsx';
import styles from './import.module.css';
import { chooseTarget, forgetImport, kindName, kindNow, type Opened, targetIn, useImport } from './reading.ts';
import { importTexts } from './texts.ts';
import type { Importing } from './use-import.ts';

/** What stands in which column: suggestions to look through, and to change where they are wrong. */
export function ColumnsStep({ importing }: { readonly importing: Importing }) {
  const texts = useTexts(importTexts);
  const opened = useImport((state) => state.opened);
  const columns = useImport((state) => state.columns);
  if (opened === null) return null;
  const hasTitle = opened.columns.some((column) => targetIn(columns, column) === kindNow().titleField);
  return (
    <div className={styles.page}>
      <FileLine opened={opened} importing={importing} />
      <section className={styles.sheet} aria-labelledby="import-columns">
        <h2 id="import-columns" className={styles.heading}>
          {texts.columns}
        </h2>
        <p className={styles.muted}>{texts.rest[kindName()].columnsNote}</p>
        <ColumnTable opened={opened} />
      </section>
      {!hasTitle && <Notice tone="warning">{texts.noTitle}</Notice>}
      <div className={styles.actions}>
        <Button onPress={forgetImport}>{texts.back}</Button>
        <Button look="primary" isDisabled={!hasTitle} onPress={() => void importing.preview()}>
          {texts.toPreview}
        </Button>
      </div>
    </div>
  );
}

function ColumnTable({ opened }: { readonly opened: Opened }) {
  const texts = useTexts(importTexts);
  const columns = useImport((state) => state.columns);
  const options = useTargets();
  return (
    <table className={classes(styles.table, styles.columns)}>
      <thead>
        <tr>
          <th scope="col" className={styles.letter}>
            <span className="visually-hidden">{texts.column}</span>
          </th>
          <th scope="col">{texts.column}</th>
          <th scope="col" className={styles.samples}>
            {texts.examples}
          </th>
          <th scope="col" className={styles.target}>
            {texts.becomes}
          </th>
          <th scope="col" className={styles.because}>
            <span className="visually-hidden">{texts.origin}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {opened.columns.map((column) => {
          const { key, letter, title, samples, because } = column;
          const target = targetIn(columns, column);
          return (
            <tr key={key} data-quiet={target === 'ignore' || undefined}>
              <td className={styles.letter}>{letter}</td>
              <th scope="row" className={styles.name}>
                {title}
              </th>
              <td className={styles.samples}>
                <span className={styles.line} title={samples.join('\n')}>
                  {samples.join(' · ')}
                </span>
              </td>
              <td className={styles.target}>
                <Select
                  label={texts.becomesOf(title)}
                  hideLabel
                  options={options}
                  value={target}
                  onChange={(chosen) =>
                    useImport.setState({ columns: chooseTarget(columns, opened, key, chosen ?? target) })
                  }
                />
              </td>
              <td className={styles.because}>{texts.because[key in columns ? 'chosen' : because]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Everything a column can become, in the order of the model, and what is no field at the end. */
function useTargets(): readonly Option[] {
  const texts = useTexts(importTexts);
  const locale = useLocale();
  return [
    ...listFields(kindNow()).map(([value, field]) => ({ value, label: field.label[locale] })),
    { value: 'keep', label: texts.rest[kindName()].keep },
    { value: 'ignore', label: texts.ignore },
  ];
}
