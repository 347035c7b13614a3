import { useMemo } from 'react';
import type { Output } from '../../shared/contract.ts';
import type { NoteLine } from '../../shared/scouting/contract.ts';
import { SavedListViews } from '../app/saved/SavedListViews.tsx';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/plural.ts';
import { CountBadge } from '../ui/Badge.tsx';
import { type ActiveFilter, FilterChips } from '../ui/FilterChips.tsx';
import { FilterMenu } from '../ui/FilterMenu.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Toolbar, ToolbarSpace } from '../ui/Toolbar.tsx';
import { ColumnsMenu } from '../ui/table/ColumnsMenu.tsx';
import type { Column } from '../ui/table/columns.ts';
import { ViewSwitch } from '../ui/ViewSwitch.tsx';
import { noField, noFilter } from './filter.ts';
import styles from './Notes.module.css';
import { noteTexts } from './texts.ts';
import { changeFilter, changeTable, type Pile, pileOf, piles, showPile, useNotesView } from './view.ts';

type NoteToolsProps = {
  /** The notes of the open pile, for the tags and fields one can filter by. */
  readonly notes: readonly NoteLine[];
  readonly counts: Output<'note.list'>['counts'];
  readonly columns: readonly Column<NoteLine>[];
};

/** The three piles with their counts, and the filters. */
export function NoteTools({ notes, counts, columns }: NoteToolsProps) {
  const texts = useTexts(noteTexts);
  const locale = useLocale();
  const { pile, filter, table } = useNotesView();
  const { tags, fields } = useOptions(notes);
  const labelOf = (value: string) => fields.find((field) => field.value === value)?.label ?? value;
  const active: readonly ActiveFilter[] = [
    ...filter.tags.map((tag) => ({
      id: `tag ${tag}`,
      label: `#${tag}`,
      remove: () => changeFilter({ tags: filter.tags.filter((other) => other !== tag) }),
    })),
    ...filter.fields.map((field) => ({
      id: `field ${field}`,
      label: labelOf(field),
      remove: () => changeFilter({ fields: filter.fields.filter((other) => other !== field) }),
    })),
  ];
  return (
    <>
      <div className={styles.tools}>
        <ViewSwitch
          label={texts.pilesLabel}
          options={piles.map((value) => ({
            value,
            label: (
              <span className={styles.pile}>
                {texts.piles[value]} <CountBadge count={formatCount(counts[value], locale)} />
              </span>
            ),
          }))}
          value={pileOf(pile)}
          onChange={(next: Pile) => showPile(next)}
        />
        {/* Outside of the toolbar, whose arrow keys would take the caret's. */}
        <SearchField label={texts.search} value={filter.text} onChange={(text) => changeFilter({ text })} />
        <Toolbar label={texts.tools}>
          <FilterMenu
            label={texts.tags}
            allLabel={texts.all(texts.tags)}
            options={tags}
            chosen={filter.tags}
            onChange={(chosen) => changeFilter({ tags: chosen })}
          />
          <FilterMenu
            label={texts.field}
            allLabel={texts.all(texts.field)}
            options={fields}
            chosen={filter.fields}
            onChange={(chosen) => changeFilter({ fields: chosen })}
          />
          <ToolbarSpace />
          <SavedListViews useView={useNotesView} />
          <ColumnsMenu columns={columns} view={table} onView={changeTable} />
        </Toolbar>
      </div>
      <FilterChips filters={active} onReset={() => useNotesView.setState({ filter: noFilter })} />
    </>
  );
}

/** Tags and fields that occur in these notes. */
function useOptions(notes: readonly NoteLine[]) {
  const texts = useTexts(noteTexts);
  return useMemo(() => {
    const tags = [...new Set(notes.flatMap((note) => note.tags))].sort((one, other) => one.localeCompare(other));
    const named = new Map(
      notes.flatMap(({ fieldId, field }) => (fieldId === null ? [] : [[fieldId, field ?? fieldId] as const])),
    );
    const fields = [...named].map(([value, label]) => ({ value, label }));
    fields.sort((one, other) => one.label.localeCompare(other.label));
    return {
      tags: tags.map((tag) => ({ value: tag, label: `#${tag}` })),
      fields: [...fields, { value: noField, label: texts.noField }],
    };
  }, [notes, texts]);
}
