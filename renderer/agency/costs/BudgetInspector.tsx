import type { BudgetLine } from '../../../shared/agency/contract.ts';
import { LockSection } from '../../app/lock/LockSection.tsx';
import { RecordFields } from '../../app/RecordFields.tsx';
import { RecordPanel, type RecordValues } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { AvailableText } from './columns.tsx';
import { costTexts } from './texts.ts';

type BudgetInspectorProps = {
  readonly id: string;
  readonly line: BudgetLine | undefined;
  readonly onClose: () => void;
};

const isUsed = (record: RecordValues): boolean =>
  ['committedCents', 'actualCents'].some((name) => Number(record[name] ?? 0) > 0);

/** Everything about a budget item: whose, what for, how much, and what holds it back. */
export function BudgetInspector({ id, line, onClose }: BudgetInspectorProps) {
  const texts = useTexts(costTexts);
  const fields = (...names: readonly string[]) => <RecordFields entity="budgetItem" id={id} fields={names} />;
  const stacked = (...names: readonly string[]) => (
    <RecordFields entity="budgetItem" id={id} fields={names} layout="stacked" />
  );
  return (
    <RecordPanel entity="budgetItem" id={id} onClose={onClose}>
      {(record) => (
        <>
          {stacked('title')}
          {fields('year', 'kind', 'bodyId', 'productCode', 'accountCode')}
          <InspectorSection title={texts.sections.money}>
            {fields('plannedCents', 'committedCents', 'actualCents')}
            {line && <AvailableText line={line} />}
          </InspectorSection>
          <InspectorSection title={texts.sections.condition}>
            {line?.isConditional && <Notice tone="warning">{texts.conditionOpen}</Notice>}
            {stacked('conditionText')}
            {fields('conditionMetOn')}
          </InspectorSection>
          <LockSection entity="budgetItem" record={record} lock={line?.lock ?? null} goesOn={isUsed(record)} />
          <InspectorSection title={texts.sections.more}>{stacked('positionId', 'paperId', 'notes')}</InspectorSection>
        </>
      )}
    </RecordPanel>
  );
}
