import { useState } from 'react';
import { sameWords } from '../../../shared/strategy/amendments/wording.ts';
import { useDraft } from '../../app/drafts.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import styles from './amendments.module.css';
import { amendmentTexts } from './texts.ts';
import type { Amendment, Amendments } from './use-amendments.ts';
import { WordsFields } from './WordsFields.tsx';

type Result = 'accepted' | 'refused' | 'deferred';
type DecideDialogProps = { readonly all: Amendments; readonly amendment: Amendment; readonly onClose: () => void };

const choices = ['accepted', 'refused', 'deferred'] as const;

/** What becomes of an amendment, and why; accepted also in other words than proposed. */
export function DecideDialog({ all, amendment, onClose }: DecideDialogProps) {
  const texts = useTexts(amendmentTexts);
  const { id, decision, words, kind, targetKind } = amendment;
  const counts = decision !== null && decision.strategyId === all.inForce?.id ? decision : null;
  const [result, setResult] = useState<Result | null>(counts?.result ?? null);
  const [reason, keepReason, dropReason] = useDraft<string>(`amendment.decision.${id}`, '');
  const [other, setOther] = useState<Amendment['words']>(counts?.words ?? words);
  const [isOther, setIsOther] = useState(counts?.words != null);
  const [fault, setFault] = useState<'result' | 'reason' | 'title' | null>(null);
  const decide = async () => {
    if (result === null) return setFault('result');
    if (reason.trim() === '') return setFault('reason');
    const differs = result === 'accepted' && isOther && !sameWords(other, words);
    if (differs && other.title.trim() === '') return setFault('title');
    const outcome = await order(
      'amendment.decide',
      {
        ...{ id, result, reason, seen: amendment.version },
        ...(counts === null ? {} : { seenDecision: counts.version }),
        ...(differs ? { words: other } : {}),
      },
      { done: () => texts.decided },
    );
    if (!outcome.ok) return;
    dropReason();
    onClose();
  };
  return (
    <Dialog
      title={texts.decideTitle}
      onClose={onClose}
      onCommit={() => void decide()}
      actions={
        <>
          <Button onPress={onClose}>{texts.cancel}</Button>
          <Button look="primary" keys="Control+Enter" onPress={() => void decide()}>
            {texts.decideSave}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {fault === 'result' && <Notice tone="danger">{texts.needsResult}</Notice>}
        <RadioCards
          label={texts.result}
          isRow
          autoFocus
          choices={choices.map((value) => ({ value, label: texts.results[value], note: texts.resultNotes[value] }))}
          value={result}
          onChange={(value) => {
            setFault(null);
            setResult(value);
          }}
        />
        {result === 'accepted' && kind !== 'drop' && (
          <Checkbox isSelected={isOther} onChange={setIsOther}>
            {texts.otherWords}
          </Checkbox>
        )}
        {result === 'accepted' && isOther && kind !== 'drop' && (
          <WordsFields
            kind={targetKind}
            words={other}
            parts={all.parts}
            textLabel={texts.text}
            error={fault === 'title' ? texts.needsTitle : null}
            onChange={(more) => setOther({ ...other, ...more })}
          />
        )}
        <TextArea
          label={texts.reason}
          rows={3}
          value={reason}
          maxLength={10_000}
          error={fault === 'reason' ? texts.needsReason : null}
          onChange={(value) => {
            setFault(null);
            keepReason(value);
          }}
        />
      </div>
    </Dialog>
  );
}
