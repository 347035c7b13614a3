import { formatDay } from '../../../shared/calendar/format-day.ts';
import type { Output } from '../../../shared/contract.ts';
import { type Day, dayOrNull } from '../../../shared/core/day.ts';
import type { Field } from '../../../shared/core/field.ts';
import { entities } from '../../../shared/entities.ts';
import { reportedSince } from '../../../shared/projects/ampel.ts';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
import { LinkedLock } from '../../app/lock/LinkedLock.tsx';
import { MergedRecord } from '../../app/MergedRecord.tsx';
import { useGoTo } from '../../app/navigation.ts';
import { useOffice, useToday } from '../../app/office.ts';
import { RecordFields, useSaveField } from '../../app/RecordFields.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldEditor } from '../../ui/FieldEditor.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { reportAmpel } from '../actions.ts';
import { useReportingWeeks } from '../use-reporting.ts';
import styles from './inspector.module.css';
import { fileTexts } from './texts.ts';

type RecordRow = Output<'record.get'>;

/** Long values have the whole width; the traffic light stands between, because it has a rule of its own. */
const heading = ['title'];
const state = ['code', 'status'];
const reason = ['ampelReason'];
const plan = ['trend', 'priority', 'leadBodyId', 'startOn', 'endOn', 'budgetCents', 'benefit', 'effort'];
const context = ['caretakerPersonId', 'fieldId', 'measureId', 'summary', 'publicSummary'];
const sharing = ['ownerBodyId', 'visibility', 'classification'];

type OverviewProps = { readonly id: string; readonly line: ProjectLine | undefined; readonly record: RecordRow };

/** All fields of the project, each with its editor. */
export function Overview({ id, line, record }: OverviewProps) {
  const texts = useTexts(fileTexts);
  const locale = useLocale();
  return (
    <div className={styles.page}>
      <Conflicts record={record} />
      <MergedRecord entity="project" id={id} />
      <RecordFields entity="project" id={id} fields={heading} layout="stacked" />
      <RecordFields entity="project" id={id} fields={state} />
      <LinkedLock entity="project" record={record} />
      <AmpelField
        record={record}
        shown={line?.ampel ?? String(record['ampel'] ?? entities.project.fields.ampel.default)}
        reportedOn={dayOrNull(line?.lastReportOn ?? null)}
      />
      <RecordFields entity="project" id={id} fields={reason} layout="stacked" />
      <RecordFields entity="project" id={id} fields={plan} />
      <RecordFields entity="project" id={id} fields={context} layout="stacked" />
      <RecordFields entity="project" id={id} fields={sharing} />
      <p className={styles.small}>{texts.stamped(formatMoment(record.updatedAt, locale), record.updatedBy)}</p>
    </div>
  );
}

/** A value others have written differently waits for a decision; the way there stands at the top. */
export function Conflicts({ record }: { readonly record: RecordRow }) {
  const texts = useTexts(fileTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const fields = record.conflicts ?? [];
  if (fields.length === 0) return null;
  const declared = entities.project.fields as Readonly<Record<string, Field>>;
  // In the order of the model; a field of a newer version at the end, as it is written.
  const known = Object.keys(declared).filter((name) => fields.includes(name));
  const names = [...new Set([...known, ...fields])].map((name) => declared[name]?.label[locale] ?? name).join(', ');
  return (
    <Notice tone="danger" action={<Button onPress={() => goTo('/exchange/conflicts')}>{texts.decide}</Button>}>
      {texts.conflicts(names)}
    </Notice>
  );
}

type AmpelFieldProps = {
  readonly record: RecordRow;
  /** The colour that is shown (D9). */
  readonly shown: string;
  readonly reportedOn: Day | null;
};

/** D9: the colour that is shown, and how a change of it is kept. */
export function AmpelField({ record, shown, reportedOn }: AmpelFieldProps) {
  const texts = useTexts(fileTexts);
  const today = useToday();
  const bodyId = useOffice().site?.bodyId ?? null;
  const weeks = useReportingWeeks();
  const save = useSaveField('project');
  const hint =
    reportedOn === null
      ? undefined
      : reportedOn < reportedSince(today, weeks)
        ? texts.overdueReport(formatDay(reportedOn), weeks)
        : texts.reportsDecide(formatDay(reportedOn));
  return (
    <FieldEditor
      field={entities.project.fields.ampel}
      value={shown}
      layout="inline"
      {...(hint === undefined ? {} : { hint })}
      onSave={(value) =>
        reportedOn === null ? save(record, 'ampel', value) : reportAmpel(record.id, String(value), { today, bodyId })
      }
    />
  );
}
