import { useTexts } from '../../i18n/define.ts';
import { Ampel } from '../../ui/Ampel.tsx';
import { Loading } from '../../ui/Notice.tsx';
import { ReportPart } from './ReportPart.tsx';
import styles from './Reports.module.css';
import { ReportWords } from './ReportWords.tsx';
import { Trend } from './Trend.tsx';
import { statusTexts } from './texts.ts';
import { type Report, useReports } from './use-reports.ts';

/** For the panel beside the list: status reports, the newest first, and the next one filled in from the last. */
export function Reports({ projectId }: { readonly projectId: string }) {
  const texts = useTexts(statusTexts);
  const { reports, isReady, dayOf, bodyOf } = useReports(projectId);
  if (!isReady) return <Loading />;
  return (
    <div className={styles.page}>
      <ReportPart projectId={projectId} reports={reports} />
      {reports.length === 0 && <p className={styles.quiet}>{texts.noReport}</p>}
      {reports.map((report) => (
        <ReportCard
          key={report.id}
          report={report}
          about={[dayOf(report), bodyOf(report)].filter(Boolean).join(' · ')}
        />
      ))}
    </div>
  );
}

function ReportCard({ report, about }: { readonly report: Report; readonly about: string }) {
  const texts = useTexts(statusTexts);
  return (
    <article className={styles.report}>
      <header className={styles.head}>
        <Ampel value={report.overall ?? 'unknown'} />
        <span className={styles.small}>{about}</span>
      </header>
      <dl className={styles.colours}>
        {(['time', 'cost', 'scope'] as const).map((name) => (
          <div key={name} className={styles.colour}>
            <dt>{texts.colours[name]}</dt>
            <dd>
              <Ampel value={report[name] ?? 'unknown'} compact />
            </dd>
          </div>
        ))}
        {report.trend !== null && (
          <div className={styles.colour}>
            <dt className="visually-hidden">{texts.trend}</dt>
            <dd>
              <Trend value={report.trend} />
            </dd>
          </div>
        )}
      </dl>
      <ReportWords report={report} />
    </article>
  );
}
