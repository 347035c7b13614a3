import { useState } from 'react';
import { EraseReason } from '../../../shared/trust/adm.ts';
import { useTexts } from '../../i18n/define.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { say } from '../messages.ts';
import { useGoTo } from '../navigation.ts';
import { order } from '../orders.ts';
import { eraseTexts } from './texts.ts';
import { useIsOnlyHere } from './use-is-only-here.ts';

export type Erasable = { readonly entity: string; readonly id: string; readonly title: string };

type EraseDialogProps = {
  readonly record: Erasable;
  readonly onClose: () => void;
  readonly onErased?: () => void;
};

/**
 * Takes a record out of every log for good: says what that reaches and what not, asks for the reason, and asks once more. The reason travels
 * with the erasure, so nobody is asked for it where nothing travels.
 */
export default function EraseDialog({ record, onClose, onErased }: EraseDialogProps) {
  const texts = useTexts(eraseTexts);
  const goTo = useGoTo();
  const [reason, setReason] = useState<EraseReason | null>(null);
  const [isSure, setSure] = useState(false);
  const { entity, id, title } = record;
  const isOnlyHere = useIsOnlyHere(entity, id);
  const erase = async () => {
    const why = isOnlyHere || reason === null ? {} : { reason };
    const outcome = await order('record.erase', { entity, id, ...why });
    if (!outcome.ok) return;
    onClose();
    onErased?.();
    if (outcome.value.isOnlyHere) return say('success', texts.doneHere(outcome.value.ops));
    const action = { label: texts.create, run: () => goTo('/exchange/create') };
    say('success', texts.done(outcome.value.ops), { action });
  };
  return (
    <ActDialog
      title={(isOnlyHere ? texts.titleHere : texts.title)(title || texts.untitled)}
      act={{ ...(isOnlyHere ? texts.actHere : texts.act), isFinal: true }}
      action={texts.action}
      isReady={(isOnlyHere || reason !== null) && isSure}
      onConfirm={() => void erase()}
      onClose={onClose}
    >
      <p>{texts.law}</p>
      {!isOnlyHere && (
        <Select<EraseReason>
          label={texts.reason}
          value={reason}
          onChange={setReason}
          options={EraseReason.options.map((value) => ({ value, label: texts.reasons[value] }))}
          isRequired
        />
      )}
      <Checkbox isSelected={isSure} onChange={setSure}>
        {texts.sure}
      </Checkbox>
    </ActDialog>
  );
}
