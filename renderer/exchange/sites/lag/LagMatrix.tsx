import { useMemo } from 'react';
import type { Day } from '../../../../shared/core/day.ts';
import { GridPicture, gridLooks } from '../../../charts/grid/GridPicture.tsx';
import type { GridPlace } from '../../../charts/grid/walk-grid.ts';
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

/** How a name is cut so that it fits beside or above the cells. */
const longestName = 20;
const short = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name);

const placeOf = ({ holder, of }: Pair): GridPlace => ({ row: holder, column: of });
const pairOf = ({ row, column }: GridPlace): Pair => ({ holder: row, of: column });

/**
 * Everybody against everybody: a full square has everything, a bar shows how much of it, hatched is what nobody knows. One field carries
 * the focus; an equal table stands below.
 */
export function LagMatrix({ lag, today, patience, active, onActive, onOpen }: LagMatrixProps) {
  const texts = useTexts(lagTexts);
  const locale = useLocale();
  const { sites } = lag;
  const sizes = sizesOf(sites.length);
  const { cell, label, head, width, height } = sizes;
  const cells = useMemo(() => cellsOf(lag), [lag]);
  const ofKind = (known: Known) => cells.filter((one) => one.known === known);
  const gaps = ofKind('gap');
  const isSilent = (at: number) => {
    const site = sites[at];
    if (site === undefined || site.own || site.dormant) return false;
    const days = daysSinceHeard(site.heardAt, today);
    return days === null || days > patience;
  };
  return (
    <GridPicture
      label={texts.picture}
      rows={sites.length}
      columns={sites.length}
      width={width}
      height={height}
      boxOf={({ row, column }) => ({
        x: label + column * cell - 2,
        y: head + row * cell - 2,
        width: cell + 1,
        height: cell + 1,
      })}
      placeAt={(x, y) => {
        const pair = pairAt(x, y, sites.length);
        return pair && placeOf(pair);
      }}
      sentenceOf={(place) => lagSentence(lag, cellOf(lag, pairOf(place)), today, locale)}
      active={placeOf(active)}
      onActive={(place) => onActive(pairOf(place))}
      onOpen={(place) => onOpen(pairOf(place))}
      legend={legendKinds.map((kind) => ({ id: kind, sample: <Sample kind={kind} />, words: texts.legend[kind] }))}
      keys={texts.keys}
    >
      <defs>
        <pattern id="lag-unknown" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v6" className={styles.hatch} />
        </pattern>
      </defs>
      <rect
        x={label - 2}
        y={head + active.holder * cell - 2}
        width={sites.length * cell + 1}
        height={cell + 1}
        className={gridLooks.band}
      />
      <rect
        x={label + active.of * cell - 2}
        y={head - 2}
        width={cell + 1}
        height={sites.length * cell + 1}
        className={gridLooks.band}
      />
      {sites.map((site, at) => (
        <g key={site.writer} className={classes(isSilent(at) && styles.silent)}>
          <text
            x={label - 10}
            y={head + at * cell + (cell - 3) / 2}
            className={classes(gridLooks.name, at === active.holder && gridLooks.chosenName)}
            textAnchor="end"
            dominantBaseline="central"
          >
            {short(site.site)}
          </text>
          <text
            transform={`translate(${label + at * cell + (cell - 3) / 2} ${head - 10}) rotate(-90)`}
            className={classes(gridLooks.name, at === active.of && gridLooks.chosenName)}
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
    </GridPicture>
  );
}

const legendKinds = ['full', 'gap', 'unknown', 'none'] as const;

/** What a square of a kind looks like. */
function Sample({ kind }: { readonly kind: (typeof legendKinds)[number] }) {
  return (
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
  );
}
