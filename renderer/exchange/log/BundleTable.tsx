import { History } from 'lucide-react';
import { useMemo } from 'react';
import { useGoTo } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { DatenTabelle } from '../../ui/table/DatenTabelle.tsx';
import { bundleColumns, entryKey, type LogEntry } from './bundle-columns.tsx';
import { logTexts } from './texts.ts';
import { useBundleTable } from './view.ts';

type BundleTableProps = {
  readonly entries: readonly LogEntry[];
  readonly openId: string | null;
  readonly onOpen: (key: string) => void;
};

/** Every bundle that went out or came in. */
export function BundleTable({ entries, openId, onOpen }: BundleTableProps) {
  const texts = useTexts(logTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const view = useBundleTable();
  const columns = useMemo(() => bundleColumns(locale), [locale]);
  return (
    <DatenTabelle
      label={texts.bundles}
      rows={entries}
      rowId={entryKey}
      columns={columns}
      view={view}
      onView={(change) => useBundleTable.setState(change)}
      onOpen={(entry) => onOpen(entryKey(entry))}
      openId={openId}
      empty={
        <EmptyState
          icon={History}
          title={texts.emptyTitle}
          action={<Button onPress={() => goTo('/exchange/create')}>{texts.toCreate}</Button>}
        >
          {texts.emptyText}
        </EmptyState>
      }
    />
  );
}
