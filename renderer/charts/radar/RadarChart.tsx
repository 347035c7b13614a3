import { type CSSProperties, type KeyboardEvent, type MouseEvent, type Ref, useId, useRef, useState } from 'react';
import { halfSize } from '../../../shared/radar/picture/geometry.ts';
import type { Label } from '../../../shared/radar/picture/labels.ts';
import type { Spot } from '../../../shared/radar/picture/layout.ts';
import { type BackdropMark, backdropMarks } from '../../../shared/radar/picture/marks.ts';
import { rimPath } from '../../../shared/radar/picture/rim.ts';
import { walkMap } from '../map/walk-map.ts';
import { BlipShape, type ChartBlip } from './BlipShape.tsx';
import styles from './RadarChart.module.css';

type RadarChartProps = {
  readonly label: string;
  readonly sectors: readonly { readonly key: string; readonly title: string; readonly colour: number }[];
  readonly rings: readonly { readonly key: string; readonly title: string }[];
  readonly blips: readonly ChartBlip[];
  readonly labels: readonly Label[];
  readonly sentenceOf: (id: string) => string;
  readonly activeId: string | null;
  readonly onActive: (id: string) => void;
  /** Enter, or a click on the one that is chosen. */
  readonly onOpen: (id: string) => void;
  readonly svg?: Ref<SVGSVGElement>;
};

const size = 2 * halfSize;
/** How near a pointer has to come, in units of the picture: a blip is a target of 24 pixels whatever its size. */
const reach = 14;

/**
 * A radar: rings around the middle, fields around the clock, blips with their numbers. One carries the focus and is said in a sentence;
 * arrows walk to the nearest one in their direction. A list beside it says the same.
 */
export function RadarChart(props: RadarChartProps) {
  const { label, sectors, rings, blips, labels, sentenceOf, activeId, onActive, onOpen } = props;
  const cursor = useRef<HTMLButtonElement>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const active = blips.find(({ id }) => id === activeId) ?? blips[0];
  const under = (event: MouseEvent): string | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * size - halfSize;
    const y = ((event.clientY - box.top) / box.height) * size - halfSize;
    const near = blips.map(({ id, spot }) => ({ id, away: Math.hypot(spot.x - x, spot.y - y) }));
    const [nearest] = near.filter(({ away }) => away <= reach).sort((one, other) => one.away - other.away);
    return nearest?.id ?? null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.ctrlKey || active === undefined) return;
    const middles = blips.map(({ id, spot }) => ({ id, middle: [spot.x, spot.y] as const }));
    const next = walkMap(middles, active.id, event.key);
    if (event.key !== 'Enter' && next === null) return;
    event.preventDefault();
    if (next === null) onOpen(active.id);
    else onActive(next);
  };
  return (
    <figure className={styles.figure}>
      <div
        className={styles.stage}
        role="application"
        aria-label={label}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const id = under(event);
          if (id === null) return;
          if (id === activeId) onOpen(id);
          else onActive(id);
          cursor.current?.focus();
        }}
        onPointerMove={(event) => setPointed(under(event))}
        onPointerLeave={() => setPointed(null)}
      >
        <svg
          ref={props.svg ?? null}
          className={styles.picture}
          viewBox={`${-halfSize} ${-halfSize} ${size} ${size}`}
          aria-hidden="true"
        >
          <Backdrop sectors={sectors} rings={rings} />
          {blips.map((blip) => (
            <BlipShape key={blip.id} {...blip} isActive={blip.id === active?.id} />
          ))}
          {labels.map(({ id, text, x, y }) => (
            <text key={id} className={styles.label} x={x} y={y}>
              {text}
            </text>
          ))}
        </svg>
        {active && (
          <button
            ref={cursor}
            type="button"
            className={styles.cursor}
            aria-label={`${label}. ${sentenceOf(active.id)}`}
            style={cursorAt(active.spot)}
          />
        )}
      </div>
      <figcaption className={styles.caption}>
        <p role="status">{active && sentenceOf(pointed ?? active.id)}</p>
      </figcaption>
    </figure>
  );
}

const cursorAt = ({ x, y, radius }: Spot): CSSProperties => {
  const share = (length: number) => `${((length / size) * 100).toFixed(3)}%`;
  const side = radius + 3;
  return {
    left: share(x + halfSize - side),
    top: share(y + halfSize - side),
    width: share(2 * side),
    height: share(2 * side),
  };
};

type Parts = Pick<RadarChartProps, 'sectors' | 'rings'>;

/** Rings with their names, and fields with theirs along the rim. */
function Backdrop({ sectors, rings }: Parts) {
  const id = useId();
  return backdropMarks(sectors, rings).map((mark, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a backdrop have no names, and are drawn anew as a whole.
    <Line key={`${mark.role} ${at}`} mark={mark} id={`${id}-${at}`} />
  ));
}

function Line({ mark, id }: { readonly mark: BackdropMark; readonly id: string }) {
  switch (mark.role) {
    case 'ring':
      return <circle className={styles.ring} data-odd={mark.isOdd || undefined} r={mark.r} />;
    case 'edge':
      return <path className={styles.edge} d={`M0 0L${mark.to.x.toFixed(2)} ${mark.to.y.toFixed(2)}`} />;
    case 'ringName':
      return (
        <text className={styles.ringName} x={mark.x} y={mark.y} textAnchor="middle">
          {mark.text}
        </text>
      );
    case 'sectorName':
      return (
        <g data-field={mark.field}>
          <path id={id} className={styles.rim} d={rimPath(mark.at, mark.count)} />
          <text className={styles.sectorName} data-field={mark.field}>
            <textPath href={`#${id}`} startOffset="50%" textAnchor="middle">
              {mark.text}
            </textPath>
          </text>
        </g>
      );
  }
}
