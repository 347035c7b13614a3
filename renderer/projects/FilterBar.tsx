import { ChevronDown, TriangleAlert } from 'lucide-react';
import { memo, type RefObject, useMemo } from 'react';
import type { Locale } from '../../shared/core/locale.ts';
import { entities } from '../../shared/entities.ts';
import type { ProjectLine } from '../../shared/projects/contract.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/plural.ts';
import { Button } from '../ui/Button.tsx';
import { ToggleChip } from '../ui/FilterChips.tsx';
import { Menu } from '../ui/Menu.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import styles from './FilterBar.module.css';
import { type ChoiceFilter, choiceFilters, countValues, type DueFilter } from './filter.ts';
import { nameOfValue } from './filter-words.ts';
import { projectTexts } from './texts.ts';
import { useProjectView } from './view.ts';

type FilterBarProps = {
  readonly rows: readonly ProjectLine[];
  readonly searchRef: RefObject<HTMLInputElement | null>;
  /** Enter in the search: on to the list. */
  readonly onSearched: () => void;
};

/** Search and filters, in one line. */
export function FilterBar({ rows, searchRef, onSearched }: FilterBarProps) {
  const texts = useTexts(projectTexts);
  const text = useProjectView((view) => view.text);
  return (
    <div className={styles.bar}>
      {/* Outside of the toolbar, whose arrow keys would take the caret's. */}
      <search
        className={styles.search}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onSearched();
        }}
      >
        <SearchField
          ref={searchRef}
          label={texts.search}
          value={text}
          onChange={(next) => useProjectView.setState({ text: next })}
          onSubmit={onSearched}
        />
      </search>
      <Filters rows={rows} />
    </div>
  );
}

/** Not drawn again while somebody types. */
const Filters = memo(function Filters({ rows }: Pick<FilterBarProps, 'rows'>) {
  const texts = useTexts(projectTexts);
  const conflict = useProjectView((view) => view.conflict);
  const conflicts = useMemo(() => rows.filter((row) => row.hasConflict).length, [rows]);
  return (
    <div className={styles.filters}>
      <Toolbar label={texts.tools}>
        {choiceFilters.map((field) => (
          <ChoiceMenu key={field} field={field} rows={rows} />
        ))}
        <DueChip value="overdue" />
        <DueChip value="soon" />
        <DueChip value="none" />
        {(conflicts > 0 || conflict) && (
          <ToggleChip isSelected={conflict} onChange={(isOn) => useProjectView.setState({ conflict: isOn })}>
            <TriangleAlert size="1rem" aria-hidden />
            {texts.conflict}
          </ToggleChip>
        )}
      </Toolbar>
    </div>
  );
});

/** The values of one field, each with a tick and how many projects have it. */
function ChoiceMenu({ field, rows }: { readonly field: ChoiceFilter; readonly rows: readonly ProjectLine[] }) {
  const texts = useTexts(projectTexts);
  const locale = useLocale();
  const chosen = useProjectView((view) => view[field]);
  const label = entities.project.fields[field].label[locale];
  const values = useMemo(() => listValues(field, rows, locale), [field, rows, locale]);
  const toggle = (value: string) =>
    useProjectView.setState({
      [field]: chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
    });
  return (
    <Menu
      label={texts.filterBy(label)}
      groups={[
        {
          actions: values.map(({ value, name, count }) => ({
            id: value === '' ? 'nothing' : value,
            label: texts.value(name, formatCount(count, locale)),
            isChecked: chosen.includes(value),
            staysOpen: true,
            run: () => toggle(value),
          })),
        },
      ]}
    >
      <Button
        aria-label={
          chosen.length === 0 ? texts.filterBy(label) : `${texts.filterBy(label)}: ${texts.manyValues(chosen.length)}`
        }
      >
        <span className={styles.choice} data-active={chosen.length > 0 || undefined}>
          {label}
          {chosen.length > 0 && <span className={styles.number}>{chosen.length}</span>}
          <ChevronDown size="1rem" aria-hidden />
        </span>
      </Button>
    </Menu>
  );
}

/** Values of the model in its order, others by name; those nobody has are left out unless the model knows them. */
function listValues(field: ChoiceFilter, rows: readonly ProjectLine[], locale: Locale) {
  const counts = countValues(rows, field);
  const known = Object.keys(entities.project.fields[field].choices ?? {});
  const others = [...counts.keys()].filter((value) => !known.includes(value));
  const named = [...known, ...others].map((value) => ({
    value,
    name: nameOfValue(field, value, rows, locale),
    count: counts.get(value) ?? 0,
  }));
  if (known.length > 0) return named;
  return named.sort(
    (one, other) => Number(one.value === '') - Number(other.value === '') || (one.name < other.name ? -1 : 1),
  );
}

function DueChip({ value }: { readonly value: DueFilter }) {
  const texts = useTexts(projectTexts);
  const due = useProjectView((view) => view.due);
  return (
    <ToggleChip
      isSelected={due.includes(value)}
      onChange={(isOn) =>
        useProjectView.setState({ due: isOn ? [...due, value] : due.filter((other) => other !== value) })
      }
    >
      {texts.due[value]}
    </ToggleChip>
  );
}
