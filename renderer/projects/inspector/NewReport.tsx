import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import { entities, type Row } from '../../../shared/entities.ts';
import { useDraft } from '../../app/drafts.ts';
import { useOffice, useToday } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Ampel } from '../../ui/Ampel.tsx';
import { Button } from '../../ui/Button.tsx';
import { DatumFeld } from '../../ui/DatumFeld.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import styles from './inspector.module.css';
import own from './Reports.module.css';
import {
  type ReportDraft,
  reportColours,
  reportDraftName,
  reportFields,
  reportFromLast,
  reportTexts,
} from './report-draft.ts';
import { fileTexts } from './texts.ts';

type NewReportProps = {
  readonly projectId: string;
  readonly reports: readonly Row<'statusReport'>[];
  readonly onClose: () => void;
};

/** Reporting in two minutes: everything is filled in from the last report, and only what is new is changed. */
export function NewReport({ projectId, reports, onClose }: NewReportProps) {
  const texts = useTexts(fileTexts);
  const locale = useLocale();
  const today = useToday();
  const { region, site } = useOffice();
  const { fields } = entities.statusReport;
  const start = reportFromLast(reports, today, site?.bodyId ?? null);
  const [draft, keep, drop] = useDraft<ReportDraft>(reportDraftName(projectId), start);
  const isSaving = useRef(false);
  const colours = Object.entries(fields.overall.choices ?? {}).map(([value, label]) => ({
    value,
    label: label[locale],
    mark: <Ampel value={value} compact />,
  }));
  const close = () => {
    drop();
    onClose();
  };
  const save = async () => {
    if (isSaving.current) return;
    isSaving.current = true;
    const word = fields.overall.choices?.[draft.overall ?? 'unknown']?.[locale] ?? '';
    const outcome = await order(
      'record.create',
      { entity: 'statusReport', fields: reportFields(projectId, draft) },
      { done: () => texts.reportSaved(word) },
    );
    isSaving.current = false;
    if (outcome.ok) close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  };
  return (
    <fieldset className={own.form} aria-label={texts.newReport} onKeyDown={onKeyDown}>
      {reports.length > 0 && <p className={styles.small}>{texts.prefilled}</p>}
      <div className={own.grid}>
        {reportColours.map((name) => (
          <Select
            key={name}
            label={fields[name].label[locale]}
            value={draft[name]}
            onChange={(value) => keep({ ...draft, [name]: value })}
            options={colours}
            autoFocus={name === 'overall'}
          />
        ))}
      </div>
      <DatumFeld
        label={texts.period}
        value={draft.periodEnd}
        onChange={(day) => keep({ ...draft, periodEnd: day ?? today })}
      />
      <Select
        label={fields.bodyId.label[locale]}
        value={draft.bodyId}
        onChange={(bodyId) => keep({ ...draft, bodyId })}
        options={region.bodies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {reportTexts.map((name) => (
        <TextArea
          key={name}
          label={fields[name].label[locale]}
          value={draft[name]}
          onChange={(text) => keep({ ...draft, [name]: text })}
          rows={2}
        />
      ))}
      <div className={styles.actions}>
        <Button onPress={close}>{texts.cancel}</Button>
        <Button look="primary" onPress={() => void save()}>
          {texts.saveReport}
        </Button>
      </div>
    </fieldset>
  );
}
