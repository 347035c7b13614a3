import { type RefObject, useMemo } from 'react';
import { entityNamed } from '../../shared/entities.ts';
import { useRows } from '../app/rows.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { type ActiveFilter, FilterChips } from '../ui/FilterChips.tsx';
import { FilterMenu } from '../ui/FilterMenu.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { ViewSwitch } from '../ui/ViewSwitch.tsx';
import styles from './search.module.css';
import { searchTexts } from './texts.ts';
import { change, dropFilters, periodNames, periodOf, useSearchView } from './view.ts';

type SearchToolsProps = {
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  readonly onSubmit: () => void;
};

const none: readonly never[] = [];

/** The field, the filters by body and time, and the filters at work, each removable. */
export function SearchTools({ fieldRef, onSubmit }: SearchToolsProps) {
  const texts = useTexts(searchTexts);
  const locale = useLocale();
  const { text, entities, bodies, period } = useSearchView();
  const known = useRows('body', {}, ['name']);
  const options = useMemo(() => known.map(({ id, name }) => ({ value: id, label: name ?? '' })), [known]);
  const nameOf = (id: string) => options.find(({ value }) => value === id)?.label ?? '…';
  const chosen = periodOf(period);
  const filters: readonly ActiveFilter[] = [
    ...entities.map((entity) => ({
      id: `kind ${entity}`,
      label: texts.filters.kind(entityNamed(entity)?.plural[locale] ?? entity),
      remove: () => change({ entities: entities.filter((other) => other !== entity) }),
    })),
    ...bodies.map((id) => ({
      id: `body ${id}`,
      label: texts.filters.body(nameOf(id)),
      remove: () => change({ bodies: bodies.filter((other) => other !== id) }),
    })),
    ...(chosen === 'any'
      ? none
      : [{ id: 'time', label: texts.within(texts.periods[chosen]), remove: () => change({ period: 'any' }) }]),
  ];
  return (
    <search
      className={styles.tools}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' || event.target !== fieldRef.current) return;
        event.preventDefault();
        onSubmit();
      }}
    >
      <Toolbar label={texts.tools}>
        <div className={styles.field}>
          <SearchField
            ref={fieldRef}
            label={texts.field}
            placeholder={texts.hint}
            value={text}
            onChange={(next) => change({ text: next.slice(0, 200) })}
            onSubmit={onSubmit}
          />
        </div>
        <FilterMenu
          label={texts.bodies}
          allLabel={texts.allBodies}
          options={options}
          chosen={bodies}
          onChange={(next) => change({ bodies: next })}
        />
        <span className={styles.time}>
          <span className={styles.quiet} aria-hidden="true">
            {texts.time}
          </span>
          <ViewSwitch
            label={texts.time}
            options={periodNames.map((value) => ({ value, label: texts.periods[value] }))}
            value={chosen}
            onChange={(next) => change({ period: next })}
          />
        </span>
      </Toolbar>
      <FilterChips filters={filters} onReset={dropFilters} />
    </search>
  );
}
