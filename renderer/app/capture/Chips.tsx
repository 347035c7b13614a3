import { appTexts } from '../../i18n/app-texts.ts';
import { useTexts } from '../../i18n/define.ts';
import { Chip } from '../../ui/FilterChips.tsx';
import styles from './Capture.module.css';
import type { CaptureChip } from './use-capture-task.ts';

/** What a line was understood to say; a chip that is taken off gives its text back to the words. */
export function CaptureChips({ chips }: { readonly chips: readonly CaptureChip[] }) {
  const texts = useTexts(appTexts).captureTask;
  return (
    <div className={styles.chips} role="status" aria-label={texts.understood}>
      {chips.map(({ id, words, remove }) => (
        <Chip key={id} onRemove={remove}>
          {words}
        </Chip>
      ))}
    </div>
  );
}
