import { useState } from 'react';
import type { Lockable } from '../../../shared/agency/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { useDraft } from '../drafts.ts';
import { DraftFields, type RecordDraft, saidIn } from '../NewRecord.tsx';
import { order } from '../orders.ts';
import styles from './lock.module.css';
import { lockTexts } from './texts.ts';

/** The fields whose change a lock holds back (shared/agency/lock.ts). */
const heldFields: Readonly<Record<Lockable, readonly string[]>> = {
  position: ['status'],
  budgetItem: ['committedCents', 'actualCents'],
  project: ['status'],
  agreement: ['status'],
};

type GoOnDialogProps = {
  readonly entity: Lockable;
  readonly record: { readonly id: string; readonly version: string; readonly [field: string]: unknown };
  readonly onClose: () => void;
};

/** The step a lock holds back, with the reason for taking it all the same: one action, one undo. */
export function GoOnDialog({ entity, record, onClose }: GoOnDialogProps) {
  const texts = useTexts(lockTexts);
  const common = useTexts(uiTexts);
  const fields = heldFields[entity];
  const now = Object.fromEntries(fields.map((field) => [field, (record[field] ?? null) as string | number | null]));
  const [draft, setDraft] = useState<RecordDraft>(now);
  const [reason, keep, drop] = useDraft<string>(`go-on.${record.id}`, '');
  const [isTried, setTried] = useState(false);
  const goOn = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const set = Object.fromEntries(Object.entries(saidIn(draft)).filter(([field, value]) => value !== now[field]));
    const input = { entity, id: record.id, seen: record.version, set, reason };
    const outcome = await order('lock.goOn', input, { done: () => texts.goneOn });
    if (!outcome.ok) return;
    drop();
    onClose();
  };
  return (
    <Dialog
      title={texts.goOnTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button look="primary" onPress={() => void goOn()}>
            {texts.goOnSave}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p>{texts.goOnText}</p>
        <DraftFields
          entity={entity}
          fields={fields}
          draft={draft}
          put={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
        <TextArea
          label={texts.goOnReason}
          value={reason}
          onChange={keep}
          isRequired
          error={isTried && reason.trim() === '' ? texts.goOnMissing : null}
        />
      </div>
    </Dialog>
  );
}
