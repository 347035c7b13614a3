import { Play } from 'lucide-react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { entities } from '../../../shared/entities.ts';
import { callDays, cutoffDays } from '../../../shared/funding/catalogue/call-days.ts';
import type { CallLine } from '../../../shared/funding/catalogue/contract.ts';
import { LinkList } from '../../app/list/LinkList.tsx';
import { useShowRecord } from '../../app/navigation.ts';
import { useToday } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { RecordFields } from '../../app/RecordFields.tsx';
import { RecordPanel } from '../../app/RecordPanel.tsx';
import { useRows } from '../../app/rows.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { DueText } from '../../ui/DueText.tsx';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import styles from './catalogue.module.css';
import { catalogueTexts } from './texts.ts';

type CallInspectorProps = {
  readonly id: string;
  readonly line: CallLine | undefined;
  readonly onClose: () => void;
};

/** A call: its days by its model, its cases, and the beginning of a new one. */
export function CallInspector({ id, line, onClose }: CallInspectorProps) {
  const texts = useTexts(catalogueTexts);
  const showRecord = useShowRecord();
  const cases = useRows('fundingCase', { callId: id }, ['createdAt']);
  const fields = (...names: readonly string[]) => <RecordFields entity="fundingCall" id={id} fields={names} />;
  const start = async () => {
    const outcome = await order(
      'call.startCase',
      { callId: id },
      { done: (made) => texts.caseStarted(String(made.case['title'] ?? ''), made.deadlines) },
    );
    if (outcome.ok) showRecord('fundingCase', outcome.value.case.id);
  };
  return (
    <RecordPanel entity="fundingCall" id={id} onClose={onClose}>
      {() => (
        <>
          <div className={styles.actions}>
            <Button look="primary" icon={Play} onPress={() => void start()}>
              {texts.startCase}
            </Button>
          </div>
          <InspectorSection title={texts.callDays}>{line !== undefined && <Days call={line} />}</InspectorSection>
          <RecordFields entity="fundingCall" id={id} fields={['title', 'programId']} layout="stacked" />
          {fields('deadlineModel', 'opensOn', 'sketchDueOn', 'applicationDueOn', 'dueTime', 'isCutoffHard')}
          <RecordFields entity="fundingCall" id={id} fields={['cutoffs', 'url']} layout="stacked" />
          <LinkList
            title={texts.cases}
            entity="fundingCase"
            links={cases.map(({ id: caseId, title, stage }) => ({
              id: caseId,
              name: title ?? '',
              note: <StatusBadge field={entities.fundingCase.fields.stage} value={stage} />,
            }))}
            none={texts.noCases}
          />
        </>
      )}
    </RecordPanel>
  );
}

/** D4: a rolling call has no day, and says so. What was not understood as a day is named, not dropped. */
function Days({ call }: { readonly call: CallLine }) {
  const texts = useTexts(catalogueTexts);
  const locale = useLocale();
  const today = useToday();
  const { kind } = entities.deadline.fields;
  if (call.deadlineModel === 'rolling') return <p>{texts.rollingNote}</p>;
  if (call.deadlineModel === 'closed') return <p>{texts.closedNote}</p>;
  const days = callDays(call);
  const { unread } = cutoffDays(call.cutoffs);
  return (
    <>
      {days.length === 0 && <p className={styles.quiet}>{texts.noCallDays}</p>}
      <ul className={styles.bodies}>
        {days.map((one) => (
          <li key={`${one.kind} ${one.day}`} className={styles.body}>
            <span>{kind.choices?.[one.kind]?.[locale]}</span>
            {one.day < today ? (
              <span className={styles.quiet}>
                {formatDay(one.day)} ({texts.pastDay})
              </span>
            ) : (
              <DueText day={one.day} />
            )}
          </li>
        ))}
      </ul>
      {unread.length > 0 && <Notice tone="warning">{texts.unreadCutoffs(unread.join('; '))}</Notice>}
    </>
  );
}
