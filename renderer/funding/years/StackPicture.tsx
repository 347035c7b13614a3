import { formatMoney } from '../../../shared/core/money.ts';
import { kinds, type YearSum } from '../../../shared/funding/cases/year-sums.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { yearTexts } from './texts.ts';
import styles from './years.module.css';

const [step, bar, height, foot] = [50, 34, 200, 22];

/** A bar per budget year: grant, third-party money, own share, and hatched what of the own share is locked. Its twin is the table. */
export function StackPicture({ sums, chosen }: { readonly sums: readonly YearSum[]; readonly chosen: number | null }) {
  const texts = useTexts(yearTexts);
  const locale = useLocale();
  const totalOf = (sum: YearSum) => kinds.reduce((total, kind) => total + sum[kind], 0);
  const most = Math.max(1, ...sums.map(totalOf));
  const width = Math.max(1, sums.length) * step;
  const words = sums.map((sum) =>
    texts.yearSentence(
      String(sum.year ?? texts.noYear),
      kinds
        .filter((kind) => sum[kind] > 0)
        .map((kind) => `${texts.kinds[kind]} ${formatMoney(sum[kind], locale)}`)
        .join(', '),
    ),
  );
  return (
    <figure className={styles.figure}>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of marks, not of fields. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys. */}
      <div className={styles.scroll} role="group" tabIndex={0} aria-label={texts.picture}>
        <svg
          viewBox={`0 0 ${width} ${height + foot + 16}`}
          style={{ width: `${width / 16}rem` }}
          className={styles.picture}
          role="img"
          aria-label={`${texts.picture}. ${words.join('; ')}`}
        >
          <defs>
            <pattern id="years-locked" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path d="M0 0v6" className={styles.hatch} />
            </pattern>
          </defs>
          {sums.map((sum, at) => (
            <Bar
              key={sum.year ?? 'none'}
              sum={sum}
              isChosen={sum.year !== null && sum.year === chosen}
              x={at * step + (step - bar) / 2}
              most={most}
              total={totalOf(sum)}
            />
          ))}
          <path d={`M0 ${height + 16}H${width}`} className={styles.axis} />
        </svg>
      </div>
      <ul className={styles.legend}>
        {kinds.map((kind) => (
          <li key={kind}>
            <svg viewBox="0 0 14 14" className={styles.sample} aria-hidden="true">
              <rect x={1} y={1} width={12} height={12} className={styles[kind]} />
              {kind === 'locked' && <rect x={1} y={1} width={12} height={12} fill="url(#years-locked)" />}
            </svg>
            {texts.kinds[kind]}
          </li>
        ))}
      </ul>
    </figure>
  );
}

type BarProps = {
  readonly sum: YearSum;
  /** Chosen in the table beside it. */
  readonly isChosen: boolean;
  readonly x: number;
  readonly most: number;
  readonly total: number;
};

function Bar({ sum, isChosen, x, most, total }: BarProps) {
  const texts = useTexts(yearTexts);
  const locale = useLocale();
  let top = height + 16;
  return (
    <g>
      {isChosen && <rect x={x - 8} y={0} width={bar + 16} height={height + 16 + foot} className={styles.band} />}
      {kinds.map((kind) => {
        const size = (sum[kind] / most) * height;
        top -= size;
        if (size <= 0) return null;
        return (
          <g key={kind}>
            <rect x={x} y={top} width={bar} height={size} className={styles[kind]} />
            {kind === 'locked' && <rect x={x} y={top} width={bar} height={size} fill="url(#years-locked)" />}
          </g>
        );
      })}
      <text x={x + bar / 2} y={top - 5} className={styles.total} textAnchor="middle">
        {short(total, locale)}
      </text>
      <text x={x + bar / 2} y={height + 16 + foot - 6} className={styles.year} textAnchor="middle">
        {sum.year ?? texts.noYear}
      </text>
    </g>
  );
}

/** "1,2 Mio.": room for a figure above a bar; the table has it to the cent. */
const shorts = {
  de: new Intl.NumberFormat('de', { notation: 'compact', maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 }),
} as const;
const short = (cents: number, locale: 'de' | 'en'): string => shorts[locale].format(cents / 100);
