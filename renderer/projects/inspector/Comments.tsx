import { type KeyboardEvent, useRef } from 'react';
import { useDraft } from '../../app/drafts.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { useRows } from '../use-rows.ts';
import { Heading } from './Heading.tsx';
import styles from './inspector.module.css';
import { fileTexts } from './texts.ts';

/** Remarks on a record, the newest first; added, never edited. */
export function Comments({ reference }: { readonly reference: string }) {
  const texts = useTexts(fileTexts);
  const locale = useLocale();
  const comments = useRows('comment', { on: reference }, [{ field: 'createdAt', direction: 'desc' }]);
  const [text, keep, drop] = useDraft<string>(`comment.${reference}`, '');
  const isSaving = useRef(false);
  const save = async () => {
    if (text.trim() === '' || isSaving.current) return;
    isSaving.current = true;
    const fields = { on: reference, text: text.trim() };
    const outcome = await order('record.create', { entity: 'comment', fields }, { done: () => texts.commented });
    isSaving.current = false;
    if (outcome.ok) drop();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  };
  return (
    <section aria-label={texts.comments}>
      <Heading>{texts.comments}</Heading>
      <div className={styles.page}>
        <TextArea
          label={texts.addComment}
          hideLabel
          placeholder={texts.addComment}
          hint={texts.commentHint}
          value={text}
          onChange={keep}
          onKeyDown={onKeyDown}
          rows={2}
        />
        {text.trim() !== '' && (
          <div className={styles.actions}>
            <Button onPress={() => void save()}>{texts.saveComment}</Button>
          </div>
        )}
        {comments.length === 0 && <p className={styles.quiet}>{texts.noComments}</p>}
      </div>
      <ul className={styles.list}>
        {comments.map(({ id, text: words, createdAt, createdBy }) => (
          <li key={id} className={styles.item}>
            <span className={styles.small}>
              {[createdBy, formatMoment(createdAt, locale)].filter(Boolean).join(' · ')}
            </span>
            <span className={styles.words}>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
