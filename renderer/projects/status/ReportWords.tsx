import { entities } from '../../../shared/entities.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import styles from './Reports.module.css';
import { reportTexts } from './report-draft.ts';
import { statusTexts } from './texts.ts';
import type { Report } from './use-reports.ts';

/** What a report says in words. */
export function ReportWords({ report }: { readonly report: Report }) {
  const texts = useTexts(statusTexts);
  const locale = useLocale();
  const { fields } = entities.statusReport;
  const said = reportTexts.filter((name) => report[name]);
  if (said.length === 0) return <p className={styles.quiet}>{texts.nothingWritten}</p>;
  return (
    <dl className={styles.said}>
      {said.map((name) => (
        <div key={name}>
          <dt className={styles.subheading}>{fields[name].label[locale]}</dt>
          <dd className={styles.words}>{report[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
