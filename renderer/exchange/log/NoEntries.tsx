import { FilterX, History } from 'lucide-react';
import { listTexts } from '../../app/list/texts.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { logTexts } from './texts.ts';
import { useLogView } from './view.ts';

const noKinds = { kinds: [] } as const;
const noSites = { sites: [] } as const;
const noPeriod = { period: 'all', from: null, to: null } as const;

/**
 * Nothing to show: because nothing happened yet, or because of the filters, each of which is named and can be taken away. The store has
 * answered for all of them together; which one hides everything is only known where there is but one.
 */
export function NoEntries({ isFiltered }: { readonly isFiltered: boolean }) {
  const texts = useTexts(logTexts);
  const list = useTexts(listTexts);
  const ui = useTexts(uiTexts);
  const goTo = useGoTo();
  const { kinds, sites, period } = useLogView();
  if (isFiltered) {
    const active = [
      ...(kinds.length > 0 ? [{ name: texts.kind, without: noKinds }] : []),
      ...(sites.length > 0 ? [{ name: texts.site, without: noSites }] : []),
      ...(period === 'all' ? [] : [{ name: texts.period, without: noPeriod }]),
    ];
    const names = active.map(({ name }) => name);
    return (
      <EmptyState
        icon={FilterX}
        title={names.length === 1 ? ui.noHits(names.join()) : texts.noHitsWith(names.join(', '))}
        action={
          <>
            {active.map(({ name, without }) => (
              <Button key={name} onPress={() => useLogView.setState(without)}>
                {list.removeGuilty(name)}
              </Button>
            ))}
            {active.length !== 1 && (
              <Button onPress={() => useLogView.setState({ ...noKinds, ...noSites, ...noPeriod })}>
                {texts.clearFilter}
              </Button>
            )}
          </>
        }
      />
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
