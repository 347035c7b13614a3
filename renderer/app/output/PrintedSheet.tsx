import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTexts } from '../../i18n/define.ts';
import { classes } from '../../ui/classes.ts';
import type { Sheet, SheetColumn, SheetLine } from '../../ui/table/sheet.ts';
import { useToday } from '../office.ts';
import styles from './output.module.css';
import { listFileName } from './table-export.ts';
import { outputTexts } from './texts.ts';

/** A list on its way to paper. */
export type SheetOnPaper = {
  readonly title: string;
  readonly about: readonly string[];
  readonly sheet: Sheet;
  /** Somebody has asked the window to print already; otherwise the sheet does. */
  readonly isUnderWay: boolean;
};

/** A sheet with more characters side by side than this lies across. */
const mostUpright = 95;
/** Words of a column as short as this stay in one line: a number, a day, a sum. */
const mostInOneLine = 14;

/**
 * A list as a plain table, on paper only: what the screen shows draws only the lines one sees, and would print a part of itself. It prints
 * as soon as it is there, under a name that a PDF takes over, and is gone afterwards.
 */
export function PrintedSheet(props: SheetOnPaper & { readonly onPrinted: () => void }) {
  const { title, about, sheet, isUnderWay, onPrinted } = props;
  const today = useToday();
  const done = useRef(onPrinted);
  done.current = onPrinted;
  useEffect(() => {
    const shown = document.title;
    const onAfter = () => done.current();
    document.title = `${listFileName(title)}_${today}`;
    window.addEventListener('afterprint', onAfter);
    if (!isUnderWay) window.print();
    return () => {
      window.removeEventListener('afterprint', onAfter);
      document.title = shown;
    };
  }, [title, today, isUnderWay]);
  const isShort = sheet.columns.map((_, at) =>
    sheet.lines.every((line) => line.kind === 'group' || (line.words[at]?.length ?? 0) <= mostInOneLine),
  );
  const width = sheet.columns.reduce((sum, column) => sum + column.width, 0);
  return createPortal(
    <section className={classes(styles.paper, width > mostUpright && styles.across)} aria-label={title}>
      <h1>{title}</h1>
      <p className={styles.about}>{about.join(' · ')}</p>
      <table>
        <thead>
          <tr>
            {sheet.columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing on paper changes its place.
              <th key={at} scope="col" data-align={column.align}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing on paper changes its place.
            <PrintedLine key={at} line={line} columns={sheet.columns} isShort={isShort} />
          ))}
        </tbody>
      </table>
    </section>,
    document.body,
  );
}

type PrintedLineProps = {
  readonly line: SheetLine;
  readonly columns: readonly SheetColumn[];
  readonly isShort: readonly boolean[];
};

function PrintedLine({ line, columns, isShort }: PrintedLineProps) {
  const texts = useTexts(outputTexts);
  if (line.kind === 'group') {
    return (
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={columns.length}>
          {texts.group(line.title, line.count)}
        </th>
      </tr>
    );
  }
  const [first, ...others] = line.words;
  return (
    <tr>
      <th scope="row" data-align={columns[0]?.align} data-short={isShort[0]}>
        {first}
      </th>
      {others.map((words, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing on paper changes its place.
        <td key={at} data-align={columns[at + 1]?.align} data-short={isShort[at + 1]}>
          {words}
        </td>
      ))}
    </tr>
  );
}
