import { ClipboardPen } from 'lucide-react';
import { useState } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { entities, type Row } from '../../../shared/entities.ts';
import { readDraft } from '../../app/drafts.ts';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Ampel } from '../../ui/Ampel.tsx';
import { Button } from '../../ui/Button.tsx';
import { useRows } from '../use-rows.ts';
import styles from './inspector.module.css';
import { NewReport } from './NewReport.tsx';
import own from './Reports.module.css';
import { reportDraftName } from './report-draft.ts';
import { fileTexts } from './texts.ts';

type Report = Row<'statusReport'>;

/** Status reports, the newest first, and the next one filled in from the last. */
export function Reports({ projectId }: { readonly projectId: string }) {
  const texts = useTexts(fileTexts);
  const reports = useRows('statusReport', { projectId }, [
    { field: 'periodEnd', direction: 'desc' },
    { field: 'createdAt', direction: 'desc' },
  ]);
  const bodies = useTitles(reports.flatMap(({ bodyId }) => (bodyId === null ? [] : [`body:${bodyId}`])));
  // A report somebody has begun is open again when they come back.
  const [isOpen, setOpen] = useState(() => readDraft(reportDraftName(projectId)) !== null);
  return (
    <div className={styles.page}>
      {isOpen ? (
        <NewReport projectId={projectId} reports={reports} onClose={() => setOpen(false)} />
      ) : (
        <Button look="primary" icon={ClipboardPen} onPress={() => setOpen(true)}>
          {texts.newReport}
        </Button>
      )}
      {reports.length === 0 && <p className={styles.quiet}>{texts.noReport}</p>}
      {reports.map((report) => (
        <ReportCard
          key={report.id}
          report={report}
          body={report.bodyId === null ? null : bodies(`body:${report.bodyId}`)}
        />
      ))}
    </div>
  );
}

function ReportCard({ report, body }: { readonly report: Report; readonly body: string | null }) {
  const locale = useLocale();
  const { fields } = entities.statusReport;
  const day = dayOrNull(report.periodEnd) ?? dayOrNull(report.createdAt.slice(0, 10));
  return (
    <article className={own.report}>
      <header className={own.head}>
        <Ampel value={report.overall ?? 'unknown'} />
        <span className={styles.small}>{[day === null ? null : formatDay(day), body].filter(Boolean).join(' · ')}</span>
      </header>
      <dl className={own.colours}>
        {(['time', 'cost', 'scope'] as const).map((name) => (
          <div key={name} className={own.colour}>
            <dt>{fields[name].label[locale].replace(/^Ampel /, '')}</dt>
            <dd>
              <Ampel value={report[name] ?? 'unknown'} compact />
            </dd>
          </div>
        ))}
      </dl>
      {(['done', 'next', 'needed'] as const).map((name) =>
        report[name] ? (
          <div key={name}>
            <h3 className={own.subheading}>{fields[name].label[locale]}</h3>
            <p className={styles.words}>{report[name]}</p>
          </div>
        ) : null,
      )}
    </article>
  );
}
