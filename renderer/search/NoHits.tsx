import { FilterX, Search, SearchX } from 'lucide-react';
import type { Output } from '../../shared/contract.ts';
import { entityNamed } from '../../shared/entities.ts';
import { useAnswer } from '../app/answers.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { searchTexts } from './texts.ts';
import { dropFilters, isFiltered, periodOf, useSearchView } from './view.ts';

/** Before anything is asked: what can be asked. Where nothing is found: why, and the next step. */
export function NoHits({ found }: { readonly found: Output<'search.find'> | null }) {
  const texts = useTexts(searchTexts);
  const locale = useLocale();
  const view = useSearchView();
  const { text, entities, bodies, period } = view;
  const isNarrowed = found !== null && isFiltered(view);
  const bare = useAnswer('search.find', { text, limit: 1 }, { enabled: isNarrowed });
  if (found === null) {
    return (
      <EmptyState icon={Search} title={texts.start}>
        {texts.startText}
        <br />
        {texts.startKeys}
      </EmptyState>
    );
  }
  const otherwise = isNarrowed && bare.state === 'ready' ? bare.value.total : 0;
  if (otherwise === 0) {
    return (
      <EmptyState icon={SearchX} title={texts.none(text.trim())}>
        {texts.noneText}
      </EmptyState>
    );
  }
  const names = [
    ...(entities.length > 0
      ? [texts.filters.kind(entities.map((name) => entityNamed(name)?.plural[locale] ?? name).join(', '))]
      : []),
    ...(bodies.length > 0 ? [texts.bodies] : []),
    ...(periodOf(period) === 'any' ? [] : [texts.within(texts.periods[periodOf(period)])]),
  ];
  const [only] = names;
  return (
    <EmptyState
      icon={FilterX}
      title={names.length === 1 && only !== undefined ? texts.noneFiltered(only) : texts.noneSeveral}
      action={<Button onPress={dropFilters}>{texts.reset}</Button>}
    >
      {texts.withoutFilters(otherwise)}
    </EmptyState>
  );
}
