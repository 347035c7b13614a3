import { formatDay, formatDayLong } from '../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../shared/core/day.ts';
import { useAnswer } from '../app/answers.ts';
import { useTexts } from '../i18n/define.ts';
import { failureSentence } from '../i18n/failures.ts';
import { useLocale } from '../i18n/locale.ts';
import { Badge } from '../ui/Badge.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './form.module.css';
import { type RuleInput, toRuleInput } from './rule-inputs.ts';
import { ruleTexts } from './rule-texts.ts';

type RuleResultProps = { readonly rule: string; readonly values: RuleInput };

/** What the rule says to the values of the moment: day, shift, certainty, basis and edition. */
export function RuleResult({ rule, values }: RuleResultProps) {
  const texts = useTexts(ruleTexts);
  const locale = useLocale();
  const input = toRuleInput(rule, values);
  const answer = useAnswer('rules.evaluate', { rule, input }, { keep: true });
  const rules = useAnswer('rules.list', {});
  const facts = rules.state === 'ready' ? rules.value.rules.find(({ id }) => id === rule) : undefined;
  return (
    <section className={styles.result} aria-label={texts.result}>
      <div role="status" className={styles.answer}>
        {answer.state === 'failed' ? (
          <p className={styles.muted}>
            {Object.keys(input).length === 0 ? texts.fillIn : failureSentence(answer.failure, locale)}
          </p>
        ) : (
          answer.state === 'ready' && <Answer answer={answer.value} />
        )}
      </div>
      {facts && (
        <p className={styles.source}>
          {texts.basis}: {facts.basis} · {texts.edition}: {facts.edition}
        </p>
      )}
      <Notice tone="warning">{texts.compare}.</Notice>
    </section>
  );
}

function Answer({ answer }: { readonly answer: Readonly<Record<string, unknown>> }) {
  const texts = useTexts(ruleTexts);
  const locale = useLocale();
  const [raw, due, strict] = [answer['rawDate'], answer['dueDate'], answer['conservativeDate']].map(dayOrNull);
  if (!raw || !due) return <p className={styles.muted}>{texts.noDay}</p>;
  const certainty = String(answer['certainty']);
  return (
    <>
      <p className={styles.due}>
        {formatDayLong(due, locale)}
        <Badge tone={certainty === 'certain' ? 'success' : 'warning'}>
          {texts.certainties[certainty] ?? texts.certainties['estimate']}
        </Badge>
      </p>
      <p>
        {raw === due
          ? `${texts.counted(formatDay(raw))}. ${texts.notShifted}`
          : texts.shifted(formatDay(raw), formatDay(due))}
      </p>
      {strict && <p>{texts.strict(formatDay(strict))}</p>}
      <p className={styles.muted}>{String(answer['note'] ?? '')}</p>
    </>
  );
}
