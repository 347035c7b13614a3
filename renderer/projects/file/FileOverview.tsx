import { formatDay } from '../../../shared/calendar/format-day.ts';
import type { Output } from '../../../shared/contract.ts';
import { Links } from '../../app/links/Links.tsx';
import { linkTexts } from '../../app/links/texts.ts';
import { MergedRecord } from '../../app/MergedRecord.tsx';
import { useShowRecord } from '../../app/navigation.ts';
import { RecordFields } from '../../app/RecordFields.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Ampel } from '../../ui/Ampel.tsx';
import { Card } from '../../ui/Card.tsx';
import { DueText } from '../../ui/DueText.tsx';
import parts from '../inspector/inspector.module.css';
import { AmpelField, Conflicts } from '../inspector/Overview.tsx';
import { fileTexts } from '../inspector/texts.ts';
import { ReportWords } from '../status/ReportWords.tsx';
import { Trend } from '../status/Trend.tsx';
import { statusTexts } from '../status/texts.ts';
import { useProjectFunding } from '../use-project-funding.ts';
import { useRows } from '../use-rows.ts';
import styles from './FileOverview.module.css';
import { nextDates } from './next-dates.ts';
import { projectFileTexts } from './texts.ts';
import type { Standing } from './use-shown-ampel.ts';

const facts = ['code', 'status', 'leadBodyId', 'caretakerPersonId', 'fieldId', 'measureId'];
const plan = ['priority', 'startOn', 'endOn', 'budgetCents', 'benefit', 'effort', 'trend'];
const sharing = ['ownerBodyId', 'visibility', 'classification'];
const words = ['title', 'summary', 'publicSummary'];

/** How many dates one takes in at a glance. */
const mostDates = 6;

type FileOverviewProps = {
  readonly id: string;
  readonly record: Output<'record.get'>;
  readonly standing: Standing;
};

/** The first page of the file: the fields, the words, how it stands, and what is due next. */
export function FileOverview({ id, record, standing }: FileOverviewProps) {
  const texts = useTexts(projectFileTexts);
  const common = useTexts(fileTexts);
  const linking = useTexts(linkTexts);
  const locale = useLocale();
  return (
    <div className={styles.page}>
      <Conflicts record={record} />
      <MergedRecord entity="project" id={id} />
      <div className={styles.columns}>
        <Card title={texts.facts}>
          <div className={parts.page}>
            <RecordFields entity="project" id={id} fields={facts} />
            <AmpelField record={record} shown={standing.ampel} reportedOn={standing.reportedOn} />
            <RecordFields entity="project" id={id} fields={['ampelReason']} />
            <RecordFields entity="project" id={id} fields={plan} />
            <RecordFields entity="project" id={id} fields={sharing} />
            <p className={parts.small}>{common.stamped(formatMoment(record.updatedAt, locale), record.updatedBy)}</p>
          </div>
        </Card>
        <div className={styles.column}>
          <Card title={texts.description}>
            <div className={parts.page}>
              <RecordFields entity="project" id={id} fields={words} layout="stacked" />
            </div>
          </Card>
          <Card title={linking.links}>
            <Links entity="project" id={id} />
          </Card>
        </div>
        <div className={styles.column}>
          <StandingCard standing={standing} />
          <NextCard id={id} />
        </div>
      </div>
    </div>
  );
}

function StandingCard({ standing }: { readonly standing: Standing }) {
  const texts = useTexts(projectFileTexts);
  const status = useTexts(statusTexts);
  const { last, ampel, silentWeeks, reportedOn, body } = standing;
  const asOf = reportedOn === null ? status.never : status.asOf(formatDay(reportedOn), body);
  return (
    <Card title={texts.standing} aside={<span className={parts.small}>{asOf}</span>}>
      <div className={parts.page}>
        <p className={styles.light}>
          <Ampel value={ampel} compact={silentWeeks !== null} />
          {silentWeeks !== null && status.silent(silentWeeks)}
          {last?.trend && <Trend value={last.trend} />}
        </p>
        {last !== null && <ReportWords report={last} />}
      </div>
    </Card>
  );
}

function NextCard({ id }: { readonly id: string }) {
  const texts = useTexts(projectFileTexts);
  const common = useTexts(fileTexts);
  const show = useShowRecord();
  const milestones = useRows('milestone', { projectId: id }, ['dueOn']);
  const tasks = useRows('task', { projectId: id }, ['dueOn']);
  const { deadlines } = useProjectFunding(id);
  const next = nextDates({ milestones, tasks, deadlines }, mostDates);
  return (
    <Card title={texts.next}>
      {next.length === 0 && <p className={parts.quiet}>{texts.nothingNext}</p>}
      <ul className={parts.list}>
        {next.map(({ kind, id: one, title, dueOn }) => (
          <li key={one} className={parts.item}>
            <span className={parts.small}>{texts.kinds[kind]}</span>
            <button type="button" className={parts.linkLike} onClick={() => show(kind, one)}>
              {title ?? common.untitled}
            </button>
            <DueText day={dueOn} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
