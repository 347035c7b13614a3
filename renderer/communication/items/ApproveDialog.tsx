import { useState } from 'react';
import { entities } from '../../../shared/entities.ts';
import { changeLine } from '../../app/lines.ts';
import { useMe } from '../../app/me.ts';
import { useToday } from '../../app/office.ts';
import type { RecordValues } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { DatumFeld } from '../../ui/DatumFeld.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ReferenceField } from '../../ui/ReferenceField.tsx';
import { itemTexts } from './item-texts.ts';
import styles from './items.module.css';

const { approvedByPersonId, approvedOn } = entities.communicationItem.fields;

/** Who approves, and when; the words it is for are those beside the dialog. One step of undo. */
export function ApproveDialog({ record, onClose }: { readonly record: RecordValues; readonly onClose: () => void }) {
  const texts = useTexts(itemTexts);
  const common = useTexts(uiTexts);
  const locale = useLocale();
  const today = useToday();
  const { personId: me } = useMe();
  const [person, setPerson] = useState<string | null>(me);
  const [day, setDay] = useState<string | null>(today);
  const [fault, setFault] = useState<string | null>(null);
  const approve = async () => {
    if (person === null) return setFault(texts.needsPerson);
    if (day === null) return setFault(texts.needsDay);
    const set = { approvedByPersonId: person, approvedOn: day };
    const outcome = await changeLine('communicationItem', record, set, { done: () => texts.approved });
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      title={texts.approveTitle}
      size="small"
      onClose={onClose}
      onCommit={() => void approve()}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button look="primary" keys="Control+Enter" onPress={() => void approve()}>
            {texts.approveNow}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{texts.approveText}</p>
        <ReferenceField
          label={approvedByPersonId.label[locale]}
          target="person"
          value={person}
          autoFocus
          onChange={(id) => {
            setFault(null);
            setPerson(id);
          }}
        />
        <DatumFeld label={approvedOn.label[locale]} value={day} onChange={setDay} />
        {fault && <p role="alert">{fault}</p>}
      </div>
    </Dialog>
  );
}
