import { useState } from 'react';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { MatrixReservation } from '../../../shared/councils/contract.ts';
import { mayRelease } from '../../../shared/councils/requirement.ts';
import { useDraft } from '../../app/drafts.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { DatumFeld } from '../../ui/DatumFeld.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import styles from './matrix.module.css';
import { reportTexts } from './report-texts.ts';

const endings = ['released', 'refused', 'expired', 'superseded'] as const;
type Ending = (typeof endings)[number] | 'active';

type DecideDialogProps = {
  readonly reservation: MatrixReservation;
  readonly rows: number;
  readonly onClose: () => void;
};

/** The end of a reservation is a person's word: released with day and resolution, everything else with a reason (D2). */
export function DecideDialog({ reservation, rows, onClose }: DecideDialogProps) {
  const texts = useTexts(reportTexts);
  const common = useTexts(uiTexts);
  const { id, version, outlook, status } = reservation;
  const isOver = status !== 'active' && status !== 'releasable';
  const release = mayRelease(outlook, rows, 'x');
  const [choice, setChoice] = useState<Ending>(isOver ? 'active' : release === 'yes' ? 'released' : 'refused');
  const start = { on: null as string | null, reference: '', reason: '' };
  const [draft, keep, drop] = useDraft(`decide.${id}`, start);
  const [isTried, setTried] = useState(false);
  const needsReason = choice !== 'released' || mayRelease(outlook, rows, null) === 'reason';
  const isComplete =
    (choice !== 'released' || (draft.on !== null && draft.reference.trim() !== '')) &&
    (!needsReason || draft.reason.trim() !== '');
  const decide = async () => {
    setTried(true);
    if (!isComplete || (choice === 'released' && release !== 'yes')) return;
    const on = dayOrNull(draft.on);
    const outcome = await order(
      'reservation.decide',
      {
        ...{ id, seen: version, status: choice, reference: draft.reference, reason: draft.reason },
        ...(on === null ? {} : { on }),
      },
      { done: () => texts.decided },
    );
    if (!outcome.ok) return;
    drop();
    onClose();
  };
  const options: readonly Ending[] = isOver ? ['active', ...endings.filter((one) => one !== status)] : endings;
  const missing = (text: string) => (isTried && text.trim() === '' ? texts.missing : null);
  return (
    <Dialog
      title={texts.decideTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button look="primary" isDisabled={choice === 'released' && release !== 'yes'} onPress={() => void decide()}>
            {texts.decide}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RadioCards
          label={texts.status}
          value={choice}
          onChange={setChoice}
          choices={options.map((value) => ({ value, label: texts[value], note: texts[`${value}Note`] }))}
        />
        {choice === 'released' && release !== 'yes' && <Notice tone="warning">{texts.releasedNot}</Notice>}
        {choice === 'released' && release === 'yes' && (
          <div className={styles.pair}>
            <DatumFeld
              label={texts.on}
              value={draft.on}
              onChange={(on) => {
                keep({ ...draft, on });
                return true;
              }}
              isRequired
              error={isTried && draft.on === null ? texts.missing : null}
            />
            <TextField
              label={texts.reference}
              value={draft.reference}
              onChange={(reference) => keep({ ...draft, reference })}
              hint={texts.referenceHint}
              maxLength={200}
              isRequired
              error={missing(draft.reference)}
            />
          </div>
        )}
        <TextArea
          label={texts.reason}
          value={draft.reason}
          onChange={(reason) => keep({ ...draft, reason })}
          isRequired={needsReason}
          error={needsReason ? missing(draft.reason) : null}
        />
      </div>
    </Dialog>
  );
}
