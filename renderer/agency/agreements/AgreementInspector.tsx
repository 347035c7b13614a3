import { formBasis } from '../../../shared/agency/agreement-dates.ts';
import type { AgreementLine } from '../../../shared/agency/contract.ts';
import { heldSteps } from '../../../shared/agency/lock.ts';
import { entities } from '../../../shared/entities.ts';
import { LockSection } from '../../app/lock/LockSection.tsx';
import { RecordFields } from '../../app/RecordFields.tsx';
import { RecordPanel, type RecordValues } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import styles from './agreements.module.css';
import { Dates } from './Dates.tsx';
import { Parties } from './Parties.tsx';
import { agreementTexts } from './texts.ts';

const text = (record: RecordValues, name: string): string | null => {
  const value = record[name];
  return typeof value === 'string' ? value : null;
};

type AgreementInspectorProps = {
  readonly id: string;
  readonly line: AgreementLine | undefined;
  readonly onClose: () => void;
};

/** Everything about an agreement: form, parties, the days that count and by what. */
export function AgreementInspector({ id, line, onClose }: AgreementInspectorProps) {
  const texts = useTexts(agreementTexts);
  const fields = (...names: readonly string[]) => <RecordFields entity="agreement" id={id} fields={names} />;
  const stacked = (...names: readonly string[]) => (
    <RecordFields entity="agreement" id={id} fields={names} layout="stacked" />
  );
  return (
    <RecordPanel
      entity="agreement"
      id={id}
      onClose={onClose}
      badge={({ status }) => <StatusBadge field={entities.agreement.fields.status} value={String(status)} />}
    >
      {(record) => {
        const form = text(record, 'form');
        const basis = form === null ? null : formBasis(form);
        return (
          <>
            {stacked('title', 'form')}
            {basis !== null && <p className={styles.quiet}>{texts.basis(basis)}</p>}
            {fields('transfer', 'status')}
            <p className={styles.quiet}>{texts.transferHint}</p>
            <LockSection
              entity="agreement"
              record={record}
              lock={line?.lock ?? null}
              goesOn={heldSteps['agreement']?.includes(String(record['status'])) ?? false}
            />
            <Parties agreementId={id} />
            <InspectorSection title={texts.dates}>
              {fields('concludedOn', 'receivedOn', 'approvedOn', 'publishedOn', 'effectiveOn', 'endsOn')}
              <Dates
                id={id}
                title={text(record, 'title') ?? ''}
                days={{
                  form,
                  receivedOn: text(record, 'receivedOn'),
                  approvedOn: text(record, 'approvedOn'),
                  publishedOn: text(record, 'publishedOn'),
                  effectiveOn: text(record, 'effectiveOn'),
                }}
              />
            </InspectorSection>
            <InspectorSection title={texts.sections.about}>{stacked('purpose')}</InspectorSection>
            <InspectorSection title={texts.sections.more}>
              {fields('fileReference')}
              {stacked('paperId', 'notes')}
            </InspectorSection>
          </>
        );
      }}
    </RecordPanel>
  );
}
