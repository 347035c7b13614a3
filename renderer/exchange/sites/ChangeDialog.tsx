import { useState } from 'react';
import { say } from '../../app/messages.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { memberTexts } from './member-texts.ts';
import { RoleChoice } from './RoleChoice.tsx';
import type { SiteLine } from './site-lines.ts';
import styles from './sites.module.css';

type ChangeDialogProps = { readonly line: SiteLine; readonly name: string; readonly onClose: () => void };

/** Another name or role for a member; the coordination itself can only be renamed. */
export function ChangeDialog({ line, name, onClose }: ChangeDialogProps) {
  const texts = useTexts(memberTexts);
  const kit = useTexts(uiTexts);
  const isOwn = line.standing === 'own';
  const [label, setLabel] = useState(line.name);
  const [role, setRole] = useState(line.role);
  const isNameless = label.trim() === '';
  const save = async () => {
    if (isNameless) return;
    const outcome = await order('member.change', {
      writer: line.writer,
      label: label.trim(),
      ...(isOwn || role === null || role === line.role ? {} : { role }),
    });
    if (!outcome.ok) return;
    onClose();
    say('success', outcome.value.changed ? texts.changed(label.trim()) : texts.unchanged);
  };
  return (
    <Dialog
      title={isOwn ? texts.changeOwnTitle : texts.changeTitle(name)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{kit.cancel}</Button>
          <Button look="primary" onPress={() => void save()}>
            {texts.save}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={texts.label}
          value={label}
          onChange={setLabel}
          onEnter={() => void save()}
          maxLength={200}
          isRequired
          autoFocus
          error={isNameless ? texts.labelMissing : null}
        />
        {!isOwn && (
          <>
            <RoleChoice value={role} onChange={setRole} />
            <p>{texts.changeText(name)}</p>
          </>
        )}
      </div>
    </Dialog>
  );
}
