import { useState } from 'react';
import type { Input, Output } from '../../../../shared/contract.ts';
import { type Day, daysBetween, todayIn } from '../../../../shared/core/day.ts';
import { useAnswer } from '../../../app/answers.ts';
import { order } from '../../../app/orders.ts';
import { useTexts } from '../../../i18n/define.ts';
import { useLocale } from '../../../i18n/locale.ts';
import { formatMoment } from '../../../i18n/moment.ts';
import { formatCount } from '../../../i18n/plural.ts';
import { uiTexts } from '../../../i18n/ui-texts.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DatumFeld } from '../../../ui/DatumFeld.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { FailureNotice, Loading } from '../../../ui/Notice.tsx';
import { aboutSite } from '../about.ts';
import { actTexts } from '../act-texts.ts';
import styles from '../sites.module.css';
import { clockTexts } from './texts.ts';

type ClockDialogProps = { readonly change: Input<'clock.inspect'>; readonly onClose: () => void };

const dayMs = 24 * 60 * 60 * 1000;

/** Puts the moments of changes right that were written while a clock was wrong. */
export function ClockDialog({ change, onClose }: ClockDialogProps) {
  const texts = useTexts(clockTexts);
  const kit = useTexts(uiTexts);
  const answer = useAnswer('clock.inspect', change);
  if (answer.state === 'ready') return <Correction run={answer.value} kind={change.kind} onClose={onClose} />;
  return (
    <Dialog title={texts.title} onClose={onClose} actions={<Button onPress={onClose}>{kit.close}</Button>}>
      {answer.state === 'failed' ? <FailureNotice answer={answer} /> : <Loading />}
    </Dialog>
  );
}

type CorrectionProps = {
  readonly run: Output<'clock.inspect'>;
  readonly kind: Input<'clock.inspect'>['kind'];
  readonly onClose: () => void;
};

function Correction({ run, kind, onClose }: CorrectionProps) {
  const texts = useTexts(clockTexts);
  const acts = useTexts(actTexts);
  const locale = useLocale();
  const { writer, site, from, to, lastAt, receivedAt } = run;
  const shifted = (ms: number): Day => todayIn(Date.parse(lastAt) + ms);
  // A correction that is in force is where one starts from.
  const start = run.shiftMs === 0 ? run.suggestedMs : run.shiftMs;
  const [day, setDay] = useState<Day>(shifted(start));
  const shiftMs = start + daysBetween(shifted(start), day) * dayMs;
  const arrived = receivedAt === null ? null : todayIn(Date.parse(receivedAt));
  const isTooLate = kind === 'ahead' && arrived !== null && day > arrived;
  const correct = async (ms: number) => {
    const said = { writer, from, to, shiftMs: Math.round(ms) };
    const done = () => (ms === 0 ? texts.takenBack(site) : texts.corrected(site));
    const outcome = await order('clock.correct', said, { done, undo: false });
    if (outcome.ok) onClose();
  };
  const range = texts.range(formatCount(from, locale), formatCount(to, locale), to - from + 1);
  return (
    <ActDialog
      title={texts.title}
      act={aboutSite(acts.clock, site, false)}
      action={texts.action}
      isReady={!isTooLate}
      onConfirm={() => void correct(shiftMs)}
      onClose={onClose}
    >
      <div className={styles.form}>
        <Facts
          facts={[
            [texts.site, site],
            [texts.changes, range],
            [texts.clockSaid, texts.span(formatMoment(run.firstAt, locale), formatMoment(lastAt, locale))],
            [texts.arrived, receivedAt === null ? texts.writtenHere : formatMoment(receivedAt, locale)],
          ]}
        />
        <DatumFeld
          label={texts.day}
          hint={texts.dayHint}
          value={day}
          onChange={(chosen) => {
            if (chosen !== null) setDay(chosen);
            return true;
          }}
          error={isTooLate ? texts.tooLate : null}
          isRequired
        />
        {run.shiftMs !== 0 && (
          <div>
            <Button onPress={() => void correct(0)}>{texts.takeBack}</Button>
          </div>
        )}
      </div>
    </ActDialog>
  );
}
