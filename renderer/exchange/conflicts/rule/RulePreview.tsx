import { CircleHelp, ListChecks } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Input, Output } from '../../../../shared/contract.ts';
import { deletedField } from '../../../../shared/sync/op.ts';
import { forgetTopics, useAnswer } from '../../../app/answers.ts';
import { useCommand } from '../../../app/orders.ts';
import { focusContent } from '../../../app/regions.ts';
import { StoredTable } from '../../../app/StoredTable.tsx';
import { useTexts } from '../../../i18n/define.ts';
import { useLocale } from '../../../i18n/locale.ts';
import { formatCount } from '../../../i18n/plural.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { FailureNotice, Loading } from '../../../ui/Notice.tsx';
import { noOwnNames, useNames } from '../../use-names.ts';
import { referencesOf, titleReferences } from '../../words.ts';
import { forget } from '../view.ts';
import { LeftOpen } from './LeftOpen.tsx';
import styles from './rule.module.css';
import { decisionKey, ruleColumns } from './rule-columns.tsx';
import { ruleTexts } from './rule-texts.ts';
import { useRule, useRuleTable } from './rule-view.ts';
import { useApplyKey } from './use-apply-key.ts';

type Preview = Output<'conflict.preview'>;

/** What the rule would do, from the store itself; decided is only what stands here. */
export function RulePreview({ rule }: { readonly rule: Input<'conflict.preview'> }) {
  const answer = useAnswer('conflict.preview', rule, { keep: true });
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <FailureNotice answer={answer} />;
  return <Decisions preview={answer.value} isStale={answer.isStale} />;
}

function Decisions({ preview, isStale }: { readonly preview: Preview; readonly isStale: boolean }) {
  const texts = useTexts(ruleTexts);
  const locale = useLocale();
  const { decisions, left, more, total } = preview;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // What a person struck out of one rule says nothing about the next.
  useEffect(() => setChosen(new Set(decisions.map(decisionKey))), [decisions]);
  const references = useMemo(
    () =>
      [...decisions, ...left]
        .flatMap(({ entity, title }) => titleReferences(entity, title))
        .concat(
          decisions.flatMap(({ entity, field, value, others }) =>
            [value, ...others.map((other) => other.value)].flatMap((one) => referencesOf(entity, field, one)),
          ),
        ),
    [decisions, left],
  );
  const titleOf = useNames(references, noOwnNames);
  const columns = useMemo(() => ruleColumns(locale, titleOf), [locale, titleOf]);
  const { run, isRunning } = useCommand('conflict.resolveMany', {
    done: ({ decided, openConflicts }) => texts.done(decided, openConflicts),
  });
  const wanted = decisions.filter((decision) => chosen.has(decisionKey(decision)));
  const deletions = wanted.filter(({ field, value }) => field === deletedField && value === true).length;
  const apply = async () => {
    if (wanted.length === 0 || isRunning || isStale) return;
    const outcome = await run({
      decisions: wanted.map(({ entity, id, field, take, seen }) => ({ entity, id, field, take, seen })),
    });
    // What has changed meanwhile is shown as it is now.
    if (!outcome.ok) return forgetTopics(['conflict']);
    forget(wanted.map(decisionKey));
    useRule.setState({ isOpen: false, onlyTicked: false });
    focusContent();
  };
  useApplyKey(() => void apply());
  return (
    <section className={styles.preview} aria-label={texts.preview}>
      <div className={styles.bar}>
        <div className={styles.sum}>
          <p className={styles.counts} role="status">
            {texts.decides(wanted.length, formatCount(total, locale))}
            {deletions > 0 && ` · ${texts.deletions(deletions)}`}
          </p>
          <p className={styles.note}>
            {texts.struck} {texts.undoable} {more > 0 && texts.more(formatCount(more, locale))}
          </p>
        </div>
        <div className={styles.apply}>
          <Button
            look="primary"
            icon={ListChecks}
            onPress={() => void apply()}
            isDisabled={wanted.length === 0 || isRunning || isStale}
          >
            {wanted.length === 0 ? texts.applyNone : texts.apply(formatCount(wanted.length, locale))}
          </Button>
          <KeyHint keys="Control+Enter" />
        </div>
      </div>
      <StoredTable
        label={texts.preview}
        rows={decisions}
        rowId={decisionKey}
        columns={columns}
        store={useRuleTable}
        selected={chosen}
        onSelect={setChosen}
        empty={
          <EmptyState icon={CircleHelp} title={texts.emptyTitle}>
            {texts.emptyText}
          </EmptyState>
        }
      />
      <LeftOpen left={left} titleOf={titleOf} />
    </section>
  );
}
