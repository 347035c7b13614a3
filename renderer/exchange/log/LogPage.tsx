import { useAnswer } from '../../app/answers.ts';
import { useOpenRecord } from '../../app/navigation.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { ToggleChip } from '../../ui/FilterChips.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { BundleInspector } from './BundleInspector.tsx';
import { BundleTable } from './BundleTable.tsx';
import { entryKey } from './bundle-columns.tsx';
import { SiteTable } from './SiteTable.tsx';
import { logTexts } from './texts.ts';
import { useLogView } from './view.ts';

const newest = { limit: 1000 } as const;

/** Protokoll: every bundle with what became of it, and the sites it came from and went to. */
export function LogPage() {
  const texts = useTexts(logTexts);
  const page = useLogView((view) => view.page);
  const log = useAnswer('bundle.log', newest);
  const status = useAnswer('exchange.status', {});
  const [openId, open] = useOpenRecord();
  const answer = page === 'sites' ? status : log;
  const entries = log.state === 'ready' ? log.value.entries : [];
  const entry = page === 'sites' ? undefined : entries.find((one) => entryKey(one) === openId);
  const show = (next: 'bundles' | 'sites') => {
    useLogView.setState({ page: next });
    if (openId !== null) open(null);
  };
  const count = page === 'sites' && status.state === 'ready' ? texts.siteCount(status.value.sites.length) : '';
  return (
    <Page
      fills
      count={page === 'sites' ? count : texts.entries(entries.length)}
      tools={
        <Toolbar label={texts.views}>
          <ToggleChip isSelected={page !== 'sites'} onChange={() => show('bundles')}>
            {texts.bundles}
          </ToggleChip>
          <ToggleChip isSelected={page === 'sites'} onChange={() => show('sites')}>
            {texts.sites}
          </ToggleChip>
        </Toolbar>
      }
      inspector={entry && <BundleInspector key={openId} entry={entry} onClose={() => open(null)} />}
    >
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <FailureNotice answer={answer} />}
      {page !== 'sites' && log.state === 'ready' && (
        <BundleTable entries={log.value.entries} openId={openId} onOpen={open} />
      )}
      {page === 'sites' && status.state === 'ready' && <SiteTable status={status.value} />}
    </Page>
  );
}
