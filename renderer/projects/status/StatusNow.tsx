import { formatDay } from '../../../shared/calendar/format-day.ts';
import { reportedSince, weeksSince } from '../../../shared/projects/ampel.ts';
import { changeOf, reportColours, reportDay } from '../../../shared/projects/report-strip.ts';
import { useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { Ampel } from '../../ui/Ampel.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { ReportWords } from './ReportWords.tsx';
import styles from './StatusPage.module.css';
import { ChangeWords, Trend } from './Trend.tsx';
import { statusTexts } from './texts.ts';
import type { Report } from './use-reports.ts';

type StatusNowProps = {
  readonly last: Report;
  readonly before: Report | null;
  readonly weeks: number;
  readonly body: string;
};

/** What the newest report says, against the one before; grey is said in words when it no longer counts (D9). */
export function StatusNow({ last, before, weeks, body }: StatusNowProps) {
  const texts = useTexts(statusTexts);
  const today = useToday();
  const on = reportDay(last);
  const isExpired = on < reportedSince(today, weeks);
  return (
    <Card title={texts.now} aside={<span className={styles.quiet}>{texts.asOf(formatDay(on), body)}</span>}>
      <div className={styles.stack}>
        {isExpired && (
          <p className={styles.expired}>
            <span className={styles.grey}>
              <Ampel value="unknown" compact />
              <strong>{texts.silent(weeksSince(on, today))}</strong>
            </span>
            <span className={styles.small}>{texts.expired(weeks)}</span>
          </p>
        )}
        <PlainTable
          label={texts.light}
          head={[
            texts.light,
            texts.current,
            ...(before === null ? [] : [texts.before(formatDay(reportDay(before))), texts.change]),
          ]}
        >
          {reportColours.map((name) => (
            <tr key={name}>
              <th scope="row">{texts.colours[name]}</th>
              <td>
                <Light value={last[name]} />
              </td>
              {before !== null && (
                <>
                  <td>
                    <Light value={before[name]} />
                  </td>
                  <td>
                    <ChangeWords change={changeOf(before[name], last[name])} />
                  </td>
                </>
              )}
            </tr>
          ))}
        </PlainTable>
        {last.trend !== null && (
          <p className={styles.line}>
            <span className={styles.quiet}>{texts.trend}</span>
            <Badge>
              <Trend value={last.trend} />
            </Badge>
          </p>
        )}
        <ReportWords report={last} />
      </div>
    </Card>
  );
}

/** A colour a report named; one it did not name is said to be missing, and not drawn as grey. */
export function Light({ value }: { readonly value: string | null }) {
  const texts = useTexts(statusTexts);
  return value === null ? <span className={styles.quiet}>{texts.unsaid}</span> : <Ampel value={value} />;
}
