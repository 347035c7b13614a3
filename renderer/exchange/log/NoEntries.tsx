import { History } from 'lucide-react';
import { NoHits } from '../../app/list/NoHits.tsx';
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
  const { kinds, sites, period } = useLogView();
  const clear = () => useLogView.setState({ kinds: [], sites: [], period: 'all', from: null, to: null });
  if (isFiltered) {
    const active = [
      ...(kinds.length > 0 ? [texts.kind] : []),
      ...(sites.length > 0 ? [texts.site] : []),
      ...(period === 'all' ? [] : [texts.period]),
    ];
    const [name] = active;
    // The store has answered for all of them together: with one it is that one.
    const guilty = active.length === 1 && name !== undefined ? { name, remove: clear } : null;
    return <NoHits guilty={guilty} onReset={clear} />;
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
