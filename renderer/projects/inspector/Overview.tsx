import { formatDay } from '../../../shared/calendar/format-day.ts';
import type { Output } from '../../../shared/contract.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { entities, entityNamed } from '../../../shared/entities.ts';
import { reportedSince } from '../../../shared/projects/ampel.ts';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
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
import { saveField } from '../actions.ts';
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
      <AmpelField line={line} record={record} />
      <RecordFields entity="project" id={id} fields={reason} layout="stacked" />
      <RecordFields entity="project" id={id} fields={plan} />
      <RecordFields entity="project" id={id} fields={context} layout="stacked" />
      <RecordFields entity="project" id={id} fields={sharing} />
      <p className={styles.small}>{texts.stamped(formatMoment(record.updatedAt, locale), record.updatedBy)}</p>
    </div>
  );
}

/** A value others have written differently waits for a decision; the way there stands at the top. */
function Conflicts({ record }: { readonly record: RecordRow }) {
  const texts = useTexts(fileTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const fields = record.conflicts ?? [];
  if (fields.length === 0) return null;
  const declared = entityNamed('project')?.fields;
  const names = fields.map((name) => declared?.[name]?.label[locale] ?? name).join(', ');
  return (
    <Notice tone="danger" action={<Button onPress={() => goTo('/exchange/conflicts')}>{texts.decide}</Button>}>
      {texts.conflicts(names)}
    </Notice>
  );
}

/** D9: the colour that is shown, and how a change of it is kept. */
function AmpelField({ line, record }: Pick<OverviewProps, 'line' | 'record'>) {
  const texts = useTexts(fileTexts);
  const today = useToday();
  const bodyId = useOffice().site?.bodyId ?? null;
  const weeks = useReportingWeeks();
  const save = useSaveField('project');
  const reportedOn = dayOrNull(line?.lastReportOn ?? null);
  const field = entities.project.fields.ampel;
  const hint =
    reportedOn === null
      ? undefined
      : reportedOn < reportedSince(today, weeks)
        ? texts.overdueReport(formatDay(reportedOn), weeks)
        : texts.reportsDecide(formatDay(reportedOn));
  return (
    <FieldEditor
      field={field}
      value={line?.ampel ?? record['ampel'] ?? field.default}
      layout="inline"
      {...(hint === undefined ? {} : { hint })}
      onSave={(value) =>
        line !== undefined && reportedOn !== null
          ? saveField(line, 'ampel', value, { today, bodyId })
          : save(record, 'ampel', value)
      }
    />
  );
}
