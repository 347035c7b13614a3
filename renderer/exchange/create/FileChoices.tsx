import { useTexts } from '../../i18n/define.ts';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ClosingChoice } from './ClosingChoice.tsx';
import styles from './create.module.css';
import type { Addressees, Closing } from './recipients.ts';
import { createTexts } from './texts.ts';
import { useCreateView } from './view.ts';

type FileChoicesProps = {
  readonly closing: Closing;
  readonly onClosing: (closing: Closing) => void;
  readonly readers: Addressees;
  /** Somebody wants to save: what is missing is named. */
  readonly isChecked: boolean;
};

/** How the file is wrapped. */
export function FileChoices({ closing, onClosing, readers, isChecked }: FileChoicesProps) {
  const texts = useTexts(createTexts);
  const isPacked = useCreateView((view) => view.isPacked);
  return (
    <Card title={texts.file}>
      <div className={styles.choices}>
        <ClosingChoice closing={closing} onChange={onClosing} readers={readers} isChecked={isChecked} />
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
