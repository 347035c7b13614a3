import type { PointerEvent } from 'react';

type Follower = {
  /** The pointer has moved far enough to mean it, and again with every further move; in the coordinates of the window. */
  readonly onMove: (x: number, y: number) => void;
  readonly onDrop: () => void;
  /** Esc, or the system took the pointer away. */
  readonly onCancel: () => void;
};

/** A pointer that moves less than this is a click with a trembling hand. */
const leastMovePx = 6;

/** Whether a pressed pointer may begin to drag: mouse or pen. Fingers scroll; for them and for keys there is the menu. */
export const mayDrag = ({ button, pointerType, ctrlKey, metaKey, shiftKey }: PointerEvent): boolean =>
  button === 0 && pointerType !== 'touch' && !ctrlKey && !metaKey && !shiftKey;

/**
 * Follows a pressed pointer until it is let go. Esc cancels; the click that follows a drag does not reach what was dragged.
 * Answers how to stop early, for whoever leaves the screen.
 */
export function followPointer({ clientX, clientY }: PointerEvent, follower: Follower): () => void {
  let hasMoved = false;
  const onMove = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
    hasMoved ||= Math.hypot(x - clientX, y - clientY) >= leastMovePx;
    if (hasMoved) follower.onMove(x, y);
  };
  const onUp = () => {
    stop();
    if (!hasMoved) return;
    swallowClick();
    follower.onDrop();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !hasMoved) return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
    // The button is still pressed: letting it go is no click on what was dragged.
    window.addEventListener('pointerup', swallowClick, { once: true });
  };
  const onCancel = () => {
    stop();
    follower.onCancel();
  };
  const stop = () => {
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onCancel);
    window.removeEventListener('keydown', onKey, true);
  };
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onCancel);
  window.addEventListener('keydown', onKey, true);
  return stop;
}

const swallow = (event: MouseEvent): void => event.stopPropagation();

/** The click that belongs to a drag. Let go elsewhere there is none, and the next one is meant as a click. */
function swallowClick(): void {
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, true));
}
