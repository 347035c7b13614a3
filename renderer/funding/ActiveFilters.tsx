import { entities } from '../../shared/entities.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { type ActiveFilter, FilterChips } from '../ui/FilterChips.tsx';
import { noFilter } from './filter.ts';
import { deadlineTexts } from './texts.ts';
import { changeFilter, useDeadlineView } from './view.ts';

const { kind, certainty } = entities.deadline.fields;

type Choice = { readonly value: string; readonly label: string };

/** The values filtered by, each removable. What a pressed button beside it says already has no chip. */
export function ActiveFilters({ people }: { readonly people: readonly Choice[] }) {
  const texts = useTexts(deadlineTexts);
  const locale = useLocale();
  const filter = useDeadlineView((view) => view.filter);
  const filters: readonly ActiveFilter[] = [
    ...filter.kinds.map((value) => ({
      id: `kind ${value}`,
      label: kind.choices?.[value]?.[locale] ?? value,
      remove: () => changeFilter({ kinds: filter.kinds.filter((other) => other !== value) }),
    })),
    ...filter.responsible.map((value) => ({
      id: `person ${value}`,
      label: people.find((person) => person.value === value)?.label ?? value,
      remove: () => changeFilter({ responsible: filter.responsible.filter((other) => other !== value) }),
    })),
    ...filter.certainties.map((value) => ({
      id: `certainty ${value}`,
      label: texts.certaintyWords(certainty.choices?.[value]?.[locale] ?? value),
      remove: () => changeFilter({ certainties: filter.certainties.filter((other) => other !== value) }),
    })),
    ...(filter.span === '30' || filter.span === '90'
      ? [{ id: 'span', label: texts.nextLong(filter.span), remove: () => changeFilter({ span: noFilter.span }) }]
      : []),
  ];
  return <FilterChips filters={filters} onReset={() => useDeadlineView.setState({ filter: noFilter })} />;
}
