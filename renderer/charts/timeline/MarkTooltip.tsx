import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from './Timeline.module.css';

type MarkTooltipProps = {
  /** The first line names the mark. */
  readonly words: readonly string[];
  readonly anchor: Element;
};

const gapPx = 6;

/** A mark in words: above it, or below where there is no room, never outside of the window. */
export function MarkTooltip({ words, anchor }: MarkTooltipProps) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const mark = anchor.getBoundingClientRect();
    const size = box.current?.getBoundingClientRect();
    if (size === undefined) return;
    const left = mark.left + mark.width / 2 - size.width / 2;
    const above = mark.top - size.height - gapPx;
    setPlace({
      left: Math.max(gapPx, Math.min(left, window.innerWidth - size.width - gapPx)),
      top: above >= gapPx ? above : mark.bottom + gapPx,
    });
  }, [anchor]);
  return createPortal(
    // The mark's own name says the same, so this is for the eyes only.
    <div ref={box} className={styles.tooltip} style={place} aria-hidden="true">
      {words.map((line, index) => (
        <span key={line} className={index === 0 ? styles.tooltipTitle : undefined}>
          {line}
        </span>
      ))}
    </div>,
    document.body,
  );
}
