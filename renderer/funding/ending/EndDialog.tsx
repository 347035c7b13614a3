import { useState } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { type Day, dayOrNull } from '../../../shared/core/day.ts';
import type { DeadlineLine } from '../../../shared/funding/contract.ts';
import { periodUnits } from '../../../shared/rules/fields.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { DatumFeld } from '../../ui/DatumFeld.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { readDecimal } from '../../ui/read-number.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { TypedField } from '../../ui/TypedField.tsx';
import styles from '../form.module.css';
import { ruleTexts } from '../rule-texts.ts';
import { deadlineTexts } from '../texts.ts';
import { endingTexts } from './texts.ts';

const ways = ['extended', 'waived', 'obsolete', 'missed'] as const;
type Way = (typeof ways)[number];

type EndDialogProps = {
  readonly line: DeadlineLine;
  readonly onClose: () => void;
  /** A new deadline follows an extended one. */
  readonly onFollowed: (id: string) => void;
};

/** Extended, waived, obsolete, missed: each with its reason, each one undo. */
export default function EndDialog({ line, onClose, onFollowed }: EndDialogProps) {
  const texts = useTexts(endingTexts);
  const ui = useTexts(uiTexts);
  const locale = useLocale();
  const rule = useTexts(ruleTexts);
  const list = useTexts(deadlineTexts);
  const name = line.title ?? list.untitled;
  const [way, setWay] = useState<Way>('extended');
  const [until, setUntil] = useState<Day | null>(null);
  const [amount, setAmount] = useState<number | null>(null);
  const [unit, setUnit] = useState('weeks');
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  const extend = async () => {
    if (until === null && amount === null) return setFault(texts.needsDay);
    const length = until === null ? { amount: amount ?? 0, unit } : { until };
    const outcome = await order(
      'deadline.extend',
      { id: line.id, reason, seen: line.version, ...length },
      {
        done: (row) => texts.extendedTo(name, formatDay(dayOrNull(row['effectiveOn']) ?? (until as Day))),
        handles: ['invalid-input'],
      },
    );
    if (outcome.ok) {
      onClose();
      onFollowed(outcome.value.id);
    } else if (outcome.error.code === 'invalid-input') setFault(outcome.error.message);
  };
  const decide = async (status: Exclude<Way, 'extended'>) => {
    const outcome = await order(
      'deadline.decide',
      { id: line.id, status, reason, seen: line.version },
      { done: () => texts.decided(name, texts.ways[status]) },
    );
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      title={texts.title(name)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{ui.cancel}</Button>
          <Button look="primary" onPress={() => void (way === 'extended' ? extend() : decide(way))}>
            {way === 'extended' ? texts.extend : texts.confirm}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RadioCards
          label={texts.how}
          choices={ways.map((value) => ({ value, label: texts.ways[value], note: texts.notes[value] }))}
          value={way}
          onChange={setWay}
        />
        {way === 'extended' && (
          <div className={styles.grid}>
            <DatumFeld
              label={texts.until}
              hint={texts.untilHint}
              value={until}
              onChange={(day) => {
                setFault(null);
                setUntil(day);
              }}
            />
            <div className={styles.pair}>
              <TypedField<number>
                label={texts.amount}
                value={amount}
                write={(number) => String(number).replace('.', locale === 'de' ? ',' : '.')}
                read={(text) => readDecimal(text, locale, ui.notANumber)}
                onChange={(number) => {
                  setFault(null);
                  setAmount(number);
                }}
              />
              <Select
                label={texts.unit}
                options={periodUnits.map((value) => ({ value, label: rule.units[value] ?? value }))}
                value={unit}
                onChange={(chosen) => setUnit(chosen ?? 'weeks')}
              />
            </div>
          </div>
        )}
        <TextArea label={texts.reason} hint={texts.reasonHint} value={reason} onChange={setReason} maxLength={2000} />
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
      </div>
    </Dialog>
  );
}
