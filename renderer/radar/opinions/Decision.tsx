import { useState } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { order } from '../../app/orders.ts';
import type { RecordValues } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import styles from '../radar.module.css';
import type { Radar } from '../use-radar.ts';
import { opinionTexts } from './texts.ts';

type DecisionProps = { readonly trend: RecordValues; readonly radar: Radar };

/** The ring that holds, with its reason and its day, and the way to another one. */
export function Decision({ trend, radar }: DecisionProps) {
  const texts = useTexts(opinionTexts);
  const [isDeciding, setDeciding] = useState(false);
  const ring = radar.rings.find(({ key }) => key === trend['ring']);
  const on = dayOrNull(trend['ringOn']);
  return (
    <>
      {ring === undefined ? (
        <p className={styles.quiet}>{texts.noDecision}</p>
      ) : (
        <div className={styles.decision}>
          <strong>{texts.since(ring.title, on === null ? '' : formatDay(on))}</strong>
          {typeof trend['ringReason'] === 'string' && <p>{trend['ringReason']}</p>}
        </div>
      )}
      <div>
        <Button onPress={() => setDeciding(true)}>{texts.decide}</Button>
      </div>
      {isDeciding && <DecideDialog trend={trend} radar={radar} onClose={() => setDeciding(false)} />}
    </>
  );
}

function DecideDialog({ trend, radar, onClose }: DecisionProps & { readonly onClose: () => void }) {
  const texts = useTexts(opinionTexts);
  const [ring, setRing] = useState<string | null>(typeof trend['ring'] === 'string' ? trend['ring'] : null);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<'ring' | 'reason' | null>(null);
  const agree = async () => {
    if (ring === null) return setFault('ring');
    if (reason.trim() === '') return setFault('reason');
    const title = radar.rings.find(({ key }) => key === ring)?.title ?? ring;
    const done = () => texts.agreed(title);
    const outcome = await order('trend.agree', { trendId: trend.id, ring, reason, seen: trend.version }, { done });
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      title={texts.decideTitle}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{texts.cancel}</Button>
          <Button look="primary" keys="Control+Enter" onPress={() => void agree()}>
            {texts.agree}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => event.preventDefault()}
        // A button takes Enter for itself before a form hears of it.
        onKeyDownCapture={(event) => event.key === 'Enter' && event.ctrlKey && void agree()}
      >
        <Select
          label={texts.ring}
          autoFocus
          options={radar.rings.map(({ key, title }) => ({ value: key, label: title }))}
          value={ring}
          error={fault === 'ring' ? texts.needsRing : null}
          onChange={setRing}
        />
        <TextArea
          label={texts.reason}
          value={reason}
          onChange={setReason}
          error={fault === 'reason' ? texts.needsReason : null}
          hint={texts.keeps}
          maxLength={10_000}
        />
      </form>
    </Dialog>
  );
}
