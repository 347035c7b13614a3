import { Building2 } from 'lucide-react';
import { type CSSProperties, useCallback, useMemo } from 'react';
import { useToday } from '../../app/office.ts';
import { usePreferences } from '../../app/preferences.ts';
import { StoredTable } from '../../app/StoredTable.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { MenuGroups } from '../../ui/Menu.tsx';
import { siteColumns } from './site-columns.tsx';
import type { SiteLine } from './site-lines.ts';
import styles from './sites.module.css';
import { siteTexts } from './texts.ts';
import { useSiteTable } from './view.ts';

const siteId = ({ writer }: SiteLine): string => writer;

type SiteTableProps = {
  readonly lines: readonly SiteLine[];
  readonly openId: string | null;
  readonly onOpen: (writer: string) => void;
  readonly menu: (line: SiteLine) => MenuGroups;
};

/** Who is in, when one last heard of each, what waits of theirs and what they lack of ours. */
export function SiteTable({ lines, openId, onOpen, menu }: SiteTableProps) {
  const texts = useTexts(siteTexts);
  const locale = useLocale();
  const today = useToday();
  const warningDays = usePreferences((preferences) => preferences.exchangeWarningDays);
  const columns = useMemo(() => siteColumns(locale, today, warningDays), [locale, today, warningDays]);
  const menuOf = useCallback(([line]: readonly SiteLine[]) => (line === undefined ? [] : menu(line)), [menu]);
  const open = useCallback(({ writer }: SiteLine) => onOpen(writer), [onOpen]);
  return (
    <div
      className={styles.table}
      style={{ '--rows': lines.length } as CSSProperties}
      data-empty={lines.length === 0 ? '' : undefined}
    >
      <StoredTable
        label={texts.list}
        rows={lines}
        rowId={siteId}
        columns={columns}
        store={useSiteTable}
        onOpen={open}
        openId={openId}
        menu={menuOf}
        empty={
          <EmptyState icon={Building2} title={texts.noneTitle}>
            {texts.noneText}
          </EmptyState>
        }
      />
    </div>
  );
}
