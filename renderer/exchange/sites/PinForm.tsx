import { useState } from 'react';
import { useDraft } from '../../app/drafts.ts';
import { useCommand } from '../../app/orders.ts';
import { RootField } from '../../app/RootField.tsx';
import { readRoot } from '../../app/root-input.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './sites.module.css';
import { siteTexts } from './texts.ts';

/** The field for the words of the coordination, as long as none are known. */
export function PinForm() {
  const texts = useTexts(siteTexts);
  const [typed, keep, drop] = useDraft<string>('root', '');
  const [isChecked, setChecked] = useState(false);
  const { run, isRunning } = useCommand('root.pin', { done: () => texts.pinned, undo: false });
  const pin = async () => {
    setChecked(true);
    if (readRoot(typed, true).state !== 'complete') return;
    const outcome = await run({ root: typed });
    if (outcome.ok) drop();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void pin();
      }}
    >
      <p>{texts.rootMissing}</p>
      <RootField
        value={typed}
        onChange={(text) => {
          keep(text);
          setChecked(false);
        }}
        isChecked={isChecked}
        isRequired
      />
      <div>
        <Button look="primary" type="submit" isDisabled={isRunning}>
          {texts.pin}
        </Button>
      </div>
    </form>
  );
}
