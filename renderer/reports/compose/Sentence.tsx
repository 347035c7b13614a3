import { PenLine, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { ReportSentence } from '../../../shared/reports/contract.ts';
import { useDraft } from '../../app/drafts.ts';
import { useTexts } from '../../i18n/define.ts';
import { classes } from '../../ui/classes.ts';
import { reportsTexts } from '../texts.ts';
import styles from './compose.module.css';
import { Outdated } from './Outdated.tsx';
import { SentenceEditor } from './SentenceEditor.tsx';
import { draftName, type Which } from './words.ts';

type SentenceProps = {
  readonly sentence: ReportSentence;
  readonly which: Which;
  /** A newer report is on its way: what was just saved is shown until it is there. */
  readonly isStale: boolean;
  /** From the rover of the sheet. */
  readonly stop: { readonly 'data-stop': string; readonly tabIndex: number };
  readonly lead?: string | undefined;
};

/**
 * A sentence of the preview. It is read as it will be printed; pressed, by Enter or F2 it becomes a field. What is typed there is a
 * draft: it outlives the page, and a sentence with a draft is open again.
 */
export function Sentence({ sentence, which, isStale, stop, lead }: SentenceProps) {
  const texts = useTexts(reportsTexts);
  const [draft, keep, drop] = useDraft<string>(draftName(which, sentence.key), '');
  const isOpen = draft !== '';
  const button = useRef<HTMLSpanElement>(null);
  const returns = useRef(false);
  const [isFresh, setFresh] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  useEffect(() => {
    if (!isStale) setSaved(null);
  }, [isStale]);
  useEffect(() => {
    if (isOpen || !returns.current) return;
    returns.current = false;
    button.current?.focus();
  }, [isOpen]);
  const shown = saved ?? sentence.text;
  const open = useCallback(() => {
    setFresh(true);
    keep(`=${shown}`);
  }, [keep, shown]);
  const close = (text: string | null) => {
    returns.current = true;
    setSaved(text);
    drop();
  };
  if (isOpen) {
    return (
      <SentenceEditor
        sentence={sentence}
        which={which}
        text={draft.slice(1)}
        lead={lead}
        takesFocus={isFresh}
        onType={(text) => keep(`=${text}`)}
        onClose={close}
      />
    );
  }
  const isEdited = sentence.edited !== null || saved !== null;
  const isLeftOut = shown.trim() === '';
  return (
    <>
      {lead !== undefined && !isLeftOut && <strong>{lead} </strong>}
      {/* A button is a box of its own and would break out of the lines it stands in. */}
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <span
        data-stop={stop['data-stop']}
        tabIndex={stop.tabIndex}
        ref={button}
        role="button"
        data-sentence={sentence.key}
        className={classes(styles.sentence, isEdited && styles.edited, isLeftOut && styles.leftOut)}
        onClick={open}
        onKeyDown={(event: KeyboardEvent) => {
          if (!['F2', 'Enter', ' '].includes(event.key)) return;
          event.preventDefault();
          open();
        }}
      >
        {isLeftOut ? texts.leftOut : shown}
      </span>
      {isEdited && (
        <span className={styles.mark}>
          {sentence.isOutdated ? <TriangleAlert size="1em" aria-hidden /> : <PenLine size="1em" aria-hidden />}
          {isLeftOut ? texts.isLeftOut : sentence.isOutdated ? texts.isOld : texts.isEdited}
        </span>
      )}
      {sentence.isOutdated && saved === null && <Outdated sentence={sentence} which={which} onOpen={open} />}
    </>
  );
}
