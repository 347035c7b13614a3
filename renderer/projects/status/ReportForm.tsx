import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { Field } from '../../../shared/core/field.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { entities, type Row } from '../../../shared/entities.ts';
import { reportColours } from '../../../shared/projects/report-strip.ts';
import { readDraft, useDraft } from '../../app/drafts.ts';
import { useOffice, useToday } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Ampel } from '../../ui/Ampel.tsx';
import { Button } from '../../ui/Button.tsx';
import { DatumFeld } from '../../ui/DatumFeld.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { useReportingWeeks } from '../use-reporting.ts';
import { MarkChoice, type MarkOption } from './MarkChoice.tsx';
import styles from './ReportForm.module.css';
import {
  isComplete,
  periodEndMeant,
  type ReportDraft,
  reportDraftName,
  reportFields,
  reportFromLast,
  reportTexts,
} from './report-draft.ts';
import { TrendArrow } from './Trend.tsx';
import { statusTexts } from './texts.ts';

type ReportFormProps = {
  readonly projectId: string;
  /** The newest first. */
  readonly reports: readonly Row<'statusReport'>[];
  readonly onClose: () => void;
};

/** Reporting in two minutes: everything is filled in from the last report, and only what is new is changed. */
export function ReportForm({ projectId, reports, onClose }: ReportFormProps) {
  const texts = useTexts(statusTexts);
  const locale = useLocale();
  const today = useToday();
  const { fields } = entities.statusReport;
  const lights = optionsOf(fields.overall.choices, locale, (value) => <Ampel value={value} compact />).filter(
    // "Not reported" is what a project is without a report, never what a report says.
    ({ value }) => value !== 'unknown',
  );
  const trends = optionsOf(fields.trend.choices, locale, (value) => <TrendArrow value={value} />);
  const hintId = useId();
  const weeks = useReportingWeeks();
  const { region, site } = useOffice();
  const start = reportFromLast(reports, today, site?.bodyId ?? null);
  const name = reportDraftName(projectId);
  const [kept, keep, drop] = useDraft<ReportDraft>(name, start);
  // A draft of an earlier version may lack what was added since.
  const draft = { ...start, ...kept };
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFieldSetElement>(null);
  const isSaving = useRef(false);
  // Two fields may change before the form is drawn again.
  const now = (): ReportDraft => ({ ...start, ...readDraft<ReportDraft>(name) });
  const set = (change: Partial<ReportDraft>) => keep({ ...now(), ...change });
  const close = () => {
    drop();
    onClose();
  };
  const save = async () => {
    const said = now();
    if (isSaving.current) return;
    if (!isComplete(said)) {
      setMissing(true);
      form.current?.querySelector<HTMLElement>('input[type="radio"]')?.focus();
      return;
    }
    isSaving.current = true;
    const word = fields.overall.choices?.[said.overall ?? '']?.[locale] ?? '';
    const outcome = await order(
      'record.create',
      { entity: 'statusReport', fields: reportFields(projectId, said) },
      { done: () => texts.reportSaved(word) },
    );
    isSaving.current = false;
    if (outcome.ok) close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    // A day that was typed and not yet left counts.
    const field = document.activeElement as HTMLElement | null;
    field?.blur();
    field?.focus();
    void save();
  };
  return (
    <fieldset
      ref={form}
      className={styles.form}
      aria-label={texts.newReport}
      aria-describedby={hintId}
      // Before the fields: some of them keep their keys to themselves.
      onKeyDownCapture={onKeyDown}
    >
      <p id={hintId} className={styles.hint}>
        {reports.length > 0 && `${texts.prefilled} `}
        {texts.formKeys}
      </p>
      <div className={styles.colours}>
        {reportColours.map((colour) => (
          <MarkChoice
            key={colour}
            label={texts.colours[colour]}
            options={lights}
            value={draft[colour]}
            onChange={(value) => set({ [colour]: value })}
            {...(colour === 'overall'
              ? {
                  isRequired: true,
                  autoFocus: true,
                  error: isMissing && draft.overall === null ? texts.needsColour : null,
                }
              : {})}
          />
        ))}
        <MarkChoice label={texts.trend} options={trends} value={draft.trend} onChange={(trend) => set({ trend })} />
      </div>
      <div className={styles.words}>
        {reportTexts.map((text) => (
          <TextArea
            key={text}
            label={fields[text].label[locale]}
            {...(text === 'reason' && draft.overall !== null && draft.overall !== 'green'
              ? { hint: texts.reasonHint }
              : {})}
            value={draft[text]}
            onChange={(words) => set({ [text]: words })}
            rows={2}
          />
        ))}
      </div>
      <div className={styles.frame}>
        <DatumFeld
          label={texts.period}
          value={draft.periodEnd}
          onChange={(day) => set({ periodEnd: day === null ? today : periodEndMeant(day, today, weeks) })}
        />
        <Select
          label={fields.bodyId.label[locale]}
          value={draft.bodyId}
          onChange={(bodyId) => set({ bodyId })}
          options={region.bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <div className={styles.actions}>
        <Button onPress={close}>{texts.cancel}</Button>
        <Button look="primary" keys="Control+Enter" onPress={() => void save()}>
          {texts.saveReport}
        </Button>
      </div>
    </fieldset>
  );
}

const optionsOf = (
  choices: Field['choices'],
  locale: Locale,
  markOf: (value: string) => ReactNode,
): readonly MarkOption[] =>
  Object.entries(choices ?? {}).map(([value, label]) => ({ value, label: label[locale], mark: markOf(value) }));
