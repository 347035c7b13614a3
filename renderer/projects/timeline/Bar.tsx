import { useTexts } from '../../i18n/define.ts';
import { classes } from '../../ui/classes.ts';
import { barLook } from './looks.ts';
import { type PlacedBar, targetPx } from './place.ts';
import type { Dates } from './span.ts';
import { timelineTexts } from './texts.ts';
import styles from './timeline.module.css';

type BarProps = {
  readonly bar: PlacedBar;
  readonly status: string;
  readonly dates: Dates;
  readonly words: readonly string[];
  readonly height: number;
  readonly isFocusable: boolean;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
};

/** Height of what is seen; what can be hit is as high as the row. */
const barHeight = 14;

/** From the beginning of a project to its end; beyond the edges of the picture an arrow, without dates a word. */
export function Bar({ bar, status, dates, words, height, ...look }: BarProps) {
  const { place, x, width } = bar;
  const hitWidth = Math.max(targetPx, width);
  const hitX = x - (hitWidth - width) / 2;
  const isOpenEnded = place === 'inside' && (dates.startOn === null || dates.endOn === null);
  return (
    <g
      role="option"
      aria-label={words.filter(Boolean).join(', ')}
      aria-selected={look.isSelected}
      aria-current={look.isOpen || undefined}
      tabIndex={look.isFocusable ? 0 : -1}
      data-item={bar.ref}
      className={classes(styles.item, styles[barLook(status)], isOpenEnded && styles.openEnded)}
    >
      <rect
        className={classes(styles.halo, styles.ground)}
        x={hitX}
        y={2}
        width={hitWidth}
        height={height - 4}
        rx={5}
      />
      <Shape bar={bar} y={(height - barHeight) / 2} middle={height / 2} />
    </g>
  );
}

function Shape({ bar, y, middle }: { readonly bar: PlacedBar; readonly y: number; readonly middle: number }) {
  const texts = useTexts(timelineTexts);
  const { place, x, width } = bar;
  if (place === 'nowhere') {
    return (
      <text className={styles.noDates} x={x} y={middle} dy="0.35em">
        {texts.noDates}
      </text>
    );
  }
  if (place === 'before') return <path className={styles.beyond} d={`M${x + 16} ${middle - 6}l-8 6l8 6z`} />;
  if (place === 'after') return <path className={styles.beyond} d={`M${x + 8} ${middle - 6}l8 6l-8 6z`} />;
  return (
    <>
      <rect className={styles.bar} x={x} y={y} width={width} height={barHeight} rx={Math.min(4, width / 2)} />
      {bar.isCutStart && <path className={styles.beyond} d={`M${x - 3} ${middle - 5}l-6 5l6 5z`} />}
      {bar.isCutEnd && <path className={styles.cut} d={`M${x + width - 10} ${middle - 5}l6 5l-6 5`} />}
    </>
  );
}
