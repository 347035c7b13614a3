import { createPortal } from 'react-dom';
import styles from './DragGhost.module.css';

type DragGhostProps = {
  /** Where the pointer is, in the coordinates of the window (follow-pointer.ts). */
  readonly at: { readonly x: number; readonly y: number };
  readonly title: string;
  readonly hint: string;
};

/** What is being dragged, beside the pointer. For the eyes only: the move itself is said when it is done. */
export function DragGhost({ at: { x, y }, title, hint }: DragGhostProps) {
  return createPortal(
    <div className={styles.ghost} style={{ left: x, top: y }} aria-hidden="true">
      <strong>{title}</strong>
      <span>{hint}</span>
    </div>,
    document.body,
  );
}
