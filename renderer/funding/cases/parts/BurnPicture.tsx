import { formatDay } from '../../../../shared/calendar/format-day.ts';
import { type Day, dayOrNull } from '../../../../shared/core/day.ts';
import { formatMoney } from '../../../../shared/core/money.ts';
import type { Burn } from '../../../../shared/funding/cases/drawdowns.ts';
import type { DrawdownRow } from '../../../../shared/funding/cases/rows.ts';
import { useTexts } from '../../../i18n/define.ts';
import { useLocale } from '../../../i18n/locale.ts';
import { classes } from '../../../ui/classes.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { sectionTexts } from '../section-texts.ts';
import styles from './burn.module.css';
import { burnLayout, type Point } from './burn-layout.ts';

const [width, height] = [720, 120];

type BurnPictureProps = {
  readonly grantCents: number;
  readonly burn: Burn;
  readonly drawdowns: readonly DrawdownRow[];
  readonly start: Day | null;
  readonly end: Day | null;
  readonly today: Day;
};

const line = (points: readonly Point[]): string =>
  points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/**
 * The grant as a bar (used, paid and idle, requested, not drawn), and below it how what is not drawn runs down over time. Its
 * twin is the table of drawdowns. Amounts with several values are not drawn: the picture would show one of them as right.
 */
export function BurnPicture({ grantCents, burn, drawdowns, start, end, today }: BurnPictureProps) {
  const texts = useTexts(sectionTexts);
  const locale = useLocale();
  const { paid, used, requested } = burn;
  if (paid.kind !== 'sum' || used.kind !== 'sum' || requested.kind !== 'sum') {
    return <Notice tone="danger">{texts.several}</Notice>;
  }
  const repaid = drawdowns.reduce(
    (sum, { paidOn, repaidCents }) => sum + (paidOn === null ? 0 : (repaidCents ?? 0)),
    0,
  );
  const idle = Math.max(0, paid.cents - used.cents - repaid);
  const parts = {
    used: used.cents,
    idle,
    requested: requested.cents,
    left: Math.max(0, grantCents - used.cents - idle - requested.cents),
  };
  const whole = Object.values(parts).reduce((sum, cents) => sum + cents, 0) || 1;
  const kinds = ['used', 'idle', 'requested', 'left'] as const;
  const payments = drawdowns.flatMap(({ paidOn, amountCents }) => {
    const day = dayOrNull(paidOn);
    return day === null || amountCents === null ? [] : [{ day, cents: amountCents }];
  });
  const layout = burnLayout({ grantCents, payments, start, end, today, width, height });
  const money = (cents: number) => formatMoney(cents, locale);
  let at = 0;
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${width} 24`}
        className={styles.bar}
        role="img"
        aria-label={texts.burnPicture(money(grantCents), money(paid.cents), money(used.cents))}
        preserveAspectRatio="none"
      >
        <defs>
          <pattern id="burn-idle" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0v6" className={styles.hatch} />
          </pattern>
        </defs>
        {kinds.map((kind) => {
          const size = (parts[kind] / whole) * width;
          const x = at;
          at += size;
          if (size <= 0) return null;
          return (
            <g key={kind}>
              <rect x={x} y={1} width={size} height={22} className={styles[kind]} />
              {kind === 'idle' && <rect x={x} y={1} width={size} height={22} fill="url(#burn-idle)" />}
            </g>
          );
        })}
      </svg>
      <ul className={styles.legend}>
        {kinds.map((kind) => (
          <li key={kind}>
            <svg viewBox="0 0 14 14" className={styles.sample} aria-hidden="true">
              <rect x={1} y={1} width={12} height={12} className={styles[kind]} />
              {kind === 'idle' && <rect x={1} y={1} width={12} height={12} fill="url(#burn-idle)" />}
            </svg>
            {texts.burnKinds[kind]} <strong>{money(parts[kind])}</strong>
          </li>
        ))}
      </ul>
      {layout !== null && (
        <>
          <svg
            viewBox={`-2 -6 ${width + 4} ${height + 10}`}
            className={styles.course}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <path d={`M0 ${height}H${width}`} className={styles.axis} />
            {layout.even !== null && <path d={line(layout.even)} className={styles.even} />}
            <path d={line(layout.steps)} className={styles.steps} />
            {layout.todayX !== null && <path d={`M${layout.todayX} -6V${height}`} className={styles.today} />}
          </svg>
          <div className={styles.ends}>
            <span>{formatDay(layout.from)}</span>
            <span className={styles.keys}>
              <span className={classes(styles.key, styles.keySteps)}>{texts.leftOver}</span>
              {layout.even !== null && <span className={classes(styles.key, styles.keyEven)}>{texts.evenly}</span>}
              {layout.todayX !== null && <span className={classes(styles.key, styles.keyToday)}>{texts.today}</span>}
            </span>
            <span>{formatDay(layout.to)}</span>
          </div>
        </>
      )}
    </figure>
  );
}
