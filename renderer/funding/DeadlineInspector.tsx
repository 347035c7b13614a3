import { CalendarClock, CircleCheck, RotateCcw, Trash2 } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { z } from 'zod';
import { entities } from '../../shared/entities.ts';
import type { DeadlineLine } from '../../shared/funding/contract.ts';
import type { RecordRow } from '../../shared/records/contract.ts';
import { useAnswer } from '../app/answers.ts';
import { RecordMenu } from '../app/erase/RecordMenu.tsx';
import { Links } from '../app/links/Links.tsx';
import { linkTexts } from '../app/links/texts.ts';
import { useToday } from '../app/office.ts';
import { RecordComments } from '../app/RecordComments.tsx';
import { RecordHistory } from '../app/RecordHistory.tsx';
import { recordTexts } from '../app/record-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { IconButton } from '../ui/Button.tsx';
import { DueText } from '../ui/DueText.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Inspector, InspectorSection } from '../ui/Inspector.tsx';
import { FailureNotice, Loading } from '../ui/Notice.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { DeadlineFields } from './DeadlineFields.tsx';
import styles from './DeadlineInspector.module.css';
import { isSettled } from './day-facts.ts';
import { StaleNotice } from './ending/StaleNotice.tsx';
import { endingTexts } from './ending/texts.ts';
import { inspectorTexts } from './inspector-texts.ts';
import { complete, remove, reopen } from './orders.ts';
import { Reminders } from './Reminders.tsx';
import { RuleFacts } from './RuleFacts.tsx';
import { SubjectLink } from './SubjectLink.tsx';
import { deadlineTexts } from './texts.ts';
import { WhichDay } from './WhichDay.tsx';

const EndDialog = lazy(() => import('./ending/EndDialog.tsx'));
/** Brings the rules with it. */
const ComputeDialog = lazy(() => import('./ComputeDialog.tsx'));

export type DeadlineRecord = z.output<typeof RecordRow>;

const { kind, status } = entities.deadline.fields;

type InspectorProps = {
  readonly id: string;
  readonly onClose: () => void;
  readonly onOpen: (id: string) => void;
};

/** Everything about one deadline: which day counts and why, its fields, rule, reminders, comments, history. */
export function DeadlineInspector({ id, onClose, onOpen }: InspectorProps) {
  const ending = useTexts(endingTexts);
  const [isEnding, setEnding] = useState(false);
  const texts = useTexts(inspectorTexts);
  const list = useTexts(deadlineTexts);
  const parts = useTexts(recordTexts);
  const linking = useTexts(linkTexts);
  const locale = useLocale();
  const today = useToday();
  const [isComputing, setComputing] = useState(false);
  // The line knows the names and which day counts (D4); the record knows every field.
  const lines = useAnswer('deadline.list', { all: true });
  const answer = useAnswer('record.get', { entity: 'deadline', id });
  const line = useMemo(
    () => (lines.state === 'ready' ? lines.value.deadlines.find((one) => one.id === id) : undefined),
    [lines, id],
  );
  if (answer.state === 'failed' || lines.state === 'failed') {
    return (
      <Inspector title={texts.missing} onClose={onClose}>
        {answer.state === 'failed' ? (
          <FailureNotice answer={answer} />
        ) : (
          lines.state === 'failed' && <FailureNotice answer={lines} />
        )}
      </Inspector>
    );
  }
  if (answer.state === 'loading' || lines.state === 'loading') {
    return (
      <Inspector title="" onClose={onClose}>
        <Loading />
      </Inspector>
    );
  }
  if (line === undefined) {
    return (
      <Inspector title={list.untitled} onClose={onClose}>
        <EmptyState title={texts.missing} />
      </Inspector>
    );
  }
  const record = answer.value;
  const isDone = isSettled(line.status);
  return (
    <Inspector
      kicker={
        <span className={styles.kicker}>
          {kind.choices?.[line.kind]?.[locale] ?? line.kind}
          <StatusBadge field={status} value={line.status} />
        </span>
      }
      title={line.title ?? list.untitled}
      onClose={onClose}
      actions={
        <>
          {isDone ? (
            <IconButton icon={RotateCcw} label={list.reopen} onPress={() => void reopen(line)} />
          ) : (
            <IconButton
              icon={CircleCheck}
              label={list.complete}
              keys="Control+Enter"
              onPress={() => void complete([line], today)}
            />
          )}
          <RecordMenu
            record={{ entity: 'deadline', id, title: line.title ?? '' }}
            onErased={onClose}
            label={texts.more}
            groups={[
              ...(isDone
                ? []
                : [
                    {
                      actions: [{ id: 'end', label: ending.end, icon: CalendarClock, run: () => setEnding(true) }],
                    },
                  ]),
              {
                actions: [
                  {
                    id: 'delete',
                    label: list.remove,
                    icon: Trash2,
                    isDanger: true,
                    run: () => void removeThis(line, onClose),
                  },
                ],
              },
            ]}
          />
        </>
      }
    >
      <div className={styles.top}>
        <DueText day={line.effectiveOn} isSettled={isDone} />
        {line.subject !== null && <SubjectLink subject={line.subject} title={line.subjectTitle} />}
      </div>
      <StaleNotice line={line} record={record} />
      {line.extendsId !== null && <Extends id={line.extendsId} onOpen={onOpen} />}
      <WhichDay line={line} rawOn={record['rawOn']} />
      <InspectorSection title={texts.details}>
        <DeadlineFields line={line} record={record} />
      </InspectorSection>
      <InspectorSection title={texts.ruleSection}>
        <RuleFacts record={record} onCompute={() => setComputing(true)} />
      </InspectorSection>
      <InspectorSection title={texts.reminders}>
        <Reminders line={line} record={record} />
      </InspectorSection>
      <InspectorSection title={linking.links}>
        <Links entity="deadline" id={id} />
      </InspectorSection>
      <InspectorSection title={parts.comments}>
        <RecordComments entity="deadline" id={id} />
      </InspectorSection>
      <InspectorSection title={parts.history}>
        <RecordHistory entity="deadline" id={id} />
      </InspectorSection>
      <Suspense fallback={null}>
        {isEnding && <EndDialog line={line} onClose={() => setEnding(false)} onFollowed={onOpen} />}
        {isComputing && <ComputeDialog line={line} record={record} onClose={() => setComputing(false)} />}
      </Suspense>
    </Inspector>
  );
}

/** Leads back to what this one prolongs. */
function Extends({ id, onOpen }: { readonly id: string; readonly onOpen: (id: string) => void }) {
  const texts = useTexts(endingTexts);
  return (
    <button type="button" className={styles.link} onClick={() => onOpen(id)}>
      {texts.extendsOther}
    </button>
  );
}

async function removeThis(line: DeadlineLine, onClose: () => void): Promise<void> {
  if (await remove([line])) onClose();
}
