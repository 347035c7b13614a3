import { classes } from '../../ui/classes.ts';
import type { TimelineMark } from './marks.ts';
import type { PlacedMark } from './place.ts';
import styles from './Timeline.module.css';

type Look = { readonly placed: PlacedMark; readonly isSelected: boolean; readonly isOpen: boolean };

const lookOf = ({ placed: { mark }, isSelected, isOpen }: Look): string =>
  classes(
    styles.mark,
    styles[mark.tone],
    mark.isHard && styles.hard,
    mark.isVague && styles.vague,
    isSelected && styles.selected,
    isOpen && styles.open,
  );

type MarkProps = Look & { readonly size: number; readonly isFocusable: boolean };

/** One deadline: the day that counts, and below it the internal target, joined by a line. */
export function Mark({ size, isFocusable, ...look }: MarkProps) {
  const { mark, x, y, targetX, targetY, isBefore } = look.placed;
  return (
    <g
      role="option"
      aria-label={mark.words.join(', ')}
      aria-selected={look.isSelected}
      aria-current={look.isOpen || undefined}
      tabIndex={isFocusable ? 0 : -1}
      data-mark={mark.id}
      className={lookOf(look)}
    >
      {targetX !== null && (
        <>
          <path className={styles.join} d={`M${x} ${y + size / 2 - 1}L${targetX} ${targetY}`} />
          <path className={styles.target} d={`M${targetX} ${targetY - 4.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`} />
        </>
      )}
      <rect
        className={styles.halo}
        x={x - size / 2 - 0.5}
        y={y - size / 2 - 0.5}
        width={size + 1}
        height={size + 1}
        rx={size / 4}
      />
      <Shape tone={mark.tone} x={x} y={y} radius={size / 2 - 2} />
      {isBefore && <path className={styles.before} d={`M${x - size / 2} ${y}l-5 -4v8z`} />}
    </g>
  );
}

/** The letters of a mark, in a layer of their own: its name says more than two letters, and must not begin with them. */
export function MarkLetters(look: Look) {
  const { mark, x, y } = look.placed;
  return (
    <g className={lookOf(look)}>
      <text className={styles.code} x={x} y={y} dy="0.35em">
        {mark.tone === 'settled' ? '✓' : mark.tone === 'overdue' ? '!' : mark.code}
      </text>
    </g>
  );
}

/** Overdue is a square, soon an octagon, everything else a circle. */
export function Shape({
  tone,
  x,
  y,
  radius,
}: {
  readonly tone: TimelineMark['tone'];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}) {
  if (tone === 'overdue') {
    return (
      <rect className={styles.shape} x={x - radius} y={y - radius} width={2 * radius} height={2 * radius} rx={3} />
    );
  }
  if (tone === 'soon') {
    const points = Array.from({ length: 8 }, (_, corner) => {
      const angle = (Math.PI / 8) * (2 * corner + 1);
      const reach = radius * 1.06;
      return `${(x + reach * Math.cos(angle)).toFixed(1)},${(y + reach * Math.sin(angle)).toFixed(1)}`;
    });
    return <polygon className={styles.shape} points={points.join(' ')} />;
  }
  return <circle className={styles.shape} cx={x} cy={y} r={radius} />;
}
