import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ReportSentence } from '../../../shared/reports/contract.ts';
import { forgetTopics } from '../../app/answers.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { reportsTexts } from '../texts.ts';
import styles from './compose.module.css';
import { resetSentence, saySentence, type Which } from './words.ts';

/** The longest sentence `report.say` takes. */
const mostLetters = 10_000;

const rowsFor = (text: string): number =>
  Math.min(12, Math.max(2, Math.ceil(text.length / 85) + text.split('\n').length - 1));

type EditorProps = {
  readonly sentence: ReportSentence;
  readonly which: Which;
  readonly text: string;
  readonly lead: string | undefined;
  /** It was opened by hand just now, and not by a draft from before. */
  readonly takesFocus: boolean;
  readonly onType: (text: string) => void;
  /** The sentence is closed; with the words it has now, or `null` if nothing was written. */
  readonly onClose: (text: string | null) => void;
};

/** The field a sentence becomes. Enter saves, Umschalt+Enter begins a new line, Esc leaves; an empty field leaves the sentence out. */
export function SentenceEditor({ sentence, which, text, lead, takesFocus, onType, onClose }: EditorProps) {
  const texts = useTexts(reportsTexts);
  const field = useRef<HTMLTextAreaElement>(null);
  const [isSaving, setSaving] = useState(false);
  /** What somebody else has written meanwhile, and the version their words replaced. */
  const [other, setOther] = useState<string | null>(null);
  const { made, edited, key, version } = sentence;
  useEffect(() => {
    if (!takesFocus) return;
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [takesFocus]);
  const reset = async () => {
    setSaving(true);
    const outcome = await resetSentence({ which, key, version, done: texts.wasReset });
    setSaving(false);
    if (outcome.ok) onClose(made);
  };
  const save = async (words: string) => {
    if (isSaving) return;
    if (words === sentence.text && !sentence.isOutdated) return onClose(null);
    if (words === made && edited !== null) return void reset();
    setSaving(true);
    const outcome = await saySentence({ which, sentence, text: words, done: texts.saved });
    setSaving(false);
    if (outcome.ok) return onClose(words);
    if (outcome.error.code !== 'changed-meanwhile') return;
    setOther(outcome.error.text);
    // The next attempt answers what stands there now.
    forgetTopics(['record']);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void save(text);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onClose(null);
    }
  };
  return (
    <div className={styles.editor}>
      {lead !== undefined && <strong>{lead}</strong>}
      <TextArea
        ref={field}
        label={texts.edit}
        hideLabel
        hint={texts.editHint}
        value={text}
        rows={rowsFor(text)}
        maxLength={mostLetters}
        onChange={onType}
        onKeyDown={onKeyDown}
      />
      {other !== null && <Notice tone="warning">{other === '' ? texts.meanwhileReset : texts.meanwhile(other)}</Notice>}
      {text !== made && (
        <p className={styles.made}>
          <span>{texts.fromData}</span> {made}
        </p>
      )}
      <div className={styles.line}>
        <Button look="primary" isDisabled={isSaving} onPress={() => void save(text)}>
          {other === null ? texts.save : texts.saveAnyway}
        </Button>
        <Button onPress={() => onClose(null)}>{texts.leave}</Button>
        {edited !== null && (
          <Button look="quiet" isDisabled={isSaving} onPress={() => void reset()}>
            {texts.reset}
          </Button>
        )}
        {text.trim() !== '' && (
          <Button look="quiet" isDisabled={isSaving} onPress={() => void save('')}>
            {texts.leaveOut}
          </Button>
        )}
      </div>
    </div>
  );
}
