import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import type { Point } from '../../../shared/region/topology.ts';
import { classes } from '../../ui/classes.ts';
import styles from './RegionMap.module.css';
import { walkMap } from './walk-map.ts';

/** A step of the scale: a fill and a pattern of its own, so that nothing rests on the colour. */
export type Tone = 'none' | 'green' | 'grey' | 'yellow' | 'red' | 'scale1' | 'scale2' | 'scale3' | 'scale4';

export type MapArea = {
  readonly id: string;
  readonly path: string;
  readonly middle: Point;
  readonly name: string;
  /** What the step means, in few words. */
  readonly words: string;
  readonly tone: Tone;
};

const areaUnder = ({ target }: MouseEvent): string | null =>
  target instanceof Element ? (target.closest('[data-area]')?.getAttribute('data-area') ?? null) : null;

type RegionMapProps = {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly areas: readonly MapArea[];
  readonly sentenceOf: (id: string) => string;
  readonly activeId: string;
  readonly onActive: (id: string) => void;
  /** Enter. */
  readonly onOpen: (id: string) => void;
};

/** Areas with their names and what they stand for. One carries the focus and is said in a sentence; a table says the same. */
export function RegionMap(props: RegionMapProps) {
  const { label, width, height, areas, sentenceOf, activeId, onActive, onOpen } = props;
  const cursor = useRef<HTMLButtonElement>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const active = areas.find(({ id }) => id === activeId);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const next = walkMap(areas, activeId, event.key);
    if (event.key !== 'Enter' && next === null) return;
    event.preventDefault();
    if (next === null) onOpen(activeId);
    else onActive(next);
  };
  return (
    <figure className={styles.figure}>
      <figcaption>
        <p role="status">{sentenceOf(pointed ?? activeId)}</p>
      </figcaption>
      <div
        className={styles.stage}
        role="application"
        aria-label={label}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const id = areaUnder(event);
          if (id === null) return;
          onActive(id);
          cursor.current?.focus();
        }}
        onPointerMove={(event) => setPointed(areaUnder(event))}
        onPointerLeave={() => setPointed(null)}
      >
        <button ref={cursor} type="button" className={styles.cursor} aria-label={`${label}. ${sentenceOf(activeId)}`} />
        <svg className={styles.picture} viewBox={`-4 -4 ${width + 8} ${height + 8}`} aria-hidden="true">
          <MapPatterns />
          {areas.map(({ id, path, tone }) => (
            <g key={id} data-area={id}>
              <path d={path} className={classes(styles.area, styles[tone])} />
              {tone !== 'none' && <path d={path} className={styles.texture} fill={`url(#map-${tone})`} />}
            </g>
          ))}
          {active && <path d={active.path} className={styles.chosen} />}
          {areas.map(({ id, middle, name, words }) => (
            <text key={id} className={styles.text} x={middle[0]} y={middle[1] - 7} textAnchor="middle">
              <tspan className={styles.name}>{name}</tspan>
              <tspan x={middle[0]} dy="16">
                {words}
              </tspan>
            </text>
          ))}
        </svg>
      </div>
    </figure>
  );
}

const patterns: readonly (readonly [tone: Tone, path: string])[] = [
  ['green', ''],
  ['grey', 'M0 8L8 0'],
  ['yellow', 'M0 4h8'],
  ['red', 'M0 0L8 8M8 0L0 8'],
  ['scale1', ''],
  ['scale2', 'M4 3.9v.2'],
  ['scale3', 'M0 8L8 0'],
  ['scale4', 'M0 0L8 8M8 0L0 8'],
];

/** One pattern for each step. */
const MapPatterns = () => (
  <defs>
    {patterns.map(([tone, path]) => (
      <pattern key={tone} id={`map-${tone}`} width="8" height="8" patternUnits="userSpaceOnUse">
        <path d={path} className={styles.line} />
      </pattern>
    ))}
  </defs>
);

/** What a step of the scale looks like. */
export function ToneSample({ tone }: { readonly tone: Tone }) {
  return (
    <svg viewBox="0 0 24 16" className={styles.sample} aria-hidden="true">
      <path d="M.5.5h23v15H.5z" className={classes(styles.area, styles[tone])} />
      {tone !== 'none' && <path d="M.5.5h23v15H.5z" fill={`url(#map-${tone})`} />}
    </svg>
  );
}
