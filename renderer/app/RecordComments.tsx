import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatMoment } from '../i18n/moment.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextField.tsx';
import { useAnswer } from './answers.ts';
import { useDraft } from './drafts.ts';
import { order } from './orders.ts';
import styles from './RecordParts.module.css';
import { recordTexts } from './record-texts.ts';

/** Remarks on a record, oldest first, and a field for one more. A remark is added, never edited. */
export function RecordComments({ entity, id }: { readonly entity: string; readonly id: string }) {
  const texts = useTexts(recordTexts);
  const locale = useLocale();
  const on = `${entity}:${id}`;
  const [text, keep, drop] = useDraft<string>(`comment.${on}`, '');
  const answer = useAnswer('record.list', { entity: 'comment', filter: { on }, sort: ['createdAt'], limit: 200 });
  const add = async () => {
    if (text.trim() === '') return;
    const fields = { on, text: text.trim() };
    const outcome = await order('record.create', { entity: 'comment', fields }, { done: () => texts.commentAdded });
    if (outcome.ok) drop();
  };
  return (
    <>
      {answer.state === 'ready' && answer.value.rows.length > 0 && (
        <ul className={styles.entries}>
          {answer.value.rows.map((row) => (
            <li key={row.id}>
              <p className={styles.meta}>
                {row.createdBy} · {formatMoment(row.createdAt, locale)}
              </p>
              <p className={styles.words}>{String(row['text'] ?? '')}</p>
            </li>
          ))}
        </ul>
      )}
      <TextArea
        label={texts.comment}
        hideLabel
        placeholder={texts.comment}
        rows={2}
        value={text}
        onChange={keep}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return;
          event.preventDefault();
          event.stopPropagation();
          void add();
        }}
      />
      {text.trim() !== '' && (
        <div className={styles.actions}>
          <Button onPress={() => void add()}>{texts.addComment}</Button>
        </div>
      )}
    </>
  );
}
