import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react';
import styles from './GridPicture.module.css';
import { type GridPlace, walkGrid } from './walk-grid.ts';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type GridPictureProps = {
  /** Name of the picture, for whoever does not see it. */
  readonly label: string;
  readonly rows: number;
  readonly columns: number;
  /** In units of which 16 are one rem: lengths of the picture grow with the text size of the person. */
  readonly width: number;
  readonly height: number;
  readonly boxOf: (place: GridPlace) => Box;
  readonly placeAt: (x: number, y: number) => GridPlace | null;
  /** A field in one sentence. */
  readonly sentenceOf: (place: GridPlace) => string;
  readonly active: GridPlace;
  readonly onActive: (place: GridPlace) => void;
  /** Enter. */
  readonly onOpen: (place: GridPlace) => void;
  readonly legend: readonly { readonly id: string; readonly sample: ReactNode; readonly words: string }[];
  /** Which keys lead where. */
  readonly keys: string;
  /** What is drawn, as parts of an SVG. */
  readonly children: ReactNode;
};

const rem = (units: number): string => `${units / 16}rem`;

/**
 * A picture of rows and columns. One field carries the focus and is said in a sentence, by keys and by pointer alike; an equal table
 * stands beside it.
 */
export function GridPicture(props: GridPictureProps) {
  const { label, rows, columns, width, height, boxOf, placeAt, sentenceOf, active, onActive, onOpen } = props;
  const svg = useRef<SVGSVGElement>(null);
  const cursor = useRef<HTMLButtonElement>(null);
  const [pointed, setPointed] = useState<GridPlace | null>(null);
  const under = (event: MouseEvent): GridPlace | null => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return null;
    const scale = width / box.width;
    return placeAt((event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const next = walkGrid(active, event.key, event.ctrlKey, { rows, columns });
    if (event.key !== 'Enter' && next === null) return;
    event.preventDefault();
    if (next === null) onOpen(active);
    else onActive(next);
  };
  const chosen = boxOf(active);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <p role="status">{sentenceOf(pointed ?? active)}</p>
        <ul className={styles.legend}>
          {props.legend.map(({ id, sample, words }) => (
            <li key={id} className={styles.meaning}>
              {sample}
              {words}
            </li>
          ))}
        </ul>
        <p className={styles.keys}>{props.keys}</p>
      </figcaption>
      <div className={styles.scroller}>
        <div
          className={styles.stage}
          role="application"
          aria-label={label}
          style={{ width: rem(width), height: rem(height) }}
          onClick={(event) => {
            const place = under(event);
            if (place === null) return;
            onActive(place);
            cursor.current?.focus();
          }}
          onKeyDown={onKeyDown}
          onPointerMove={(event) => setPointed(under(event))}
          onPointerLeave={() => setPointed(null)}
        >
          <svg ref={svg} className={styles.picture} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            {props.children}
          </svg>
          <button
            ref={cursor}
            type="button"
            className={styles.cursor}
            aria-label={`${label}. ${sentenceOf(active)}`}
            style={{
              left: rem(chosen.x),
              top: rem(chosen.y),
              width: rem(chosen.width),
              height: rem(chosen.height),
            }}
          />
        </div>
      </div>
    </figure>
  );
}

/** Looks of names and bands that all such pictures share. */
export const gridLooks = styles;
