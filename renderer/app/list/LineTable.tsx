import { type ReactNode, useCallback, useMemo } from 'react';
import type { EntityName } from '../../../shared/entities.ts';
import { useTexts } from '../../i18n/define.ts';
import type { Groups } from '../../ui/table/arrange.ts';
import type { Column, TableView } from '../../ui/table/columns.ts';
import { DatenTabelle } from '../../ui/table/DatenTabelle.tsx';
import { type Line, removeLines, saveLine } from '../lines.ts';
import { useDayCalendar } from '../output/day-calendar.ts';
import { applyFilter, type FilterSpec, filterWords } from './line-filter.ts';
import { NoLines } from './NoLines.tsx';
import { listTexts } from './texts.ts';
import type { ListStore } from './view.ts';

export type ListLine = Line & { readonly title?: string | null; readonly name?: string | null };

type LineTableProps<One extends ListLine> = {
  readonly label: string;
  readonly entity: EntityName;
  readonly lines: readonly One[];
  readonly columns: readonly Column<One>[];
  readonly spec: FilterSpec<One>;
  readonly useView: ListStore;
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
  /** Groups of the lines that are shown, so that their headings can add them up. Keep it stable. */
  readonly groupsOf?: (shown: readonly One[]) => Groups<One>;
  /** Lines that belong to the region are not deleted from a list. */
  readonly isKept?: boolean;
  /** Writes these lines into a calendar file in the list's own way; otherwise columns say which days go into one. */
  readonly calendar?: (shown: readonly One[]) => Promise<void>;
  /** Where there is no line at all: the next step. */
  readonly empty: ReactNode;
};

const idOf = ({ id }: Line): string => id;
export const titleOf = ({ title, name }: ListLine): string | null => title ?? name ?? null;

/** The lines a filter leaves: edited in place, deleted with undo, each with its record beside it. */
export function LineTable<One extends ListLine>(props: LineTableProps<One>) {
  const { label, entity, lines, columns, spec, useView, openId, onOpen, groupsOf, isKept, empty } = props;
  const texts = useTexts(listTexts);
  const { filter, selected, table } = useView();
  const shown = useMemo(() => applyFilter(lines, filter, spec), [lines, filter, spec]);
  const groups = useMemo(() => groupsOf?.(shown), [groupsOf, shown]);
  const chosen = useMemo(() => new Set(selected), [selected]);
  const save = useCallback(
    (line: One, column: string, value: unknown) => saveLine(entity, line, column, value),
    [entity],
  );
  const remove = useCallback(
    async (gone: readonly One[]) => {
      if (!(await removeLines(entity, gone, titleOf))) return;
      useView.setState({ selected: [] });
      if (gone.some(({ id }) => id === openId)) onOpen(null);
    },
    [entity, useView, openId, onOpen],
  );
  const calendar = useDayCalendar(label, entity, columns, table);
  const orderKey = useMemo(() => JSON.stringify(filter), [filter]);
  return (
    <DatenTabelle
      label={label}
      rows={shown}
      rowId={idOf}
      columns={columns}
      view={table}
      onView={(change: Partial<TableView>) => useView.setState((view) => ({ table: { ...view.table, ...change } }))}
      {...(groups === undefined ? {} : { groups })}
      onOpen={(line) => onOpen(line.id)}
      openId={openId}
      onSave={save}
      {...(isKept
        ? {}
        : {
            selected: chosen,
            onSelect: (ids: ReadonlySet<string>) => useView.setState({ selected: [...ids] }),
            onDelete: (gone: readonly One[]) => void remove(gone),
          })}
      filters={() => filterWords(filter, spec, texts.text)}
      calendar={props.calendar ?? calendar}
      orderKey={orderKey}
      empty={lines.length === 0 ? empty : <NoLines lines={lines} spec={spec} useView={useView} />}
    />
  );
}
