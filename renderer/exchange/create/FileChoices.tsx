import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../i18n/define.ts';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './create.module.css';
import { createTexts } from './texts.ts';
import { useCreateView } from './view.ts';

type FileChoicesProps = {
  /** `null`: not sealed. */
  readonly passphrase: string | null;
  readonly onPassphrase: (passphrase: string | null) => void;
  readonly isMissing: boolean;
};

/** How the file is wrapped. */
export function FileChoices({ passphrase, onPassphrase, isMissing }: FileChoicesProps) {
  const texts = useTexts(createTexts);
  const isPacked = useCreateView((view) => view.isPacked);
  const [isShown, setShown] = useState(false);
  return (
    <Card title={texts.file}>
      <div className={styles.choices}>
        <div className={styles.choice}>
          <Checkbox isSelected={passphrase !== null} onChange={(isSealed) => onPassphrase(isSealed ? '' : null)}>
            {texts.seal}
            <Lock size="1rem" aria-hidden className={styles.lock ?? ''} />
          </Checkbox>
          <p className={styles.note}>{texts.sealNote}</p>
          {passphrase !== null && (
            <div className={styles.passphrase}>
              <TextField
                label={texts.passphrase}
                type={isShown ? 'text' : 'password'}
                value={passphrase}
                onChange={onPassphrase}
                isRequired
                autoFocus
                maxLength={1000}
                error={isMissing ? texts.passphraseMissing : null}
              />
              <Checkbox isSelected={isShown} onChange={setShown}>
                {texts.showPassphrase}
              </Checkbox>
            </div>
          )}
        </div>
        <div className={styles.choice}>
          <Checkbox isSelected={isPacked} onChange={(chosen) => useCreateView.setState({ isPacked: chosen })}>
            {texts.pack}
          </Checkbox>
          <p className={styles.note}>{texts.packNote}</p>
        </div>
      </div>
    </Card>
  );
}
