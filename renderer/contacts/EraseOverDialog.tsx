import { useState } from 'react';
import { formatDay } from '../../shared/calendar/format-day.ts';
import type { ContactLine } from '../../shared/contacts/contract.ts';
import { dayOrNull } from '../../shared/core/day.ts';
import { eraseTexts } from '../app/erase/texts.ts';
import { say } from '../app/messages.ts';
import { useGoTo } from '../app/navigation.ts';
import { order } from '../app/orders.ts';
import { recordTexts } from '../app/record-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { contactTexts } from './texts.ts';

type EraseOverProps = { readonly contacts: readonly ContactLine[]; readonly onClose: () => void };

/** Takes everybody whose retention is over out of every log for good; the reason is known, everything else is as for a single record. */
export default function EraseOverDialog({ contacts, onClose }: EraseOverProps) {
  const texts = useTexts(eraseTexts);
  const own = useTexts(contactTexts);
  const words = useTexts(recordTexts);
  const goTo = useGoTo();
  const [isSure, setSure] = useState(false);
  const erase = async () => {
    const ids = contacts.map(({ id }) => id);
    const outcome = await order('record.eraseMany', { entity: 'person', ids, reason: 'retention' });
    if (!outcome.ok) return;
    onClose();
    const { erased, onlyHere, ops } = outcome.value;
    if (onlyHere.length > 0) say('success', texts.manyHere(onlyHere.length));
    const elsewhere = erased.length - onlyHere.length;
    if (elsewhere === 0) return;
    const action = { label: texts.create, run: () => goTo('/exchange/create') };
    say('success', texts.manyDone(elsewhere, ops), { action });
  };
  return (
    <ActDialog
      title={texts.many(contacts.length)}
      act={{ ...texts.act, isFinal: true }}
      action={texts.action}
      isReady={isSure}
      onConfirm={() => void erase()}
      onClose={onClose}
    >
      <p>{texts.law}</p>
      <p>{own.overList}</p>
      <ul>
        {contacts.map(({ id, displayName, retentionUntil }) => {
          const day = dayOrNull(retentionUntil);
          return (
            <li key={id}>
              {displayName ?? words.untitled}
              {day !== null && ` · ${formatDay(day)}`}
            </li>
          );
        })}
      </ul>
      <Checkbox isSelected={isSure} onChange={setSure}>
        {texts.sure}
      </Checkbox>
    </ActDialog>
  );
}
