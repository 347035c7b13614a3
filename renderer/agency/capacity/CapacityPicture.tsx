import { useMemo } from 'react';
import { GridPicture, gridLooks } from '../../charts/grid/GridPicture.tsx';
import type { GridPlace } from '../../charts/grid/walk-grid.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { classes } from '../../ui/classes.ts';
import styles from './capacity.module.css';
import { cellSentence, cellWords, quarterShort } from './capacity-words.ts';
import { type Capacities, type Cell, isEmpty } from './cells.ts';
import { barsOf, cornerOf, fullBar, pictureSize, placeAt, type Sizes, sizesOf } from './layout.ts';
import { capacityTexts } from './texts.ts';

type CapacityPictureProps = {
  readonly capacities: Capacities;
  readonly cells: readonly Cell[];
  readonly active: Cell;
  readonly onActive: (cell: Cell) => void;
  readonly onOpen: () => void;
};

const longestName = 18;
const short = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name);

/**
 * A line per body, a field per quarter: what is filled as a frame, what is not filled dashed behind it, what is engaged as a bar
 * inside, and hatched what is engaged beyond what is filled.
 */
export function CapacityPicture({ capacities, cells, active, onActive, onOpen }: CapacityPictureProps) {
  const texts = useTexts(capacityTexts);
  const locale = useLocale();
  const { quarters, bodies } = capacities;
  const [rows, columns] = [bodies.length, quarters.length];
  const sizes = sizesOf(columns);
  const { width, height } = pictureSize(rows, columns, sizes);
  const full = useMemo(() => fullBar(cells), [cells]);
  const at = (place: GridPlace): Cell => cells[place.row * columns + place.column] ?? active;
  const corner = cornerOf(active, sizes);
  return (
    <GridPicture
      label={texts.picture}
      rows={rows}
      columns={columns}
      width={width}
      height={height}
      boxOf={(place) => ({ ...cornerOf(place, sizes), width: sizes.cell, height: sizes.row })}
      placeAt={(x, y) => placeAt(x, y, rows, columns)}
      sentenceOf={(place) => cellSentence(at(place), locale)}
      active={active}
      onActive={(place) => onActive(at(place))}
      onOpen={onOpen}
      legend={legendKinds.map((kind) => ({ id: kind, sample: <Sample kind={kind} />, words: texts.legend[kind] }))}
      keys={texts.keys}
    >
      <defs>
        <pattern id="capacity-over" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v5" className={styles.hatch} />
        </pattern>
      </defs>
      <rect x={0} y={corner.y} width={width} height={sizes.row} className={gridLooks.band} />
      <rect x={corner.x} y={0} width={sizes.cell} height={height} className={gridLooks.band} />
      {quarters.map((quarter, column) => (
        <text
          key={quarter}
          x={cornerOf({ row: 0, column }, sizes).x + sizes.gap}
          y={sizes.head / 2}
          className={classes(gridLooks.name, column === active.column && gridLooks.chosenName)}
          dominantBaseline="central"
        >
          {quarterShort(quarter, locale)}
        </text>
      ))}
      {bodies.map(({ bodyId, body }, row) => {
        const { y } = cornerOf({ row, column: 0 }, sizes);
        return (
          <g key={bodyId ?? ''}>
            <path d={`M0 ${y}H${width}`} className={styles.line} />
            <text
              x={sizes.gap}
              y={y + sizes.row / 2}
              className={classes(gridLooks.name, row === active.row && gridLooks.chosenName)}
              dominantBaseline="central"
            >
              {short(body ?? texts.noBody)}
            </text>
          </g>
        );
      })}
      {cells.map((cell) => (
        <CellBars key={cell.id} cell={cell} full={full} sizes={sizes} />
      ))}
    </GridPicture>
  );
}

type CellBarsProps = { readonly cell: Cell; readonly full: number; readonly sizes: Sizes };

/** Words above, bars below: "0,35 von 0,5", or what is too much. */
function CellBars({ cell, full, sizes }: CellBarsProps) {
  const locale = useLocale();
  const { x, y } = cornerOf(cell, sizes);
  const left = x + sizes.gap;
  if (isEmpty(cell)) {
    return (
      <text x={left} y={y + sizes.row / 2} className={styles.none} dominantBaseline="central">
        –
      </text>
    );
  }
  const { filled, open, assigned, over } = barsOf(cell, full, sizes);
  const top = y + sizes.barTop;
  const words = cellWords(cell, locale);
  return (
    <>
      <text
        x={left}
        y={y + 12}
        className={classes(styles.number, over && styles.overNumber)}
        dominantBaseline="central"
      >
        {words}
      </text>
      {open > 0 && <rect x={left + filled} y={top} width={open} height={sizes.bar} rx="2" className={styles.open} />}
      {filled > 0 && <rect x={left} y={top} width={filled} height={sizes.bar} rx="2" className={styles.filled} />}
      {assigned > 0 && (
        <rect x={left} y={top + 2} width={assigned} height={sizes.bar - 4} className={styles.assigned} />
      )}
      {over && (
        <rect
          x={left + over.from}
          y={top}
          width={over.width}
          height={sizes.bar}
          className={styles.over}
          fill="url(#capacity-over)"
        />
      )}
    </>
  );
}

const legendKinds = ['filled', 'open', 'assigned', 'over'] as const;

/** What a bar of a kind looks like. */
function Sample({ kind }: { readonly kind: (typeof legendKinds)[number] }) {
  return (
    <svg viewBox="0 0 24 12" className={styles.sample} aria-hidden="true">
      <path
        d={kind === 'assigned' ? 'M1 3h22v6H1z' : 'M1 1h22v10H1z'}
        className={styles[kind]}
        {...(kind === 'over' ? { fill: 'url(#capacity-over)' } : {})}
      />
    </svg>
  );
}
