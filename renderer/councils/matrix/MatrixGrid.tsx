import { useRef } from 'react';
import type { MatrixRow } from '../../../shared/councils/contract.ts';
import { type MatrixStep, matrixSteps } from '../../../shared/councils/matrix.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { classes } from '../../ui/classes.ts';
import { useRover } from '../../ui/rover.ts';
import { useOutlet } from '../../ui/table/outlets.ts';
import { readTable } from '../../ui/table/read-table.ts';
import { lookOf } from './cells.ts';
import styles from './matrix.module.css';
import { matrixTexts } from './texts.ts';

type MatrixGridProps = {
  readonly label: string;
  readonly rows: readonly MatrixRow[];
  readonly onOpen: (row: MatrixRow, step: MatrixStep) => void;
};

/** Bodies by steps: one tab stop, arrow keys walk from cell to cell, Enter opens the form behind one. */
export function MatrixGrid({ label, rows, onOpen }: MatrixGridProps) {
  const texts = useTexts(matrixTexts);
  const locale = useLocale();
  const rover = useRover({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  useOutlet({ label, sheet: () => readTable(table.current as HTMLTableElement) });
  const isLost = rover.current.row >= rows.length;
  return (
    <div className={styles.box} {...rover.box}>
      <table ref={table} className={styles.matrix}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.body}</th>
            {matrixSteps.map((step) => (
              <th key={step} scope="col">
                {texts.steps[step]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.requirementId}>
              <th scope="row" className={styles.body}>
                {row.body ?? texts.untitled}
              </th>
              {matrixSteps.map((step, column) => {
                const { icon: Icon, tone, words, day } = lookOf(row, step, locale);
                const more = step === 'paper' || step === 'result' ? 0 : row[step].all.length - 1;
                const extra = more > 0 ? texts.cell.more(more) : '';
                return (
                  <td key={step}>
                    <button
                      type="button"
                      data-value=""
                      className={styles.cell}
                      onClick={() => onOpen(row, step)}
                      {...rover.stop(at, column, isLost && at === 0 && column === 0)}
                    >
                      <span className="visually-hidden" data-unread="">
                        {texts.cellLabel(row.body ?? texts.untitled, texts.steps[step])}
                      </span>
                      <span className={classes(styles.words, styles[tone])}>
                        <Icon size="1.05em" aria-hidden />
                        <span>{words}</span>
                      </span>
                      <span className={styles.day}>
                        {day} {extra}
                      </span>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
