import { useMemo } from 'react';
import { entities } from '../../shared/entities.ts';
import type { DeadlineLine } from '../../shared/funding/contract.ts';
import { SavedListViews } from '../app/saved/SavedListViews.tsx';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { ToggleChip } from '../ui/FilterChips.tsx';
import { FilterMenu } from '../ui/FilterMenu.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Toolbar, ToolbarSpace } from '../ui/Toolbar.tsx';
import { ColumnsMenu } from '../ui/table/ColumnsMenu.tsx';
import type { Column } from '../ui/table/columns.ts';
import { ActiveFilters } from './ActiveFilters.tsx';
import styles from './Deadlines.module.css';
import { nobody, type Span } from './filter.ts';
import { deadlineTexts } from './texts.ts';
import { changeFilter, changeTable, useDeadlineView } from './view.ts';

const { kind, certainty } = entities.deadline.fields;

type DeadlineToolsProps = {
  /** All deadlines, for the names one can filter by. */
  readonly lines: readonly DeadlineLine[];
  readonly columns: readonly Column<DeadlineLine>[];
};

/** The line of filters, and below it what is filtered by. */
export function DeadlineTools({ lines, columns }: DeadlineToolsProps) {
  const texts = useTexts(deadlineTexts);
  const locale = useLocale();
  const { filter, shape, table } = useDeadlineView();
  const people = usePeople(lines);
  const choices = (field: typeof kind | typeof certainty) =>
    Object.entries(field.choices ?? {}).map(([value, label]) => ({ value, label: label[locale] }));
  const span = (value: Span) => ({
    isSelected: filter.span === value,
    onChange: (isOn: boolean) => changeFilter({ span: isOn ? value : 'all' }),
  });
  return (
    <>
      <div className={styles.tools}>
        {/* Outside of the toolbar, whose arrow keys would take the caret's. */}
        <SearchField label={texts.search} value={filter.text} onChange={(text) => changeFilter({ text })} />
        <Toolbar label={texts.tools}>
          <FilterMenu
            label={texts.kind}
            allLabel={texts.anyone(texts.kind)}
            options={choices(kind)}
            chosen={filter.kinds}
            onChange={(kinds) => changeFilter({ kinds })}
          />
          <FilterMenu
            label={texts.responsible}
            allLabel={texts.anyone(texts.responsible)}
            options={people}
            chosen={filter.responsible}
            onChange={(responsible) => changeFilter({ responsible })}
          />
          <FilterMenu
            label={texts.certainty}
            allLabel={texts.anyone(texts.certainty)}
            options={choices(certainty)}
            chosen={filter.certainties}
            onChange={(certainties) => changeFilter({ certainties })}
          />
          <ToggleChip {...span('30')}>{texts.next('30')}</ToggleChip>
          <ToggleChip {...span('90')}>{texts.next('90')}</ToggleChip>
          <ToggleChip {...span('none')}>{texts.withoutDay}</ToggleChip>
          <ToggleChip isSelected={filter.withSettled} onChange={(withSettled) => changeFilter({ withSettled })}>
            {texts.withSettled}
          </ToggleChip>
          <ToolbarSpace />
          <SavedListViews useView={useDeadlineView} />
          {shape !== 'timeline' && <ColumnsMenu columns={columns} view={table} onView={changeTable} />}
        </Toolbar>
      </div>
      <ActiveFilters people={people} />
    </>
  );
}

/** Everybody who is responsible for something here, and nobody. */
function usePeople(lines: readonly DeadlineLine[]) {
  const texts = useTexts(deadlineTexts);
  return useMemo(() => {
    const names = new Map(
      lines.flatMap(({ responsiblePersonId: id, responsible }) =>
        id === null ? [] : [[id, responsible ?? id] as const],
      ),
    );
    const people = [...names].map(([value, label]) => ({ value, label }));
    people.sort((one, other) => one.label.localeCompare(other.label));
    return [...people, { value: nobody, label: texts.nobody }];
  }, [lines, texts]);
}
