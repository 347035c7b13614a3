import { CircleAlert, PenLine } from 'lucide-react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { Report } from '../../../shared/reports/contract.ts';
import { scopeText } from '../../../shared/reports/scope.ts';
import { useAnswer } from '../../app/answers.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { Ampel } from '../../ui/Ampel.tsx';
import { Button } from '../../ui/Button.tsx';
import { reportsTexts } from '../texts.ts';
import styles from './compose.module.css';
import { type Heading, nextPlace, outlineOf, type Place, type ReportSheet } from './costs.ts';
import { resetSentence } from './words.ts';

type PanelProps = {
  readonly report: Report;
  readonly sheets: readonly ReportSheet[];
  /** The sentence one came to last. */
  readonly lastKey: string | null;
  readonly onSentence: (place: Place) => void;
  readonly onHeading: (heading: Heading) => void;
};

/** What is in the report, how much of it is in own words, what it is compared with, and the way to its parts. */
export function StatePanel({ report, sheets, lastKey, onSentence, onHeading }: PanelProps) {
  const texts = useTexts(reportsTexts);
  const { counts, unused } = report;
  const outline = outlineOf(sheets);
  const top = Math.min(...outline.map(({ level }) => level));
  const go = (isMeant: Parameters<typeof nextPlace>[1]) => {
    const place = nextPlace(sheets, isMeant, lastKey);
    if (place !== null) onSentence(place);
  };
  const { green, yellow, red, unknown } = counts.byAmpel;
  const lights = [
    ['green', green],
    ['yellow', yellow],
    ['red', red],
    ['unknown', unknown],
  ] as const;
  return (
    <>
      <section className={styles.part} aria-labelledby="report-state">
        <h2 id="report-state" className={styles.partTitle}>
          {texts.state}
        </h2>
        <p role="status">
          {counts.projects > 0 && `${texts.projects(counts.projects)}. `}
          {counts.edited === 0 ? texts.noneEdited : `${texts.edited(counts.edited)}.`}
        </p>
        {counts.projects > 0 && (
          <ul className={styles.lights}>
            {lights
              .filter(([, n]) => n > 0)
              .map(([value, n]) => (
                <li key={value}>
                  <Ampel value={value} /> {n}
                </li>
              ))}
          </ul>
        )}
        {counts.outdated > 0 && (
          <p className={styles.warning}>
            <CircleAlert size="1.15em" aria-hidden /> {texts.outdated(counts.outdated)}
          </p>
        )}
        <div className={styles.line}>
          {counts.outdated > 0 && (
            <Button onPress={() => go(({ isOutdated }) => isOutdated)}>{texts.nextOutdated}</Button>
          )}
          {counts.edited > counts.outdated && (
            <Button look="quiet" icon={PenLine} onPress={() => go(({ edited }) => edited !== null)}>
              {texts.nextEdited}
            </Button>
          )}
        </div>
        <Before report={report} />
      </section>
      {unused.length > 0 && <Unused report={report} />}
      {outline.length > 1 && (
        <nav className={styles.part} aria-labelledby="report-outline">
          <h2 id="report-outline" className={styles.partTitle}>
            {texts.outline}
          </h2>
          <ul className={styles.outline} lang="de">
            {outline.map((heading) => (
              <li key={heading.index} data-depth={heading.level - top}>
                <button type="button" className={styles.jump} onClick={() => onHeading(heading)}>
                  {heading.text}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}

/** What this report is compared with; else the edition of it that was kept last, which one just made may be. */
function Before({ report }: { readonly report: Report }) {
  const texts = useTexts(reportsTexts);
  const goTo = useGoTo();
  const { kind, scope, isPublic, comparedWith } = report;
  const listed = useAnswer('report.list', { kind }, { keep: true });
  const kept =
    listed.state === 'ready'
      ? listed.value.reports.find(
          (one) => one.kind === kind && one.scope === scopeText(scope) && one.isPublic === isPublic,
        )
      : undefined;
  const before = comparedWith ?? kept;
  if (before === undefined) return <p className={styles.hint}>{texts.firstOne}</p>;
  const day = dayOrNull(before.issuedOn);
  const words = comparedWith === null ? texts.keptLast : texts.comparedWith;
  return (
    <>
      <p className={styles.hint}>{words(before.title, day === null ? before.issuedOn : formatDay(day))}</p>
      <div className={styles.line}>
        <Button look="quiet" onPress={() => goTo('/reports/issue', before.id)}>
          {texts.readBefore}
        </Button>
      </div>
    </>
  );
}

/** Own words that have no place at present are no report's business, but somebody's work. */
const mostUnused = 10;

function Unused({ report }: { readonly report: Report }) {
  const texts = useTexts(reportsTexts);
  const { unused } = report;
  return (
    <details className={styles.part}>
      <summary>{texts.unused(unused.length)}</summary>
      <p className={styles.hint}>{texts.unusedHint}</p>
      <ul className={styles.unused}>
        {unused.slice(0, mostUnused).map(({ key, text, version }) => (
          <li key={key}>
            <span>{text.trim() === '' ? texts.leftOut : text}</span>
            <Button
              look="quiet"
              aria-label={texts.dropUnusedOf(text.slice(0, 60))}
              onPress={() => void resetSentence({ which: report, key, version, done: texts.wasReset })}
            >
              {texts.dropUnused}
            </Button>
          </li>
        ))}
      </ul>
      {unused.length > mostUnused && <p className={styles.hint}>{texts.unusedMore(unused.length - mostUnused)}</p>}
    </details>
  );
}
