import { FileInput, TextSearch } from 'lucide-react';
import { useRef, useState } from 'react';
import { longestPart } from '../../../shared/councils/model.ts';
import { useToday } from '../../app/office.ts';
import { useDropped } from '../../app/use-dropped.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { readTextFile } from './read-file.ts';
import styles from './reading.module.css';
import { readingTexts } from './texts.ts';
import { review, useReadingView } from './view.ts';

/** The text of a paper is pasted, typed, dropped or chosen. Nothing is written yet. */
export function PasteStep() {
  const texts = useTexts(readingTexts);
  const locale = useLocale();
  const today = useToday();
  const text = useReadingView((view) => view.text);
  const [fault, setFault] = useState<string | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const put = (next: string) => {
    setFault(null);
    useReadingView.setState({ text: next });
  };
  const take = async (files: FileList | undefined) => {
    const [file] = files ?? [];
    if (file === undefined) return;
    const read = await readTextFile(file);
    if ('fault' in read) setFault(texts.faults[read.fault]);
    else put(read.text);
  };
  const isOver = useDropped((transfer) => void take(transfer?.files));
  const read = () => {
    if (text.trim() === '') setFault(texts.empty);
    else if (text.length > longestPart)
      setFault(texts.tooLong(formatCount(text.length, locale), formatCount(longestPart, locale)));
    else if (!text.isWellFormed()) setFault(texts.malformed);
    else review(text, today);
  };
  return (
    <div className={styles.paste}>
      <p>{texts.lead}</p>
      <TextArea
        label={texts.text}
        hint={isOver ? texts.dropHere : texts.dropHint}
        rows={18}
        value={text}
        onChange={put}
        autoFocus
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return;
          event.preventDefault();
          read();
        }}
      />
      {fault !== null && (
        <div role="alert">
          <Notice tone="warning">{fault}</Notice>
        </div>
      )}
      <div className={styles.actions}>
        <input
          ref={chooser}
          type="file"
          accept=".txt,.docx,text/plain"
          hidden
          onChange={({ target }) => {
            void take(target.files ?? undefined);
          }}
        />
        <Button icon={FileInput} onPress={() => chooser.current?.click()}>
          {texts.choose}
        </Button>
        <Button look="primary" icon={TextSearch} keys="Control+Enter" onPress={read}>
          {texts.read}
        </Button>
      </div>
    </div>
  );
}
