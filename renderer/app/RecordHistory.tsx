import { useMemo, useState } from 'react';
import type { Output } from '../../shared/contract.ts';
import type { Field } from '../../shared/core/field.ts';
import { entityNamed } from '../../shared/entities.ts';
import { deletedField } from '../../shared/sync/op.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatMoment } from '../i18n/moment.ts';
import { Button } from '../ui/Button.tsx';
import { fieldText } from '../ui/field-text.ts';
import { FailureNotice, Loading } from '../ui/Notice.tsx';
import { useAnswer } from './answers.ts';
import styles from './RecordParts.module.css';
import { recordTexts } from './record-texts.ts';
import { useTitles } from './titles.ts';

type Entries = Output<'record.history'>['entries'];
type RecordHistoryProps = { readonly entity: string; readonly id: string };

/** Who changed what, newest first; read from the log only when somebody asks for it. */
export function RecordHistory(props: RecordHistoryProps) {
  const texts = useTexts(recordTexts);
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <History {...props} />;
  return (
    <div>
      <Button onPress={() => setOpen(true)}>{texts.showHistory}</Button>
    </div>
  );
}

function History({ entity, id }: RecordHistoryProps) {
  const answer = useAnswer('record.history', { entity, id });
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <FailureNotice answer={answer} />;
  return <EntryList entity={entity} entries={answer.value.entries} />;
}

function EntryList({ entity, entries }: { readonly entity: string; readonly entries: Entries }) {
  const texts = useTexts(recordTexts);
  const locale = useLocale();
  const fields = entityNamed(entity)?.fields as Readonly<Record<string, Field>> | undefined;
  const references = useMemo(
    () =>
      entries.flatMap(({ changes }) =>
        changes.flatMap(({ field, from, to }) => referencesIn(fields?.[field], [from, to])),
      ),
    [entries, fields],
  );
  const titleOf = useTitles(references);
  const inWords = (field: Field, value: unknown): string => {
    if (Array.isArray(value)) return texts.several(value.map((one) => inWords(field, one)).join(' · '));
    return fieldText(field, value, locale, titleOf) || texts.empty;
  };
  const sentence = ({ field: name, from, to }: Entries[number]['changes'][number]): string | null => {
    if (name === deletedField) return to === null ? texts.restored : texts.deleted;
    const field = fields?.[name];
    // Structured values are shown where they belong; here they would be braces and quotes.
    if (field === undefined || field.kind === 'record') return null;
    if (from === null || from === undefined) return texts.set(field.label[locale], inWords(field, to));
    return texts.change(field.label[locale], inWords(field, from), inWords(field, to));
  };
  return (
    <ol className={styles.entries}>
      {entries.toReversed().map((entry, index) => (
        <li key={entry.dot}>
          <p className={styles.meta}>
            {formatMoment(entry.at, locale)} · {entry.author || entry.site}
            {index === entries.length - 1 && ` · ${texts.created}`}
          </p>
          {entry.changes.map((change) => {
            const words = sentence(change);
            return words === null ? null : (
              <p key={change.field} className={styles.words}>
                {words}
              </p>
            );
          })}
        </li>
      ))}
    </ol>
  );
}

/** The references a field's values contain, as `entity:id`. */
function referencesIn(field: Field | undefined, values: readonly unknown[]): readonly string[] {
  const ids = values.flat().filter((value) => typeof value === 'string');
  if (field?.kind === 'anyReference') return ids;
  return field?.kind === 'reference' && field.target !== null ? ids.map((id) => `${field.target}:${id}`) : [];
}
