import { createPortal } from 'react-dom';
import { useTexts } from '../../i18n/define.ts';
import { projectTexts } from '../texts.ts';
import styles from './Board.module.css';
import type { Drag } from './use-drag.ts';

/** What is being dragged, beside the pointer. For the eyes only: the move itself is said when it is done. */
export function DragGhost({ drag: { rows, x, y } }: { readonly drag: Drag }) {
  const texts = useTexts(projectTexts);
  const [only] = rows;
  return createPortal(
    <div className={styles.ghost} style={{ left: x, top: y }} aria-hidden="true">
      <strong>{rows.length === 1 ? (only?.title ?? texts.untitled) : texts.count(rows.length)}</strong>
      <span>{texts.board.dropHint}</span>
    </div>,
    document.body,
  );
}
