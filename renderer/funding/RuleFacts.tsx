import { Calculator } from 'lucide-react';
import { formatDay } from '../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../shared/core/day.ts';
import { useAnswer } from '../app/answers.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './DeadlineInspector.module.css';
import type { DeadlineRecord } from './DeadlineInspector.tsx';
import { inputWords } from './input-words.ts';
import { inspectorTexts } from './inspector-texts.ts';
import { toFormValues } from './rule-inputs.ts';
import { ruleTexts } from './rule-texts.ts';

type RuleFactsProps = { readonly record: DeadlineRecord; readonly onCompute: () => void };

/** By which rule, from which input, by which edition the day was computed. */
export function RuleFacts({ record, onCompute }: RuleFactsProps) {
  const texts = useTexts(inspectorTexts);
  const words = useTexts(ruleTexts);
  const rules = useAnswer('rules.list', {});
  const ruleId = typeof record['ruleId'] === 'string' ? record['ruleId'] : null;
  if (ruleId === null) {
    return (
      <>
        <p className={styles.muted}>{texts.noRule}</p>
        <div>
          <Button icon={Calculator} onPress={onCompute}>
            {texts.compute}
          </Button>
        </div>
      </>
    );
  }
  const rule = rules.state === 'ready' ? rules.value.rules.find(({ id }) => id === ruleId) : undefined;
  const computed = dayOrNull(record['computedOn']);
  const given = record['ruleInput'];
  const input = inputWords(toFormValues(typeof given === 'object' && given !== null ? { ...given } : null), words);
  return (
    <>
      <p className={styles.ruleTitle}>{rule?.title ?? ruleId}</p>
      <dl className={styles.facts}>
        {rule && (
          <>
            <dt>{words.basis}</dt>
            <dd>{rule.basis}</dd>
            <dt>{words.edition}</dt>
            <dd>{rule.edition}</dd>
          </>
        )}
        {input.map(({ name, value }) => [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>])}
        {computed !== null && (
          <>
            <dt>{texts.computedOn}</dt>
            <dd>{formatDay(computed)}</dd>
          </>
        )}
      </dl>
      <Notice tone="warning">{`${words.compare}. ${words.compareLong}`}</Notice>
      <div>
        <Button icon={Calculator} onPress={onCompute}>
          {texts.computeAgain}
        </Button>
      </div>
    </>
  );
}
