import { useState } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { Progress } from '../../shared/bridge.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/plural.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { Button } from './Button.tsx';
import styles from './ProgressPanel.module.css';

type ProgressPanelProps = {
  /** What is being done, in words. */
  readonly label: string;
  /** From `useTask`. */
  readonly task: { readonly progress: Progress | null; readonly cancel: () => void };
};

/** How far a long call has come: a bar, a number, *Abbrechen*. */
export function ProgressPanel({ label, task }: ProgressPanelProps) {
  const texts = useTexts(uiTexts);
  const locale = useLocale();
  const [isCancelling, setCancelling] = useState(false);
  const { progress } = task;
  const isKnown = progress !== null && progress.total > 0;
  const phase = progress === null ? texts.working : (texts.phases[progress.phase] ?? texts.working);
  const words = isKnown
    ? `${phase}: ${texts.progress(formatCount(progress.done, locale), formatCount(progress.total, locale))}`
    : phase;
  return (
    <div className={styles.panel}>
      <ProgressBar
        aria-label={label}
        {...(isKnown ? { value: progress.done, maxValue: progress.total } : { isIndeterminate: true })}
        valueLabel={words}
        className={styles.bar ?? ''}
      >
        {({ percentage }) => (
          <>
            <div className={styles.line}>
              <strong>{label}</strong>
              <span className={styles.words}>{isCancelling ? texts.cancelling : words}</span>
            </div>
            <svg className={styles.track} viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
              <rect className={styles.done} width={percentage ?? 0} height="2" />
            </svg>
          </>
        )}
      </ProgressBar>
      <Button
        isDisabled={isCancelling}
        onPress={() => {
          setCancelling(true);
          task.cancel();
        }}
      >
        {texts.cancel}
      </Button>
    </div>
  );
}
