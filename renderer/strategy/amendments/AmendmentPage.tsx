import { FilePen, Gavel, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { useGoTo, useOpenRecord } from '../../app/navigation.ts';
import { order } from '../../app/orders.ts';
import { Page } from '../../app/Page.tsx';
import { RecordComments } from '../../app/RecordComments.tsx';
import { RecordConflicts } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { FailureNotice, Loading, Notice } from '../../ui/Notice.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import styles from './amendments.module.css';
import { Compared } from './Compared.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';
import { StateBadge } from './StateBadge.tsx';
import { amendmentTexts } from './texts.ts';
import { type Amendment, type Amendments, useAmendments, useNames } from './use-amendments.ts';

/** One amendment: the words in force, the proposed ones and the difference, what is said about it, and what was decided. */
export default function AmendmentPage() {
  const texts = useTexts(amendmentTexts);
  const goTo = useGoTo();
  const [id] = useOpenRecord();
  const answer = useAmendments();
  if (answer.state !== 'ready') {
    return (
      <Page title={texts.heading}>{answer.state === 'failed' ? <FailureNotice answer={answer} /> : <Loading />}</Page>
    );
  }
  const amendment = answer.value.amendments.find((one) => one.id === id);
  if (amendment !== undefined) return <Whole key={amendment.id} all={answer.value} amendment={amendment} />;
  return (
    <Page title={texts.none}>
      <EmptyState
        title={texts.none}
        action={<Button onPress={() => goTo('/strategy/amendments')}>{texts.toList}</Button>}
      >
        {texts.noneText}
      </EmptyState>
    </Page>
  );
}

type WholeProps = { readonly all: Amendments; readonly amendment: Amendment };

function Whole({ all, amendment }: WholeProps) {
  const texts = useTexts(amendmentTexts);
  const goTo = useGoTo();
  const { nameOf, kindOf, partKindOf } = useNames(all);
  const [dialog, setDialog] = useState<'decide' | 'revise' | null>(null);
  const { id, version, state, reason } = amendment;
  const day = (value: string | null) => {
    const known = dayOrNull(value);
    return known === null ? '' : formatDay(known);
  };
  const withdraw = () => order('amendment.withdraw', { id, seen: version }, { done: () => texts.withdrawn });
  const facts = [
    [texts.by, amendment.body],
    [texts.on, day(amendment.proposedOn)],
    [texts.typedBy, amendment.proposedBy],
    [texts.withdrawnOn, day(amendment.withdrawnOn)],
  ] as const;
  return (
    <Page
      title={nameOf(amendment)}
      tools={
        <span className={styles.line}>
          <Button look="quiet" onPress={() => goTo('/strategy/amendments')}>
            {texts.toList}
          </Button>
          <span className={styles.quiet}>
            {partKindOf(amendment.targetKind)} {kindOf(amendment.kind)}
          </span>
          <StateBadge state={state} />
        </span>
      }
      actions={
        <>
          {amendment.isOurs && (state === 'proposed' || state === 'deferred') && (
            <Button icon={Undo2} onPress={() => void withdraw()}>
              {texts.withdraw}
            </Button>
          )}
          {amendment.isOurs && state === 'proposed' && (
            <Button icon={FilePen} onPress={() => setDialog('revise')}>
              {texts.revise}
            </Button>
          )}
          {all.mayDecide && state !== 'contained' && state !== 'withdrawn' && (
            <Button look="primary" icon={Gavel} onPress={() => setDialog('decide')}>
              {amendment.decision === null ? texts.decide : texts.decideAgain}
            </Button>
          )}
        </>
      }
    >
      <Conflicts id={id} />
      <div className={styles.sheet}>
        <div className={styles.stack}>
          <Card title={texts.compare}>
            <Compared all={all} amendment={amendment} />
          </Card>
          <Card title={texts.discussion}>
            <RecordComments entity="amendment" id={id} />
          </Card>
        </div>
        <div className={styles.aside}>
          <Card title={texts.decision}>
            <Decided amendment={amendment} mayDecide={all.mayDecide} />
          </Card>
          <Card title={texts.about}>
            <div className={styles.stack}>
              <Facts facts={facts.filter(([, value]) => value !== '')} />
              {reason !== '' && <p className={styles.reason}>{reason}</p>}
            </div>
          </Card>
        </div>
      </div>
      {dialog === 'decide' && <DecideDialog all={all} amendment={amendment} onClose={() => setDialog(null)} />}
      {dialog === 'revise' && <ProposeDialog all={all} amendment={amendment} onClose={() => setDialog(null)} />}
    </Page>
  );
}

function Conflicts({ id }: { readonly id: string }) {
  const answer = useAnswer('record.get', { entity: 'amendment', id });
  return answer.state === 'ready' ? <RecordConflicts entity="amendment" record={answer.value} /> : null;
}

function Decided({ amendment, mayDecide }: { readonly amendment: Amendment; readonly mayDecide: boolean }) {
  const texts = useTexts(amendmentTexts);
  const { decision } = amendment;
  if (decision === null) {
    return (
      <p className={styles.quiet}>
        {texts.noDecision} {!mayDecide && texts.onlyCoordination}
      </p>
    );
  }
  const on = dayOrNull(decision.decidedOn);
  return (
    <div className={styles.stack}>
      <span className={styles.line}>
        <StatusBadge field={entities.amendmentDecision.fields.result} value={decision.result} />
        <span className={styles.quiet}>{texts.decidedOn(on === null ? '–' : formatDay(on), decision.decidedBy)}</span>
      </span>
      {decision.hasConflict && <Notice tone="warning">{texts.disputed}</Notice>}
      <p className={styles.reason}>{decision.reason}</p>
    </div>
  );
}
