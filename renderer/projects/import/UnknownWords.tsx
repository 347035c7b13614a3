import type { Field } from '../../../shared/core/field.ts';
import { entityNamed } from '../../../shared/entities.ts';
import { listField } from '../../../shared/lists/fields.ts';
import { useAnswer } from '../../app/answers.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { type Option, Select } from '../../ui/Select.tsx';
import { fieldLabel } from './field-label.ts';
import styles from './import.module.css';
import { kindName, kindNow, type Planned, useImport } from './reading.ts';
import { importTexts } from './texts.ts';
import type { Importing } from './use-import.ts';

type UnknownWord = Planned['unknown'][number];

/** More records than anybody looks through; who needs another one gives it the name the list uses. */
const mostRecords = 500;
/** Stands for "nothing was decided yet", which a list of choices has no key for. */
const open = 'open';

/** Words of the list nothing is called by: what each means is said once. */
export function UnknownWords({ planned, importing }: { readonly planned: Planned; readonly importing: Importing }) {
  const texts = useTexts(importTexts);
  const locale = useLocale();
  const { unknown, mayCreatePersons } = planned;
  if (unknown.length === 0) return null;
  return (
    <section className={styles.unknown} aria-labelledby="import-unknown" tabIndex={-1}>
      <div className={styles.unknownHead}>
        <h2 id="import-unknown" className={styles.heading}>
          {texts.unknown(unknown.filter(({ leadsTo }) => leadsTo === null).length || unknown.length)}
        </h2>
        <span className={styles.muted}>{texts.unknownNote}</span>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{texts.word}</th>
            <th scope="col">{texts.column}</th>
            <th scope="col" className={styles.count}>
              {texts.times}
            </th>
            <th scope="col" className={styles.target}>
              {texts.means}
            </th>
          </tr>
        </thead>
        <tbody>
          {unknown.map((word) => (
            <tr key={`${word.field} ${word.key}`}>
              <th scope="row" className={styles.name}>
                {texts.says(word.text)}
              </th>
              <td>{fieldLabel(word.field, locale)}</td>
              <td className={styles.count}>{word.count}</td>
              <td className={styles.target}>
                <Meaning word={word} mayCreate={mayCreatePersons} importing={importing} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type MeaningProps = { readonly word: UnknownWord; readonly mayCreate: boolean; readonly importing: Importing };

function Meaning({ word, mayCreate, importing }: MeaningProps) {
  const texts = useTexts(importTexts);
  const { field, key, text, leadsTo } = word;
  const declared = listField(kindNow(), field);
  const options = useMeanings(declared);
  const isPerson = declared?.target === 'person';
  const decide = (chosen: string | null) => {
    if (chosen === null) return;
    const values = useImport.getState().values;
    const { [key]: _, ...others } = values[field] ?? {};
    const said = chosen === open ? others : { ...others, [key]: chosen };
    useImport.setState({ values: { ...values, [field]: said } });
    void importing.preview();
  };
  return (
    <Select
      label={texts.meansOf(text)}
      hideLabel
      value={leadsTo ?? open}
      onChange={decide}
      options={[
        ...(leadsTo === null || leadsTo === open ? [{ value: open, label: texts.rest[kindName()].wordOpen }] : []),
        ...(isPerson && mayCreate ? [{ value: 'new', label: texts.wordNew }] : []),
        ...options,
        { value: 'keep', label: texts.rest[kindName()].wordKeep },
        { value: 'ignore', label: texts.wordIgnore },
      ]}
    />
  );
}

/** What a word of a field can mean: one of its choices, or a record it may point to. */
function useMeanings(field: Field | null): readonly Option[] {
  const locale = useLocale();
  const target = field?.target ?? null;
  const titleField = (target === null ? null : entityNamed(target)?.title) ?? 'id';
  const answer = useAnswer(
    'record.list',
    { entity: target ?? '', sort: [titleField], limit: mostRecords },
    { enabled: target !== null },
  );
  if (target === null)
    return Object.entries(field?.choices ?? {}).map(([value, label]) => ({ value, label: label[locale] }));
  if (answer.state !== 'ready') return [];
  return answer.value.rows.map((row) => ({ value: row.id, label: String(row[titleField] ?? row.id) }));
}
