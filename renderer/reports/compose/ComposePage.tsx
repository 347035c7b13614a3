import { BookMarked, FileText, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Report, ReportRequest } from '../../../shared/reports/contract.ts';
import { reportDocument } from '../../../shared/reports/document.ts';
import { scopeText } from '../../../shared/reports/scope.ts';
import { useAnswer } from '../../app/answers.ts';
import { useCommands } from '../../app/commands.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { PrintedPaper } from '../PrintedPaper.tsx';
import { SaveMenu } from '../SaveMenu.tsx';
import { reportsTexts } from '../texts.ts';
import { reachOf, requestOf, useReportView } from '../view.ts';
import { Choices } from './Choices.tsx';
import styles from './compose.module.css';
import { reportSheets } from './costs.ts';
import { IssueDialog } from './IssueDialog.tsx';
import { Preview, type Wanted } from './Preview.tsx';
import { StatePanel } from './StatePanel.tsx';

/** The answer before stays on the screen while a sentence changes; that of another choice does not. */
const answers = (report: Report, request: ReportRequest): boolean =>
  report.kind === request.kind &&
  report.isPublic === request.isPublic &&
  scopeText(report.scope) === scopeText(request.scope) &&
  (request.from === undefined || request.from === report.from) &&
  (request.to === undefined || request.to === report.to);

/** Asked while nothing is chosen, and never sent. */
const district: ReportRequest = { kind: 'status', scope: { of: 'district' }, isPublic: false, language: 'de' };

/** Berichte: choices at the left, the paper as it will be printed beside them, each sentence a field. */
export default function ComposePage() {
  const texts = useTexts(reportsTexts);
  const view = useReportView();
  const request = requestOf(view);
  const [isIssuing, setIssuing] = useState(false);
  const answer = useAnswer('report.read', request ?? district, { keep: true, enabled: request !== null });
  const isStale = answer.state === 'ready' && answer.isStale;
  const report = answer.state === 'ready' && request !== null && answers(answer.value, request) ? answer.value : null;
  const isThere = report !== null;
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const sheets = useMemo(() => reportSheets(report?.blocks ?? []), [report]);
  const go = (to: number, what: Omit<Wanted, 'n'>) => {
    useReportView.setState({ sheet: to });
    setWanted((before) => ({ n: (before?.n ?? 0) + 1, ...what }));
  };
  useCommands(
    'reports',
    useMemo(
      () =>
        isThere
          ? [
              { id: 'report.issue', title: texts.issue, icon: BookMarked, run: () => setIssuing(true) },
              { id: 'report.print', title: texts.print, icon: Printer, run: () => window.print() },
            ]
          : [],
      [texts, isThere],
    ),
  );
  return (
    <Page
      isDocument
      actions={
        <>
          <SaveMenu
            isDisabled={!isThere}
            name={report === null ? '' : `${report.title} ${report.to}`}
            make={() => documentOf(report)}
          />
          <Button icon={Printer} isDisabled={!isThere} onPress={() => window.print()}>
            {texts.print}
          </Button>
          <Button look="primary" icon={BookMarked} isDisabled={!isThere} onPress={() => setIssuing(true)}>
            {texts.issue}
          </Button>
        </>
      }
    >
      <div className={styles.workspace}>
        {/* The choices stay where they are, whatever comes of them: the focus is in there. */}
        <div className={styles.panel}>
          <Choices report={report} />
          {report !== null && (
            <StatePanel
              report={report}
              sheets={sheets}
              lastKey={wanted?.key ?? null}
              onSentence={(place) => go(place.sheet, { key: place.key })}
              onHeading={(heading) => go(heading.sheet, { index: heading.index })}
            />
          )}
        </div>
        {request === null ? (
          <EmptyState
            icon={FileText}
            title={
              { district: '', body: texts.chooseBody, field: texts.chooseField, record: texts.chooseRecord }[
                reachOf(view)
              ]
            }
          >
            {texts.chooseText}
          </EmptyState>
        ) : answer.state === 'failed' ? (
          <FailureNotice answer={answer} />
        ) : report === null ? (
          <Loading />
        ) : report.blocks.length === 0 ? (
          <EmptyState icon={FileText} title={texts.nothing}>
            {texts.nothingText}
          </EmptyState>
        ) : (
          <Preview
            report={report}
            sheets={sheets}
            at={Math.max(0, Math.min(view.sheet, sheets.length - 1))}
            isStale={isStale}
            wanted={wanted}
            onTurn={(to) => useReportView.setState({ sheet: to })}
          />
        )}
      </div>
      {isIssuing && report !== null && request !== null && (
        <IssueDialog report={report} request={request} onClose={() => setIssuing(false)} />
      )}
      {report !== null && <PrintedPaper make={() => documentOf(report)} />}
    </Page>
  );
}

const documentOf = (report: Report | null) =>
  report === null ? { title: '', footer: '', blocks: [] } : { ...reportDocument(report), date: report.to };
