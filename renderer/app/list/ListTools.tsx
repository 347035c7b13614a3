import type { ReactNode, RefObject } from 'react';
import { useTexts } from '../../i18n/define.ts';
import { FilterChips } from '../../ui/FilterChips.tsx';
import { FilterMenu } from '../../ui/FilterMenu.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Toolbar, ToolbarSpace } from '../../ui/Toolbar.tsx';
import { ColumnsMenu } from '../../ui/table/ColumnsMenu.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { SavedListViews } from '../saved/SavedListViews.tsx';
import styles from './ListTools.module.css';
import { type FilterSpec, noFilter, valuesIn } from './line-filter.ts';
import { listTexts } from './texts.ts';
import type { ListStore } from './view.ts';

type ListToolsProps<Line> = {
  /** What the list holds, in the plural. */
  readonly what: string;
  readonly lines: readonly Line[];
  /** None where the view is no table. */
  readonly columns: readonly Column<Line>[];
  readonly spec: FilterSpec<Line>;
  readonly useView: ListStore;
  readonly searchRef?: RefObject<HTMLInputElement | null>;
  /** Before the filters: another view of the page. */
  readonly start?: ReactNode;
};

/** Search, one menu per field to filter by, the columns, and below them the filters at work. */
export function ListTools<Line>({ what, lines, columns, spec, useView, searchRef, start }: ListToolsProps<Line>) {
  const texts = useTexts(listTexts);
  const { filter, table } = useView();
  const choose = (id: string, values: readonly string[]) =>
    useView.setState({ filter: { ...filter, chosen: { ...filter.chosen, [id]: values } } });
  const active = spec.fields.flatMap((field) => {
    const values = filter.chosen[field.id] ?? [];
    return values.map((value) => ({
      id: `${field.id} ${value}`,
      label: field.nameOf(value),
      remove: () =>
        choose(
          field.id,
          values.filter((other) => other !== value),
        ),
    }));
  });
  return (
    <>
      <div className={styles.tools}>
        {start}
        {/* Outside of the toolbar, whose arrow keys would take the caret's. */}
        <SearchField
          label={texts.search(what)}
          value={filter.text}
          onChange={(text) => useView.setState({ filter: { ...filter, text } })}
          {...(searchRef ? { ref: searchRef } : {})}
        />
        <Toolbar label={texts.tools}>
          {spec.fields.map((field) => (
            <FilterMenu
              key={field.id}
              label={field.label}
              allLabel={texts.all(field.label)}
              options={valuesIn(lines, field)}
              chosen={filter.chosen[field.id] ?? []}
              onChange={(values) => choose(field.id, values)}
            />
          ))}
          <ToolbarSpace />
          <SavedListViews useView={useView} />
          {columns.length > 0 && (
            <ColumnsMenu
              columns={columns}
              view={table}
              onView={(change) => useView.setState({ table: { ...table, ...change } })}
            />
          )}
        </Toolbar>
      </div>
      <FilterChips filters={active} onReset={() => useView.setState({ filter: noFilter })} />
    </>
  );
}
