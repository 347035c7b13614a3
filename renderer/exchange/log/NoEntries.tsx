import { FilterX, History } from 'lucide-react';
import { useGoTo } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { logTexts } from './texts.ts';
import { useLogView } from './view.ts';

/** Nothing to show: because nothing happened yet, or because of the filter, which is then named and can be taken away. */
export function NoEntries({ isFiltered }: { readonly isFiltered: boolean }) {
  const texts = useTexts(logTexts);
  const goTo = useGoTo();
  const clear = () => useLogView.setState({ kinds: [], sites: [], period: 'all', from: null, to: null });
  if (isFiltered) {
    return (
      <EmptyState
        icon={FilterX}
        title={texts.noHitsTitle}
        action={<Button onPress={clear}>{texts.clearFilter}</Button>}
      >
        {texts.noHitsText}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={History}
      title={texts.emptyTitle}
      action={<Button onPress={() => goTo('/exchange/create')}>{texts.toCreate}</Button>}
    >
      {texts.emptyText}
    </EmptyState>
  );
}
