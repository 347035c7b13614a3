import { type ReactNode, useRef } from 'react';
import styles from './PlainTable.module.css';
import { useOutlet } from './table/outlets.ts';
import { readTable } from './table/read-table.ts';

type PlainTableProps = {
  /** Read out before the table. */
  readonly label: string;
  readonly head: readonly ReactNode[];
  /** Lines: `<tr>` with a `<th scope="row">` first; `data-selected` marks one. */
  readonly children: ReactNode;
  /** What the table is narrowed down to, in words, for what leaves the program. */
  readonly filters?: readonly string[];
};

/** A table of a few lines that is read: the twin of a picture, facts against each other. Long lists are a `DatenTabelle`. */
export function PlainTable({ label, head, children, filters }: PlainTableProps) {
  const table = useRef<HTMLTableElement>(null);
  useOutlet({ label, sheet: () => readTable(table.current as HTMLTableElement, filters) });
  return (
    <div className={styles.box}>
      <table ref={table} className={styles.table}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {head.map((name, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the head of a table never changes its order.
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

type LineButtonProps = {
  readonly children: ReactNode;
  readonly label?: string;
  readonly onPress: () => void;
  /** For a line that is chosen or not. */
  readonly isPressed?: boolean;
  /** For a line whose details unfold beneath it. */
  readonly isExpanded?: boolean;
};

/** What one presses in the first cell of a line. */
export function LineButton({ children, label, onPress, isPressed, isExpanded }: LineButtonProps) {
  return (
    <button
      type="button"
      data-value=""
      className={styles.button}
      aria-label={label}
      aria-pressed={isPressed}
      aria-expanded={isExpanded}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
