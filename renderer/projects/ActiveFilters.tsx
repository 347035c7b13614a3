import type { ProjectLine } from '../../shared/projects/contract.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { FilterChips } from '../ui/FilterChips.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './ActiveFilters.module.css';
import { activeFilters, noFilter, type ProjectFilter, withoutFilter } from './filter.ts';
import { filterInWords } from './filter-words.ts';
import { projectTexts } from './texts.ts';
import { useProjectView } from './view.ts';

type ActiveFiltersProps = { readonly filter: ProjectFilter; readonly rows: readonly ProjectLine[] };

/** The filters at work in words, each removable, and how they are combined as soon as there is more than one. */
export function ActiveFilters({ filter, rows }: ActiveFiltersProps) {
  const texts = useTexts(projectTexts);
  const locale = useLocale();
  // The text stands in its own field already.
  const ids = activeFilters(filter).filter((id) => id !== 'text');
  if (ids.length === 0) return null;
  return (
    <div className={styles.active}>
      <FilterChips
        filters={ids.map((id) => ({
          id,
          label: filterInWords(id, filter, rows, locale),
          remove: () => useProjectView.setState(withoutFilter(filter, id)),
        }))}
        onReset={() => useProjectView.setState(noFilter)}
      />
      {ids.length > 1 && (
        <div className={styles.combine} title={texts.combine.hint}>
          <Select
            label={texts.combine.label}
            hideLabel
            value={filter.combine}
            onChange={(combine) => useProjectView.setState({ combine: combine ?? 'all' })}
            options={[
              { value: 'all', label: texts.combine.all },
              { value: 'any', label: texts.combine.any },
            ]}
          />
          <span className="visually-hidden">{texts.combine.hint}</span>
        </div>
      )}
    </div>
  );
}
