import { useState } from 'react';
import { formatDay } from '../../shared/calendar/format-day.ts';
import type { Output } from '../../shared/contract.ts';
import { todayIn } from '../../shared/core/day.ts';
import { mergedNote, type NoteWords } from '../../shared/scouting/merge-notes.ts';
import { useAnswer } from '../app/answers.ts';
import { order } from '../app/orders.ts';
import { useTexts } from '../i18n/define.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Loading, Notice } from '../ui/Notice.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import styles from './Notes.module.css';
import { noteTexts } from './texts.ts';

type MergeDialogProps = {
  /** Two notes, the older one first where that is known. */
  readonly ids: readonly [string, string];
  readonly onClose: () => void;
  /** The one that stays, and the one that stands behind it now. */
  readonly onMerged: (kept: string, dropped: string) => void;
};

type Row = Output<'record.get'>;

const textOf = (row: Row, name: string): string | null =>
  typeof row[name] === 'string' ? (row[name] as string) : null;

const wordsOf = (row: Row): NoteWords => ({
  text: textOf(row, 'text'),
  source: textOf(row, 'source'),
  url: textOf(row, 'url'),
  fieldId: textOf(row, 'fieldId'),
});

/** Which of two notes stays, and what it will say then. */
export function MergeDialog({ ids, onClose, onMerged }: MergeDialogProps) {
  const texts = useTexts(noteTexts);
  const ui = useTexts(uiTexts);
  const first = useAnswer('record.get', { entity: 'note', id: ids[0] });
  const second = useAnswer('record.get', { entity: 'note', id: ids[1] });
  const [chosen, setChosen] = useState<string | null>(null);
  const rows = first.state === 'ready' && second.state === 'ready' ? ([first.value, second.value] as const) : null;
  const oldest = rows === null || rows[0].createdAt <= rows[1].createdAt ? ids[0] : ids[1];
  const keep = chosen ?? oldest;
  const [kept, added] = rows === null ? [null, null] : keep === ids[0] ? rows : ([rows[1], rows[0]] as const);
  const result = kept === null || added === null ? null : mergedNote(wordsOf(kept), wordsOf(added));
  const merge = async () => {
    const drop = keep === ids[0] ? ids[1] : ids[0];
    const outcome = await order('note.merge', { keep, drop }, { done: () => texts.mergedDone });
    if (!outcome.ok) return;
    onClose();
    onMerged(keep, drop);
  };
  return (
    <Dialog
      title={texts.mergeTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{ui.cancel}</Button>
          <Button look="primary" autoFocus isDisabled={result === null} onPress={() => void merge()}>
            {texts.merge}
          </Button>
        </>
      }
    >
      {rows === null ? (
        <Loading />
      ) : (
        <>
          <RadioCards
            label={texts.mergeStays}
            isRow
            value={keep}
            onChange={setChosen}
            choices={rows.map((row) => ({
              value: row.id,
              label: (textOf(row, 'text') ?? '').split('\n', 1)[0]?.slice(0, 160) ?? '',
              note: [row.createdBy, dayOf(row.createdAt), textOf(row, 'source')].filter(Boolean).join(' · '),
            }))}
          />
          {result === null ? (
            <Notice tone="warning">{texts.mergeTooLong}</Notice>
          ) : (
            <section aria-label={texts.mergeResult} className={styles.result}>
              <h3 className={styles.becameTitle}>{texts.mergeResult}</h3>
              <p className={styles.resultText}>{result.text}</p>
              <p className={styles.meta}>{[result.source, result.url].filter(Boolean).join(' · ')}</p>
            </section>
          )}
          <Notice tone="info">{texts.mergeHint}</Notice>
        </>
      )}
    </Dialog>
  );
}

const dayOf = (moment: string): string => {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? moment : formatDay(todayIn(time));
};
