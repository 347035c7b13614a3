import { useMemo } from 'react';
import type { Report } from '../../../shared/reports/contract.ts';
import { reportFits } from '../../../shared/reports/fits.ts';
import { reportKindLabels, reportKinds } from '../../../shared/reports/kinds.ts';
import { useAnswer } from '../../app/answers.ts';
import { useOffice } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DatumFeld } from '../../ui/DatumFeld.tsx';
import { AnyReferenceField, ReferenceField } from '../../ui/ReferenceField.tsx';
import { Select } from '../../ui/Select.tsx';
import { reportsTexts } from '../texts.ts';
import { choose, kindOf, type ReportView, reachOf, useReportView } from '../view.ts';
import styles from './compose.module.css';

/** Which report, about what, of which period, for whom. `report` is the one on the screen: its period is the one proposed. */
export function Choices({ report }: { readonly report: Report | null }) {
  const texts = useTexts(reportsTexts);
  const language = useLocale() === 'de' ? 0 : 1;
  const view = useReportView();
  const kind = kindOf(view);
  const of = reachOf(view);
  const { scopes } = reportFits[kind];
  return (
    <section className={styles.choices} aria-label={texts.choices}>
      <Select
        label={texts.kind}
        options={reportKinds.map((value) => ({ value, label: reportKindLabels[value][language] }))}
        value={kind}
        onChange={(chosen) => chosen !== null && choose({ kind: chosen })}
      />
      {(scopes.length > 1 || of !== 'record') && (
        <Select
          label={texts.scope}
          options={scopes.map((value) => ({ value, label: texts.scopes[value] }))}
          value={of}
          onChange={(chosen) => chosen !== null && choose({ of: chosen })}
        />
      )}
      <About view={view} />
      <div className={styles.period}>
        <DatumFeld
          label={texts.from}
          value={view.from || (report?.from ?? null)}
          onChange={(day) => choose({ from: day ?? '' })}
        />
        <DatumFeld
          label={texts.to}
          value={view.to || (report?.to ?? null)}
          onChange={(day) => choose({ to: day ?? '' })}
        />
      </div>
      <div>
        <Checkbox isSelected={view.isPublic} onChange={(isPublic) => choose({ isPublic })}>
          {texts.isPublic}
        </Checkbox>
        {view.isPublic && <p className={styles.hint}>{texts.isPublicHint}</p>}
      </div>
    </section>
  );
}

/** The record the report is about, where its scope names one. */
function About({ view }: { readonly view: ReportView }) {
  const texts = useTexts(reportsTexts);
  const { region } = useOffice();
  const of = reachOf(view);
  const bodies = useMemo(() => region.bodies.map(({ id, shortName }) => ({ value: id, label: shortName })), [region]);
  if (of === 'body') {
    return (
      <Select
        label={texts.body}
        options={bodies}
        value={view.bodyId === '' ? null : view.bodyId}
        onChange={(bodyId) => choose({ bodyId: bodyId ?? '' })}
      />
    );
  }
  if (of === 'field') return <FieldChoice fieldId={view.fieldId} />;
  if (of !== 'record') return null;
  const { records } = reportFits[kindOf(view)];
  const [entity, second] = records;
  const [chosen, id] = view.record.split(':');
  // Of one kind of record all can be shown; among several one looks by name.
  if (entity !== undefined && second === undefined) {
    return (
      <ReferenceField
        key={entity}
        label={texts.record}
        hint={texts.recordHint}
        target={entity}
        value={chosen === entity && id ? id : null}
        onChange={(one) => choose({ record: one === null ? '' : `${entity}:${one}` })}
      />
    );
  }
  return (
    <AnyReferenceField
      label={texts.record}
      hint={texts.recordHint}
      among={records}
      value={view.record === '' ? null : view.record}
      onChange={(one) => choose({ record: one ?? '' })}
    />
  );
}

function FieldChoice({ fieldId }: { readonly fieldId: string }) {
  const texts = useTexts(reportsTexts);
  const answer = useAnswer('strategy.map', {}, { keep: true });
  const fields = answer.state === 'ready' ? answer.value.fields : [];
  const isNone = answer.state === 'ready' && fields.length === 0;
  return (
    <Select
      label={texts.field}
      options={fields.map(({ id, code, title }) => ({ value: id, label: [code, title].filter(Boolean).join(' ') }))}
      value={fields.some(({ id }) => id === fieldId) ? fieldId : null}
      isDisabled={isNone}
      {...(isNone ? { hint: texts.noFields } : {})}
      onChange={(chosen) => choose({ fieldId: chosen ?? '' })}
    />
  );
}
