import { useMemo } from 'react';
import { reportStrip } from '../../../shared/projects/report-strip.ts';
import { useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Notice.tsx';
import { useFileView } from '../file/view.ts';
import { useReportingWeeks } from '../use-reporting.ts';
import { ReportPart } from './ReportPart.tsx';
import { ReportTable } from './ReportTable.tsx';
import { ReportWords } from './ReportWords.tsx';
import { StatusNow } from './StatusNow.tsx';
import styles from './StatusPage.module.css';
import { Strip } from './Strip.tsx';
import { statusTexts } from './texts.ts';
import { useReports } from './use-reports.ts';

/** Status & Ampel: the next report, what the last one says, and all of them as a strip and as a table. */
export function StatusPage({ projectId }: { readonly projectId: string }) {
  const texts = useTexts(statusTexts);
  const today = useToday();
  const weeks = useReportingWeeks();
  const { reports, isReady, dayOf, bodyOf } = useReports(projectId);
  const columns = useMemo(() => reportStrip(reports, today, weeks), [reports, today, weeks]);
  const wanted = useFileView((view) => view.report);
  const [last, before = null] = reports;
  const selected = reports.find(({ id }) => id === wanted) ?? null;
  const select = (id: string) => useFileView.setState({ report: id === wanted ? null : id });
  if (!isReady) return <Loading />;
  const common = { columns, selected: selected?.id ?? null, onSelect: select, bodyOf };
  return (
    <div className={styles.page}>
      <ReportPart projectId={projectId} reports={reports} />
      {last === undefined ? (
        <EmptyState title={texts.noReport}>{texts.noReportYet}</EmptyState>
      ) : (
        <div className={styles.cards}>
          <StatusNow last={last} before={before} weeks={weeks} body={bodyOf(last)} />
          <Card title={texts.history}>
            <div className={styles.stack}>
              <Strip {...common} />
              <ReportTable {...common} />
              {selected !== null && selected.id !== last.id && (
                <section aria-label={texts.report(dayOf(selected))} className={styles.chosen}>
                  <h3>{texts.report(dayOf(selected))}</h3>
                  <ReportWords report={selected} />
                </section>
              )}
            </div>
          </Card>
        </div>
      )}
    </div>
  );
}
