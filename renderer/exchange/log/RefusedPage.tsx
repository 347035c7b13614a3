import { CircleCheck } from 'lucide-react';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useAnswer } from '../../app/answers.ts';
import { useOpenRecord } from '../../app/navigation.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { DatenTabelle } from '../../ui/table/DatenTabelle.tsx';
import { noOwnNames, useNames } from '../use-names.ts';
import { titleReferences } from '../words.ts';
import styles from './log.module.css';
import { RefusedInspector } from './RefusedInspector.tsx';
import { type RefusedLine, refusedColumns, refusedKey } from './refused-columns.ts';
import { logTexts } from './texts.ts';
import { useRefusedTable } from './view.ts';

const first = { limit: 1000 } as const;
const none: readonly RefusedLine[] = [];

/** Every change that is here and does not count: whose, what, and why. */
export function RefusedPage({ tools }: { readonly tools: ReactNode }) {
  const texts = useTexts(logTexts);
  const locale = useLocale();
  const answer = useAnswer('registry.refused', first);
  const [openId, open] = useOpenRecord();
  const view = useRefusedTable();
  const lines = answer.state === 'ready' ? answer.value.refused : none;
  const references = useMemo(() => lines.flatMap(({ entity, title }) => titleReferences(entity, title)), [lines]);
  const titleOf = useNames(references, noOwnNames);
  const columns = useMemo(() => refusedColumns(locale, titleOf), [locale, titleOf]);
  const openLine = useCallback((line: RefusedLine) => open(refusedKey(line)), [open]);
  const shown = lines.find((line) => refusedKey(line) === openId);
  const hasMore = answer.state === 'ready' && answer.value.next !== null;
  return (
    <Page
      fills
      count={texts.refusedCount(lines.length)}
      tools={tools}
      inspector={shown && <RefusedInspector key={openId} line={shown} titleOf={titleOf} onClose={() => open(null)} />}
    >
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <FailureNotice answer={answer} />}
      {lines.length > 0 && (
        <p className={styles.intro}>
          {texts.refusedText} {hasMore && texts.refusedMore(lines.length)}
        </p>
      )}
      {answer.state === 'ready' && (
        <DatenTabelle
          label={texts.refused}
          rows={lines}
          rowId={refusedKey}
          columns={columns}
          view={view}
          onView={useRefusedTable.setState}
          onOpen={openLine}
          openId={openId}
          empty={
            <EmptyState icon={CircleCheck} title={texts.noneRefusedTitle}>
              {texts.noneRefusedText}
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}
