import { useState } from 'react';
import type { MatrixRow } from '../../../shared/councils/contract.ts';
import { mayBeEquivalent } from '../../../shared/councils/requirement.ts';
import { useDraft } from '../../app/drafts.ts';
import { useGoTo } from '../../app/navigation.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { answerWords, dayText, lookOf } from './cells.ts';
import styles from './matrix.module.css';
import { reportTexts } from './report-texts.ts';
import { matrixTexts } from './texts.ts';

type ResultDialogProps = { readonly row: MatrixRow; readonly onReport: () => void; readonly onClose: () => void };

/** What a council's answer comes to, and what a person has to say about it (D2). */
export function ResultDialog({ row, onReport, onClose }: ResultDialogProps) {
  const texts = useTexts(reportTexts);
  const matrix = useTexts(matrixTexts);
  const common = useTexts(uiTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const body = row.body ?? matrix.untitled;
  const { state } = row;
  const isJudged = mayBeEquivalent(state.result) && (state.why === 'amended' || state.why === 'equivalent');
  const why =
    state.why === 'disagreement'
      ? matrix.why.disagreement(answerWords(state.result, locale), answerWords(state.against ?? 'unknown', locale))
      : matrix.why[state.why ?? (state.kind === 'check' ? 'undecided' : state.kind)];
  return (
    <Dialog
      title={texts.judgeTitle(body)}
      onClose={onClose}
      actions={
        isJudged ? undefined : (
          <>
            <Button onPress={onClose}>{common.close}</Button>
            {state.why === 'conflict' ? (
              <Button look="primary" onPress={() => goTo('/exchange/conflicts')}>
                {matrix.toConflicts}
              </Button>
            ) : (
              row.mayReport && (
                <Button look="primary" onPress={onReport}>
                  {matrix.toReport}
                </Button>
              )
            )}
          </>
        )
      }
    >
      <div className={styles.form}>
        <Facts
          facts={[
            [matrix.steps.result, lookOf(row, 'result', locale).words],
            [texts.decidedOn, dayText(state.decidedOn) || '–'],
            ...(row.council.shown?.resultText ? [[texts.line, row.council.shown.resultText] as const] : []),
          ]}
        />
        <Notice
          tone={
            state.kind === 'met'
              ? 'success'
              : state.kind === 'refused'
                ? 'danger'
                : state.kind === 'check'
                  ? 'warning'
                  : 'info'
          }
        >
          {why}
        </Notice>
        {isJudged && <Judge row={row} body={body} onClose={onClose} />}
        {state.why === 'disagreement' && <Answers row={row} body={body} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

type PartProps = { readonly row: MatrixRow; readonly body: string; readonly onClose: () => void };

/** A person's word about an amended adoption, with its reason. */
function Judge({ row, body, onClose }: PartProps) {
  const texts = useTexts(reportTexts);
  const matrix = useTexts(matrixTexts);
  const common = useTexts(uiTexts);
  const [choice, setChoice] = useState<'yes' | 'no' | null>(row.state.why === 'equivalent' ? 'yes' : null);
  const [reason, keep, drop] = useDraft(`judge.${row.requirementId}`, row.reason ?? '');
  const [isTried, setTried] = useState(false);
  const judge = async () => {
    setTried(true);
    if (choice === null || reason.trim() === '') return;
    const outcome = await order(
      'requirement.judge',
      { id: row.requirementId, seen: row.version, isEquivalent: choice === 'yes', reason },
      { done: () => texts.judged(body) },
    );
    if (!outcome.ok) return;
    drop();
    onClose();
  };
  if (!row.mayJudge) return <Notice>{matrix.onlyCoordination}</Notice>;
  return (
    <>
      <RadioCards
        label={texts.equivalent}
        isRow
        value={choice}
        onChange={setChoice}
        choices={[
          { value: 'yes', label: texts.yes, note: texts.yesNote },
          { value: 'no', label: texts.no, note: texts.noNote },
        ]}
      />
      <TextArea
        label={texts.reason}
        value={reason}
        onChange={keep}
        isRequired
        error={isTried && reason.trim() === '' ? texts.missing : null}
      />
      {isTried && choice === null && <Notice tone="danger">{texts.missing}</Notice>}
      <div className={styles.line}>
        <Button look="primary" onPress={() => void judge()}>
          {texts.judge}
        </Button>
        <Button onPress={onClose}>{common.cancel}</Button>
      </div>
    </>
  );
}

/** Two answers that differ: a person says which one counts. */
function Answers({ row, body, onClose }: PartProps) {
  const texts = useTexts(reportTexts);
  const matrix = useTexts(matrixTexts);
  const locale = useLocale();
  const follow = async (consultationId: string) => {
    const input = { id: row.requirementId, seen: row.version, consultationId };
    const outcome = await order('requirement.follow', input, { done: () => texts.followed(body) });
    if (outcome.ok) onClose();
  };
  if (!row.mayJudge) return <Notice>{matrix.onlyCoordination}</Notice>;
  return (
    <section aria-label={texts.chooseAnswer}>
      <p className={styles.strong}>{texts.chooseAnswer}</p>
      <ul className={styles.answers}>
        {row.council.all.map((one) => {
          const words = [answerWords(one.result, locale), dayText(one.decidedOn), one.committee].filter(Boolean);
          return (
            <li key={one.id}>
              <span>{words.join(' · ')}</span>
              <Button onPress={() => void follow(one.id)}>{texts.follow}</Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
