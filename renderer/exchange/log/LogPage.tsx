import { useCallback, useEffect, useMemo } from 'react';
import { useAnswer } from '../../app/answers.ts';
import { useOpenRecord } from '../../app/navigation.ts';
import { useToday } from '../../app/office.ts';
import { Page } from '../../app/Page.tsx';
import { StoredTable } from '../../app/StoredTable.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { FailureNotice, Loading, Notice } from '../../ui/Notice.tsx';
import { EntryInspector } from './EntryInspector.tsx';
import { type Entry, entryColumns } from './entry-columns.tsx';
import { LogTools } from './LogTools.tsx';
import styles from './log.module.css';
import { NoEntries } from './NoEntries.tsx';
import { spanOf } from './period.ts';
import { logTexts } from './texts.ts';
import { useJournalTable, useLogView } from './view.ts';

const none: readonly Entry[] = [];
const limit = 5000;

/** Protokoll: everything that happened between the sites, each in a sentence, with what came of it. */
export function LogPage() {
  const texts = useTexts(logTexts);
  const locale = useLocale();
  const today = useToday();
  const [openId, open] = useOpenRecord();
  const view = useLogView();
  useArrival();
  const { kinds, sites, period, from, to } = view;
  const filter = useMemo(
    () => ({ kinds: [...kinds], sites: [...sites], ...spanOf({ period, from, to }, today) }),
    [kinds, sites, period, from, to, today],
  );
  const answer = useAnswer('journal.list', { ...filter, limit }, { keep: true });
  const entries = answer.state === 'ready' ? answer.value.entries : none;
  const columns = useMemo(() => entryColumns(locale), [locale]);
  const openEntry = useCallback((entry: Entry) => open(entry.key), [open]);
  const shown = entries.find(({ key }) => key === openId);
  const total = answer.state === 'ready' ? answer.value.total : 0;
  return (
    <Page
      fills
      {...(answer.state === 'ready' ? { count: texts.entries(total) } : {})}
      tools={<LogTools filter={filter} sites={answer.state === 'ready' ? answer.value.sites : []} />}
      inspector={shown && <EntryInspector key={openId} entry={shown} onClose={() => open(null)} />}
    >
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <FailureNotice answer={answer} />}
      {total > entries.length && (
        <div className={styles.intro}>
          <Notice>{texts.more(entries.length, total)}</Notice>
        </div>
      )}
      {answer.state === 'ready' && (
        <StoredTable
          label={texts.heading}
          rows={entries}
          rowId={({ key }) => key}
          columns={columns}
          store={useJournalTable}
          onOpen={openEntry}
          openId={openId}
          orderKey={JSON.stringify(filter)}
          empty={<NoEntries isFiltered={kinds.length > 0 || sites.length > 0 || period !== 'all'} />}
        />
      )}
    </Page>
  );
}

/** Whoever was led here to see what was refused sees that, once. */
function useArrival(): void {
  const page = useLogView((view) => view.page);
  useEffect(() => {
    if (page === 'refused') useLogView.setState({ page: 'all', kinds: ['refused'], sites: [], period: 'all' });
  }, [page]);
}
