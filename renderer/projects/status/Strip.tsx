import { useLayoutEffect, useRef } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { entities } from '../../../shared/entities.ts';
import { reportColours, type StripColumn } from '../../../shared/projects/report-strip.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Ampel } from '../../ui/Ampel.tsx';
import { useRover } from '../../ui/rover.ts';
import styles from './Strip.module.css';
import { statusTexts } from './texts.ts';
import type { Report } from './use-reports.ts';

/** More are in the table; a strip of years would be a wall. */
const mostColumns = 40;

type StripProps = {
  readonly columns: readonly StripColumn<Report>[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly bodyOf: (report: Report) => string;
};

/** The picture: a column for each report, with the shapes of its four colours, and a dashed one for the time of silence. */
export function Strip({ columns, selected, onSelect, bodyOf }: StripProps) {
  const texts = useTexts(statusTexts);
  const locale = useLocale();
  const shown = columns.slice(-mostColumns);
  const lastReport = shown.findLastIndex(({ kind }) => kind === 'report');
  const rover = useRover({ row: 0, column: lastReport });
  const isLost = shown[rover.current.column]?.kind !== 'report';
  const scroller = useRef<HTMLDivElement>(null);
  const newest = shown.at(-1);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box !== null && newest !== undefined) box.scrollLeft = box.scrollWidth;
  }, [newest]);
  const words = entities.statusReport.fields.overall.choices ?? {};
  const inWords = (report: Report): string =>
    reportColours
      .flatMap((name) => {
        const colour = report[name];
        return colour === null ? [] : [`${texts.colours[name]} ${words[colour]?.[locale] ?? colour}`];
      })
      .join(', ');
  return (
    <div className={styles.strip}>
      <div className={styles.names} aria-hidden="true">
        <span className={styles.head} />
        {reportColours.map((name) => (
          <span key={name} className={styles.cell}>
            {texts.colours[name]}
          </span>
        ))}
      </div>
      <div ref={scroller} className={styles.scroller}>
        <ol className={styles.columns} aria-label={texts.strip} {...rover.box}>
          {shown.map((column, at) =>
            column.kind === 'silent' ? (
              <li
                key={`silent ${column.from}`}
                className={styles.silent}
                title={texts.stripSilent(formatDay(column.from), formatDay(column.to), column.weeks)}
              >
                <span className="visually-hidden">
                  {texts.stripSilent(formatDay(column.from), formatDay(column.to), column.weeks)}
                </span>
                <span aria-hidden="true">{texts.silentShort(column.weeks)}</span>
              </li>
            ) : (
              <li key={column.report.id}>
                <button
                  type="button"
                  className={styles.column}
                  aria-pressed={column.report.id === selected}
                  aria-label={texts.stripReport(formatDay(column.on), bodyOf(column.report), inWords(column.report))}
                  onClick={() => onSelect(column.report.id)}
                  {...rover.stop(0, at, isLost && at === lastReport)}
                >
                  <span className={styles.head}>
                    {formatDay(column.on).slice(0, 6)}
                    <span className={styles.year}>{column.on.slice(0, 4)}</span>
                  </span>
                  {reportColours.map((name) => (
                    <span key={name} className={styles.cell}>
                      {column.report[name] === null ? '–' : <Ampel value={column.report[name] ?? ''} compact />}
                    </span>
                  ))}
                </button>
              </li>
            ),
          )}
        </ol>
      </div>
    </div>
  );
}
