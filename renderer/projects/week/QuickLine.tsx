import type { RefObject } from 'react';
import { CaptureChips } from '../../app/capture/Chips.tsx';
import { useCaptureTask } from '../../app/capture/use-capture-task.ts';
import { useTexts } from '../../i18n/define.ts';
import { TextField } from '../../ui/TextField.tsx';
import { weekTexts } from './texts.ts';
import styles from './week.module.css';

type QuickLineProps = {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly me: { readonly id: string; readonly name: string };
};

/** A new task in one line, above the list; mine unless it names somebody else. Enter saves and leaves the line ready for the next. */
export function QuickLine({ inputRef, me }: QuickLineProps) {
  const texts = useTexts(weekTexts);
  const { line, type, error, chips, save } = useCaptureTask('week.quick', me);
  return (
    <div className={styles.quick}>
      <TextField
        ref={inputRef}
        label={texts.capture}
        hideLabel
        value={line}
        onChange={type}
        placeholder={texts.placeholder}
        error={error}
        {...(line === '' ? { hint: texts.captureHint } : {})}
        onEnter={() => void save()}
      />
      {line !== '' && <CaptureChips chips={chips} />}
    </div>
  );
}
