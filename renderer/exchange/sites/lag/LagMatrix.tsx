import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react';
import type { Day } from '../../../../shared/core/day.ts';
import { useTexts } from '../../../i18n/define.ts';
import { useLocale } from '../../../i18n/locale.ts';
import { classes } from '../../../ui/classes.ts';
import styles from './lag.module.css';
import { daysSinceHeard, lagSentence } from './lag-words.ts';
import {
  barsOf,
  cellOf,
  cellsOf,
  type Known,
  type Lag,
  type Pair,
  pairAt,
  pathOf,
  platesOf,
  shortNumber,
  sizesOf,
  walk,
} from './matrix.ts';
import { lagTexts } from './texts.ts';

type LagMatrixProps = {
  readonly lag: Lag;
  readonly today: Day;
  /** Days after which a site counts as silent. */
  readonly patience: number;
  readonly active: Pair;
  readonly onActive: (pair: Pair) => void;
  readonly onOpen: (pair: Pair) => void;
};

/** Lengths of the picture grow with the text size of the person. */
const rem = (units: number): string => `${units / 16}rem`;

/** How a name is cut so that it fits beside or above the cells. */
const longestName = 20;
const short = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name);

/**
 * Everybody against everybody: a full square has everything, a bar shows how much of it, hatched is what nobody knows. One field carries
 * the focus; an equal table stands below.
 */
export function LagMatrix({ lag, today, patience, active, onActive, onOpen }: LagMatrixProps) {
  const texts = useTexts(lagTexts);
  const locale = useLocale();
  const svg = useRef<SVGSVGElement>(null);
  const cursor = useRef<HTMLButtonElement>(null);
  const [pointed, setPointed] = useState<Pair | null>(null);
  const { sites } = lag;
  const sizes = sizesOf(sites.length);
  const { cell, label, head, width, height } = sizes;
  const cells = useMemo(() => cellsOf(lag), [lag]);
  const ofKind = (known: Known) => cells.filter((one) => one.known === known);
  const gaps = ofKind('gap');
  const sentence = lagSentence(lag, cellOf(lag, pointed ?? active), today, locale);
  const isSilent = (at: number) => {
    const site = sites[at];
    if (site === undefined || site.own || site.dormant) return false;
    const days = daysSinceHeard(site.heardAt, today);
    return days === null || days > patience;
  };
  const under = (event: MouseEvent): Pair | null => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return null;
    const scale = width / box.width;
    return pairAt((event.clientX - box.left) * scale, (event.clientY - box.top) * scale, sites.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onOpen(active);
      return;
    }
    const next = walk(active, event.key, event.ctrlKey, sites.length);
    if (next === null) return;
    event.preventDefault();
    onActive(next);
  };
  return (
    <figure className={styles.figure}>
      <figcaption className={classes(styles.caption, styles.words)}>
        <p role="status">{sentence}</p>
        <Legend />
        <p className={styles.note}>{texts.keys}</p>
      </figcaption>
      <div className={styles.scroller}>
        <div
          className={styles.stage}
          role="application"
          aria-label={texts.picture}
          style={{ width: rem(width), height: rem(height) }}
          onClick={(event) => {
            const pair = under(event);
            if (pair === null) return;
            onActive(pair);
            cursor.current?.focus();
          }}
          onKeyDown={onKeyDown}
          onPointerMove={(event) => setPointed(under(event))}
          onPointerLeave={() => setPointed(null)}
        >
          <svg ref={svg} className={styles.picture} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            <defs>
              <pattern
                id="lag-unknown"
                width="6"
                height="6"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <path d="M0 0v6" className={styles.hatch} />
              </pattern>
            </defs>
            <g>
              <rect
                x={label - 2}
                y={head + active.holder * cell - 2}
                width={sites.length * cell + 1}
                height={cell + 1}
                className={styles.band}
              />
              <rect
                x={label + active.of * cell - 2}
                y={head - 2}
                width={cell + 1}
                height={sites.length * cell + 1}
                className={styles.band}
              />
              {sites.map((site, at) => (
                <g key={site.writer} className={classes(isSilent(at) && styles.silent)}>
                  <text
                    x={label - 10}
                    y={head + at * cell + (cell - 3) / 2}
                    className={classes(styles.name, at === active.holder && styles.chosenName)}
                    textAnchor="end"
                    dominantBaseline="central"
                  >
                    {short(site.site)}
                  </text>
                  <text
                    transform={`translate(${label + at * cell + (cell - 3) / 2} ${head - 10}) rotate(-90)`}
                    className={classes(styles.name, at === active.of && styles.chosenName)}
                    dominantBaseline="central"
                  >
                    {short(site.site)}
                  </text>
                </g>
              ))}
              <path d={pathOf(ofKind('full'), sizes)} className={styles.full} />
              <path d={pathOf(gaps, sizes)} className={styles.empty} />
              <path d={barsOf(gaps, sizes)} className={styles.bar} />
              <path d={pathOf(ofKind('none'), sizes)} className={styles.none} />
              <path d={pathOf(ofKind('unknown'), sizes)} className={styles.unknown} fill="url(#lag-unknown)" />
              <path d={pathOf(ofKind('self'), sizes)} className={styles.self} />
              {sizes.hasNumbers && <path d={platesOf(gaps, sizes)} className={styles.plate} />}
              {sizes.hasNumbers &&
                gaps.map((gap) => (
                  <text
                    key={`${gap.holder} ${gap.of}`}
                    x={label + gap.of * cell + (cell - 3) / 2}
                    y={head + gap.holder * cell + (cell - 3) / 2}
                    className={styles.number}
                    textAnchor="middle"
                    dominantBaseline="central"
                  >
                    {shortNumber(gap.missing)}
                  </text>
                ))}
            </g>
          </svg>
          <button
            ref={cursor}
            type="button"
            className={styles.cursor}
            aria-label={texts.pictureNow(lagSentence(lag, cellOf(lag, active), today, locale))}
            style={{
              left: rem(label + active.of * cell - 2),
              top: rem(head + active.holder * cell - 2),
              width: rem(cell + 1),
              height: rem(cell + 1),
            }}
          />
        </div>
      </div>
    </figure>
  );
}

const legendKinds = ['full', 'gap', 'unknown', 'none'] as const;

/** What the squares mean. */
function Legend() {
  const texts = useTexts(lagTexts);
  return (
    <ul className={styles.legend}>
      {legendKinds.map((kind) => (
        <li key={kind} className={styles.meaning}>
          <svg viewBox="0 0 16 16" className={styles.sample} aria-hidden="true">
            {kind === 'full' && <path d="M0 0h16v16H0z" className={styles.full} />}
            {kind === 'gap' && (
              <>
                <path d="M.5.5h15v15h-15z" className={styles.empty} />
                <path d="M.5.5h15v6h-15z" className={styles.bar} />
              </>
            )}
            {kind === 'unknown' && <path d="M.5.5h15v15h-15z" className={styles.unknown} fill="url(#lag-unknown)" />}
            {kind === 'none' && <path d="M.5.5h15v15h-15z" className={styles.none} />}
          </svg>
          {texts.legend[kind]}
        </li>
      ))}
    </ul>
  );
}
