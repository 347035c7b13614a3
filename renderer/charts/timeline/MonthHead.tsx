import { useTexts } from '../../i18n/define.ts';
import { chartTexts } from '../texts.ts';
import type { Axis, Month } from './axis.ts';
import styles from './Timeline.module.css';

export const headHeight = 34;

type MonthHeadProps = { readonly axis: Axis; readonly months: readonly Month[]; readonly todayX: number };

/** The months above the picture, and a flag where today is. */
export function MonthHead({ axis, months, todayX }: MonthHeadProps) {
  const texts = useTexts(chartTexts);
  return (
    <svg className={styles.months} width={axis.width} height={headHeight} aria-hidden="true">
      <text className={styles.month} x={3} y={13}>
        {texts.before}
      </text>
      {months.map(({ first, x, label }) => (
        <g key={first}>
          <path className={styles.line} d={`M${x} 0v${headHeight}`} />
          <text className={styles.month} x={x + 4} y={13}>
            {label}
          </text>
        </g>
      ))}
      <path className={styles.todayFlag} d={`M${todayX} ${headHeight}v-15h40v12h-40z`} />
      <text className={styles.todayWord} x={todayX + 5} y={headHeight - 6}>
        {texts.today}
      </text>
    </svg>
  );
}
