import { type RefObject, useLayoutEffect, useState } from 'react';

export type Frame = {
  readonly width: number;
  readonly height: number;
  /** How far it is scrolled down. */
  readonly scrolled: number;
  /** The least size of a target in the density of the moment, in pixels. */
  readonly target: number;
};

const unknown: Frame = { width: 0, height: 0, scrolled: 0, target: 24 };

/** The room a picture has, and the part of it that is visible. */
export function useFrame(scroller: RefObject<HTMLElement | null>, plot: RefObject<Element | null>): Frame {
  const [frame, setFrame] = useState(unknown);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => {
      const styles = getComputedStyle(document.documentElement);
      const rem = Number.parseFloat(styles.fontSize) || 16;
      const next: Frame = {
        width: Math.floor(plot.current?.getBoundingClientRect().width ?? element.clientWidth),
        height: element.clientHeight,
        scrolled: element.scrollTop,
        target: (Number.parseFloat(styles.getPropertyValue('--target')) || 1.5) * rem,
      };
      setFrame((old) => (JSON.stringify(old) === JSON.stringify(next) ? old : next));
    };
    measure();
    const size = new ResizeObserver(measure);
    size.observe(element);
    if (plot.current !== null) size.observe(plot.current);
    const settings = new MutationObserver(measure);
    settings.observe(document.documentElement, { attributeFilter: ['data-density', 'style'] });
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      size.disconnect();
      settings.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller, plot]);
  return frame;
}
