import { useEffect, useMemo, useRef } from 'react';
import { useAnswer } from '../app/answers.ts';
import { useAskedSearch } from '../app/ask-search.ts';
import { Page } from '../app/Page.tsx';
import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { FailureNotice, Loading, Notice } from '../ui/Notice.tsx';
import { HitList } from './HitList.tsx';
import { KindList } from './KindList.tsx';
import { NoHits } from './NoHits.tsx';
import { SearchTools } from './SearchTools.tsx';
import styles from './search.module.css';
import { searchTexts } from './texts.ts';
import { change, pageSize, periodOf, periods, useSearchView } from './view.ts';

/** Everything, by its words: field and filters above, kinds with their counts beside the hits. */
export default function SearchPage() {
  const texts = useTexts(searchTexts);
  const shell = useTexts(appTexts);
  const view = useSearchView();
  const field = useRef<HTMLInputElement>(null);
  const hits = useRef<HTMLOListElement>(null);
  useAsked(field, hits);
  const { text, entities, bodies, period, page } = view;
  const question = useMemo(
    () => ({
      text,
      entities: [...entities],
      bodies: [...bodies],
      days: periods[periodOf(period)],
      offset: page * pageSize,
      limit: pageSize,
    }),
    [text, entities, bodies, period, page],
  );
  const isAsking = text.trim() !== '';
  const answer = useAnswer('search.find', question, { enabled: isAsking, keep: true });
  const found = isAsking && answer.state === 'ready' ? answer.value : null;
  const firstHit = () => hits.current?.querySelector<HTMLElement>('[data-line]')?.focus();
  return (
    <Page
      fills
      title={shell.areas.search}
      {...(found === null ? {} : { count: texts.count(found.total) })}
      tools={<SearchTools fieldRef={field} onSubmit={firstHit} />}
    >
      {!isAsking ? (
        <NoHits found={null} />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : found === null ? (
        <Loading />
      ) : (
        <div className={styles.split}>
          <KindList counts={found.counts} />
          <div className={styles.results}>
            {found.behind > 0 && <Notice tone="info">{shell.searchBehind(found.behind)}</Notice>}
            {!found.isRanked && <p className={styles.many}>{texts.many}</p>}
            {found.hits.length === 0 ? (
              <NoHits found={found} />
            ) : (
              <HitList listRef={hits} found={found} onLeave={() => field.current?.focus()} />
            )}
          </div>
        </div>
      )}
    </Page>
  );
}

/** Whoever asks for the search gets its field; whoever comes back from a hit goes on at that hit. */
function useAsked(
  field: React.RefObject<HTMLInputElement | null>,
  hits: React.RefObject<HTMLOListElement | null>,
): void {
  const { no, text } = useAskedSearch();
  const served = useRef<number | null>(null);
  useEffect(() => {
    const isBack = served.current === null && no === servedLast;
    served.current = no;
    servedLast = no;
    if (text !== null && !isBack) change({ text });
    const opened = isBack ? useSearchView.getState().opened : null;
    const hit = opened === null ? null : hits.current?.querySelector<HTMLElement>(`[data-hit="${CSS.escape(opened)}"]`);
    if (hit) return hit.focus();
    field.current?.focus();
    field.current?.select();
  }, [no, text, field, hits]);
}

/** The last asking that was answered, so that coming back is told from being asked. */
let servedLast: number | null = null;
