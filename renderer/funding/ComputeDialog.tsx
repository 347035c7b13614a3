import { useState } from 'react';
import { computeDeadline } from '../../shared/funding/computed.ts';
import type { DeadlineLine } from '../../shared/funding/contract.ts';
import { order } from '../app/orders.ts';
import { useRuleData } from '../app/rule-data.ts';
import { useTexts } from '../i18n/define.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { DeadlineRecord } from './DeadlineInspector.tsx';
import { inspectorTexts } from './inspector-texts.ts';
import { RuleForm } from './RuleForm.tsx';
import { RuleResult } from './RuleResult.tsx';
import { type RuleInput, toFormValues, toRuleInput } from './rule-inputs.ts';
import { deadlineTexts } from './texts.ts';

type ComputeDialogProps = {
  readonly line: DeadlineLine;
  readonly record: DeadlineRecord;
  readonly onClose: () => void;
};

/** Computes an existing deadline by a rule, beginning with what was kept with it. */
export default function ComputeDialog({ line, record, onClose }: ComputeDialogProps) {
  const texts = useTexts(inspectorTexts);
  const ui = useTexts(uiTexts);
  const list = useTexts(deadlineTexts);
  const given = record['ruleInput'];
  const [rule, setRule] = useState<string | null>(line.ruleId);
  const [values, setValues] = useState<RuleInput>(() =>
    toFormValues(typeof given === 'object' && given !== null ? { ...given } : null),
  );
  const { data } = useRuleData();
  const input = rule === null ? null : toRuleInput(rule, values);
  const isReady = rule !== null && input !== null && computeDeadline(rule, input, line.statedOn, data).ok;
  const save = async () => {
    if (rule === null || input === null) return;
    const outcome = await order(
      'deadline.compute',
      { id: line.id, rule, input, seen: record.version },
      { done: () => texts.recomputed(line.title ?? list.untitled) },
    );
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      title={texts.computeTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{ui.cancel}</Button>
          <Button look="primary" isDisabled={!isReady} onPress={() => void save()}>
            {texts.computeSave}
          </Button>
        </>
      }
    >
      <RuleForm
        rule={rule}
        onRule={setRule}
        values={values}
        onValue={(name, value) => setValues((old) => ({ ...old, [name]: value }))}
      />
      {rule !== null && <RuleResult rule={rule} values={values} />}
    </Dialog>
  );
}
