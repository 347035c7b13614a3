import type { Day } from '../../../shared/core/day.ts';
import type { Axis, FreeDay, Month } from './axis.ts';
import styles from './Timeline.module.css';

type BackdropProps = {
  readonly axis: Axis;
  readonly height: number;
  readonly today: Day;
  readonly months: readonly Month[];
  readonly holidays: readonly FreeDay[];
  readonly weekends: string;
  /** A line is drawn below each. */
  readonly lanes: readonly { readonly lane: { readonly id: string }; readonly top: number; readonly height: number }[];
};

/** What the marks stand on: the past, weekends, holidays with their names, months, lanes, today. */
export function Backdrop({ axis, height, today, months, holidays, weekends, lanes }: BackdropProps) {
  const todayX = axis.startOf(today);
  return (
    <svg className={styles.backdrop} width={axis.width} height={height} aria-hidden="true">
      <rect className={styles.past} x={0} y={0} width={Math.max(0, todayX)} height={height} />
      <path className={styles.weekends} d={weekends} />
      {holidays.map(({ day, x, width, name }) => (
        <rect key={day} className={styles.holiday} x={x} y={0} width={width} height={height}>
          <title>{name}</title>
        </rect>
      ))}
      {months.map(({ first, x }) => (
        <path key={first} className={styles.line} d={`M${x} 0v${height}`} />
      ))}
      {lanes.map(({ lane, top, height: laneHeight }) => (
        <path key={lane.id} className={styles.line} d={`M0 ${top + laneHeight - 0.5}H${axis.width}`} />
      ))}
      <path className={styles.today} d={`M${todayX} 0v${height}`} />
    </svg>
  );
}
