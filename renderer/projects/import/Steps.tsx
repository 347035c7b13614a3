import { Check } from 'lucide-react';
import { useTexts } from '../../i18n/define.ts';
import styles from './import.module.css';
import { importSteps, useImport } from './reading.ts';
import { importTexts } from './texts.ts';

/** Where in the four steps one is. */
export function Steps() {
  const texts = useTexts(importTexts);
  const step = useImport((state) => state.step);
  const now = importSteps.indexOf(step);
  return (
    <ol className={styles.steps} aria-label={texts.steps}>
      {importSteps.map((name, at) => (
        <li
          key={name}
          className={styles.step}
          aria-current={at === now ? 'step' : undefined}
          data-done={at < now || undefined}
        >
          <span className={styles.number}>{at < now ? <Check size="0.875rem" aria-hidden /> : at + 1}</span>
          {texts.step[name]}
        </li>
      ))}
    </ol>
  );
}
