import { KeyRound, Lock, LockOpen } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../i18n/define.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './create.module.css';
import type { Addressees, Closing } from './recipients.ts';
import { createTexts } from './texts.ts';

type ClosingChoiceProps = {
  readonly closing: Closing;
  readonly onChange: (closing: Closing) => void;
  readonly readers: Addressees;
  readonly isChecked: boolean;
};

const namesOf = (sites: readonly { readonly name: string }[]): string => sites.map(({ name }) => name).join(', ');

/** Whether anybody can open the file, whoever knows a passphrase, or certain sites only. */
export function ClosingChoice({ closing, onChange, readers, isChecked }: ClosingChoiceProps) {
  const texts = useTexts(createTexts);
  const [isShown, setShown] = useState(false);
  const { opening, locked } = readers;
  return (
    <div className={styles.closing}>
      <RadioCards<Closing['kind']>
        label={texts.closing}
        value={closing.kind}
        onChange={(kind) => onChange(kind === 'passphrase' ? { kind, passphrase: '' } : { kind })}
        choices={[
          { value: 'open', label: texts.leaveOpen, note: texts.leaveOpenNote, icon: LockOpen },
          { value: 'passphrase', label: texts.seal, note: texts.sealNote, icon: Lock },
          { value: 'sites', label: texts.sealFor, note: texts.sealForNote, icon: KeyRound },
        ]}
      />
      {closing.kind === 'passphrase' && (
        <div className={styles.passphrase}>
          <TextField
            label={texts.passphrase}
            type={isShown ? 'text' : 'password'}
            value={closing.passphrase}
            onChange={(passphrase) => onChange({ kind: 'passphrase', passphrase })}
            isRequired
            autoFocus
            maxLength={1000}
            error={isChecked && closing.passphrase === '' ? texts.passphraseMissing : null}
          />
          <Checkbox isSelected={isShown} onChange={setShown}>
            {texts.showPassphrase}
          </Checkbox>
        </div>
      )}
      {closing.kind === 'sites' && (
        <div role="status" className={styles.readers}>
          {opening.length > 0 && <p>{texts.canOpen(namesOf(opening))}</p>}
          {opening.length === 0 && <Notice tone="warning">{texts.nobodyOpens}</Notice>}
          {opening.length > 0 && locked.length > 0 && <Notice>{texts.cannotOpen(namesOf(locked))}</Notice>}
        </div>
      )}
    </div>
  );
}
