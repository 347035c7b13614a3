import { useTexts } from '../../i18n/define.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import styles from './places.module.css';
import { placeTexts } from './texts.ts';

export type Choices = { readonly autoSend: boolean; readonly nonpublic: boolean };

/** What goes out to a place, each with what it means. */
export function PlaceChoices({
  choices,
  onChange,
}: {
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}) {
  const { dialog } = useTexts(placeTexts);
  const { autoSend, nonpublic } = choices;
  return (
    <div className={styles.choices}>
      <div>
        <Checkbox isSelected={autoSend} onChange={(chosen) => onChange({ ...choices, autoSend: chosen })}>
          {dialog.autoSend}
        </Checkbox>
        <p className={styles.note}>{dialog.autoSendNote}</p>
      </div>
      <div>
        <Checkbox isSelected={nonpublic} onChange={(chosen) => onChange({ ...choices, nonpublic: chosen })}>
          {dialog.nonpublic}
        </Checkbox>
        <p className={styles.note}>{dialog.nonpublicNote}</p>
      </div>
    </div>
  );
}
