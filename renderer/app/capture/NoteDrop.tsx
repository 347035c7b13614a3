import { Lightbulb } from 'lucide-react';
import { useTexts } from '../../i18n/define.ts';
import styles from './Capture.module.css';
import { dropTexts } from './drop-texts.ts';
import { useNoteDrop } from './use-note-drop.ts';

/** Says what becomes of the thing that hovers over the window. */
export function NoteDrop() {
  const texts = useTexts(dropTexts);
  const isOver = useNoteDrop();
  return isOver ? (
    <div className={styles.over} aria-hidden="true">
      <Lightbulb size="1.5rem" />
      {texts.over}
    </div>
  ) : null;
}
