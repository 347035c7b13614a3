import { Trash2 } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { EntityName } from '../../../../shared/entities.ts';
import { removeLines } from '../../../app/lines.ts';
import { recordTexts } from '../../../app/record-texts.ts';
import { useTexts } from '../../../i18n/define.ts';
import { Button } from '../../../ui/Button.tsx';
import { LineButton, PlainTable } from '../../../ui/PlainTable.tsx';
import styles from '../cases.module.css';
import { useCaseFileView } from '../view.ts';

export type PartColumn<One> = {
  readonly title: string;
  readonly cell: (row: One) => ReactNode;
  readonly isNumber?: boolean;
};

type PartTableProps<One> = {
  readonly label: string;
  readonly entity: EntityName;
  readonly rows: readonly One[];
  /** What a line is called; its button unfolds it. */
  readonly first: { readonly title: string; readonly name: (row: One) => string };
  readonly columns: readonly PartColumn<One>[];
  /** What unfolds beneath a line. */
  readonly children: (row: One) => ReactNode;
  /** A line of sums at the end. */
  readonly foot?: readonly ReactNode[];
};

/** The parts of a case of one kind; each line unfolds into its fields. */
export function PartTable<One extends { readonly id: string; readonly version: string }>(props: PartTableProps<One>) {
  const { label, entity, rows, first, columns, children, foot } = props;
  const common = useTexts(recordTexts);
  const open = useCaseFileView((view) => view.line);
  return (
    <PlainTable
      label={label}
      head={[
        first.title,
        ...columns.map(({ title, isNumber }) => (isNumber ? <Right key={title}>{title}</Right> : title)),
      ]}
    >
      {rows.map((row) => {
        const isOpen = row.id === open;
        const name = first.name(row);
        return (
          <Fragment key={row.id}>
            <tr data-selected={isOpen || undefined}>
              <th scope="row" className={styles.name}>
                <LineButton
                  isExpanded={isOpen}
                  onPress={() => useCaseFileView.setState({ line: isOpen ? null : row.id })}
                >
                  {name}
                </LineButton>
              </th>
              {columns.map(({ title, cell, isNumber }) => (
                <td key={title} className={isNumber ? styles.number : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
            {isOpen && (
              <tr>
                <td colSpan={columns.length + 1}>
                  <div className={styles.unfolded}>
                    {children(row)}
                    <div className={styles.actions}>
                      <Button
                        icon={Trash2}
                        look="quiet"
                        aria-label={common.removePart(name)}
                        onPress={() => void removeLines(entity, [row], () => name)}
                      >
                        {common.remove}
                      </Button>
                    </div>
                  </div>
                </td>
              </tr>
            )}
          </Fragment>
        );
      })}
      {foot && (
        <tr className={styles.foot}>
          <th scope="row">{foot[0]}</th>
          {columns.map(({ title, isNumber }, at) => (
            <td key={title} className={isNumber ? styles.number : undefined}>
              {foot[at + 1]}
            </td>
          ))}
        </tr>
      )}
    </PlainTable>
  );
}

const Right = ({ children }: { readonly children: ReactNode }) => <span className={styles.right}>{children}</span>;
