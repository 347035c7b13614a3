import { ArrowDown, ArrowUp, Check, Minus, Pause } from 'lucide-react';
import { useTexts } from '../../i18n/define.ts';
import { classes } from '../classes.ts';
import styles from './DatenTabelle.module.css';
import { tableTexts } from './table-texts.ts';
import type { HeadCell } from './use-columns.ts';

type TableHeadProps = {
  readonly cells: readonly HeadCell[];
  readonly selection: 'none' | 'some' | 'all' | null;
  readonly isHeld: boolean;
  /** The column of the cell the keys are on, while they are in the head. */
  readonly activeColumn: string | null;
};

/**
 * The head: a click sorts, with Shift by one more column; the edge drags the width. Keys do the same by the head's menu. The
 * clicks themselves are heard by the table.
 */
export function TableHead({ cells, selection, isHeld, activeColumn }: TableHeadProps) {
  const texts = useTexts(tableTexts);
  const isSortedByMany = cells.filter(({ sorted }) => sorted).length > 1;
  return (
    <thead className={styles.head}>
      <tr className={styles.headRow} aria-rowindex={1}>
        {selection !== null && (
          <th scope="col" aria-colindex={1} className={styles.tick} title={texts.selectAll} data-tick="">
            <span className="visually-hidden">{texts.selectRow}</span>
            <span className={classes(styles.box, selection !== 'none' && styles.ticked)} aria-hidden="true">
              {selection === 'all' ? <Check size="0.875rem" /> : selection === 'some' && <Minus size="0.875rem" />}
            </span>
          </th>
        )}
        {cells.map((cell, index) => (
          <th
            key={cell.id}
            scope="col"
            aria-colindex={index + (selection === null ? 1 : 2)}
            aria-sort={cell.sorted === 'asc' ? 'ascending' : cell.sorted === 'desc' ? 'descending' : 'none'}
            tabIndex={activeColumn === cell.id ? 0 : -1}
            data-column={cell.id}
            className={classes(styles.headCell, cell.align === 'end' && styles.end)}
            title={isHeld && cell.sorted ? texts.held : undefined}
          >
            <span className={styles.headTitle}>{cell.title}</span>
            {cell.sorted === 'asc' && <ArrowUp size="0.9375rem" aria-hidden />}
            {cell.sorted === 'desc' && <ArrowDown size="0.9375rem" aria-hidden />}
            {cell.sorted && isSortedByMany && <span className={styles.sortNumber}>{cell.sortNumber}</span>}
            {cell.sorted && isHeld && <Pause size="0.8125rem" aria-hidden />}
            <span
              className={styles.edge}
              aria-hidden="true"
              data-edge=""
              onDoubleClick={cell.resetWidth}
              onMouseDown={cell.startResize}
              onTouchStart={cell.startResize}
            />
          </th>
        ))}
      </tr>
    </thead>
  );
}
