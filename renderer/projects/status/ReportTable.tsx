import { formatDay } from '../../../shared/calendar/format-day.ts';
import { reportColours, type StripColumn } from '../../../shared/projects/report-strip.ts';
import { useTexts } from '../../i18n/define.ts';
import { Ampel } from '../../ui/Ampel.tsx';
import { LineButton, PlainTable } from '../../ui/PlainTable.tsx';
import { Light } from './StatusNow.tsx';
import styles from './StatusPage.module.css';
import { Trend } from './Trend.tsx';
import { statusTexts } from './texts.ts';
import type { Report } from './use-reports.ts';

type ReportTableProps = {
  readonly columns: readonly StripColumn<Report>[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly bodyOf: (report: Report) => string;
};

/** The twin of the strip: the same reports as lines, the newest first, in step with its selection. */
export function ReportTable({ columns, selected, onSelect, bodyOf }: ReportTableProps) {
  const texts = useTexts(statusTexts);
  const head = [texts.until, ...reportColours.map((name) => texts.colours[name]), texts.trend, texts.body, texts.by];
  return (
    <PlainTable label={texts.table} head={head}>
      {columns.toReversed().map((column) =>
        column.kind === 'silent' ? (
          <tr key={`silent ${column.from}`}>
            <th scope="row">{formatDay(column.to)}</th>
            <td colSpan={head.length - 1}>
              <span className={styles.grey}>
                <Ampel value="unknown" compact />
                {texts.silent(column.weeks)}
              </span>
            </td>
          </tr>
        ) : (
          <tr key={column.report.id} data-selected={column.report.id === selected || undefined}>
            <th scope="row">
              <LineButton
                label={texts.show(formatDay(column.on))}
                isPressed={column.report.id === selected}
                onPress={() => onSelect(column.report.id)}
              >
                {formatDay(column.on)}
              </LineButton>
            </th>
            {reportColours.map((name) => (
              <td key={name}>
                <Light value={column.report[name]} />
              </td>
            ))}
            <td>{column.report.trend !== null && <Trend value={column.report.trend} />}</td>
            <td>{bodyOf(column.report)}</td>
            <td>{column.report.createdBy}</td>
          </tr>
        ),
      )}
    </PlainTable>
  );
}
