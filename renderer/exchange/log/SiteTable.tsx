import { Building2 } from 'lucide-react';
import { useMemo } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useToday } from '../../app/office.ts';
import { usePreferences } from '../../app/preferences.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { DatenTabelle } from '../../ui/table/DatenTabelle.tsx';
import styles from './log.module.css';
import { type SiteLine, siteColumns } from './site-columns.tsx';
import { logTexts } from './texts.ts';
import { useSiteTable } from './view.ts';

const siteId = ({ writer }: SiteLine): string => writer;

/** Who is in, when one last heard of each, what is held of theirs and what they lack of ours. */
export function SiteTable({ status }: { readonly status: Output<'exchange.status'> }) {
  const texts = useTexts(logTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const today = useToday();
  const warningDays = usePreferences((preferences) => preferences.exchangeWarningDays);
  const view = useSiteTable();
  const columns = useMemo(() => siteColumns(locale, today, warningDays), [locale, today, warningDays]);
  const { own, unknownValues } = status;
  return (
    <>
      <dl className={styles.own}>
        <div>
          <dt>{texts.own(own.site)}</dt>
          <dd>{texts.unsent(own.unsent)}</dd>
        </div>
        <div>
          <dt>{texts.fingerprint}</dt>
          <dd className={styles.fingerprint}>{own.fingerprint}</dd>
        </div>
        {unknownValues > 0 && (
          <div>
            <dt>{texts.unknown(unknownValues)}</dt>
            <dd>{texts.unknownHint}</dd>
          </div>
        )}
      </dl>
      <DatenTabelle
        label={texts.sites}
        rows={status.sites}
        rowId={siteId}
        columns={columns}
        view={view}
        onView={(change) => useSiteTable.setState(change)}
        empty={
          <EmptyState
            icon={Building2}
            title={texts.noSites}
            action={<Button onPress={() => goTo('/exchange/read')}>{texts.toRead}</Button>}
          >
            {texts.noSitesText}
          </EmptyState>
        }
      />
    </>
  );
}
