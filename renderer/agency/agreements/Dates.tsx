import { CalendarPlus } from 'lucide-react';
import { type AgreementDays, agreementDates, approvalRule } from '../../../shared/agency/agreement-dates.ts';
import type { StatedOrRule } from '../../../shared/agency/stated-or-rule.ts';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { computeDeadline } from '../../../shared/funding/computed.ts';
import { useShowRecord } from '../../app/navigation.ts';
import { order } from '../../app/orders.ts';
import { useRows } from '../../app/rows.ts';
import { useRuleData } from '../../app/rule-data.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './agreements.module.css';
import { agreementTexts } from './texts.ts';

type DatesProps = { readonly id: string; readonly title: string; readonly days: AgreementDays };

/** The days that count for a public-law agreement: as stated, or by § 24 GkG NRW, with the way to a deadline. */
export function Dates({ id, title, days }: DatesProps) {
  const texts = useTexts(agreementTexts);
  const { data } = useRuleData();
  if (days.form !== 'public_law_agreement') return null;
  const { approval, effective } = agreementDates(days, data);
  const isDeemed = approval?.source === 'rule';
  const approved =
    approval === null
      ? null
      : isDeemed
        ? texts.deemedOn(formatDay(approval.day))
        : texts.approvedOn(formatDay(approval.day));
  return (
    <div className={styles.dates} role="status">
      <DayThatCounts found={approval} words={approved ?? texts.notReceived} />
      <DayThatCounts
        found={effective}
        words={effective === null ? texts.notPublished : texts.inForceOn(formatDay(effective.day))}
      />
      <p className={styles.quiet}>{texts.compare}</p>
      {isDeemed && days.receivedOn !== null && <NoteDeadline id={id} title={title} receivedOn={days.receivedOn} />}
    </div>
  );
}

/** The day itself, then how the rule came to it, or how far the rule is from it (D8). */
function DayThatCounts({ found, words }: { readonly found: StatedOrRule | null; readonly words: string }) {
  const texts = useTexts(agreementTexts);
  if (found === null) return <p>{words}</p>;
  return (
    <>
      <strong>{words}</strong>
      {found.source === 'rule' && found.note !== null && (
        <p className={styles.quiet} lang="de">
          {found.note}
        </p>
      )}
      {found.differsBy !== null && found.computedOn !== null && (
        <p>{texts.differs(found.differsBy, formatDay(found.computedOn))}</p>
      )}
    </>
  );
}

type NoteDeadlineProps = { readonly id: string; readonly title: string; readonly receivedOn: string };

/** Puts the day on which silence becomes an approval among the deadlines, with rule and input; once is enough. */
function NoteDeadline({ id, title, receivedOn }: NoteDeadlineProps) {
  const texts = useTexts(agreementTexts);
  const showRecord = useShowRecord();
  const { data } = useRuleData();
  const subject = `agreement:${id}`;
  const [noted] = useRows('deadline', { subject, ruleId: approvalRule }, ['createdAt']);
  if (noted !== undefined) {
    return (
      <Button look="quiet" onPress={() => showRecord('deadline', noted.id)}>
        {texts.openDeadline}
      </Button>
    );
  }
  const note = async () => {
    const computed = computeDeadline(approvalRule, { received: receivedOn }, null, data);
    if (!computed.ok) return;
    const name = texts.deadlineTitle(title);
    const fields = { title: name, subject, kind: 'contract', ...computed.value };
    await order('record.create', { entity: 'deadline', fields }, { done: () => texts.deadlineMade(name) });
  };
  return (
    <Button icon={CalendarPlus} onPress={() => void note()}>
      {texts.makeDeadline}
    </Button>
  );
}
