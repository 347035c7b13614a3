import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { proseFields } from '../../../shared/councils/paper/parts.ts';
import type { Row } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { RecordMenu } from '../../app/erase/RecordMenu.tsx';
import { MergedRecord } from '../../app/MergedRecord.tsx';
import { useGoTo, useOpenRecord } from '../../app/navigation.ts';
import { order } from '../../app/orders.ts';
import { Page } from '../../app/Page.tsx';
import { RecordComments } from '../../app/RecordComments.tsx';
import { RecordFields } from '../../app/RecordFields.tsx';
import { RecordHistory } from '../../app/RecordHistory.tsx';
import { RecordConflicts } from '../../app/RecordPanel.tsx';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading, Notice } from '../../ui/Notice.tsx';
import { LineButton } from '../../ui/PlainTable.tsx';
import { PaperReservations } from './PaperReservations.tsx';
import { PaperTies } from './PaperTies.tsx';
import styles from './papers.module.css';
import { paperTexts } from './texts.ts';

/** The parts of a paper in the order in which councils read them. */
const parts = ['title', ...proseFields, 'remainder'] as const;

const facts = ['reference', 'paperType', 'bodyId', 'department', 'date', 'status', 'groupId'] as const;

/** One paper: its wording in the order of councils, and beside it what it is, locks and hangs together with. */
export default function PaperPage() {
  const texts = useTexts(paperTexts);
  const [id] = useOpenRecord();
  const goTo = useGoTo();
  if (id !== null) return <AskedPaper key={id} id={id} />;
  return (
    <Page title={texts.none}>
      <EmptyState title={texts.none} action={<Button onPress={() => goTo('/councils/papers')}>{texts.toList}</Button>}>
        {texts.noneText}
      </EmptyState>
    </Page>
  );
}

function AskedPaper({ id }: { readonly id: string }) {
  const texts = useTexts(paperTexts);
  const answer = useAnswer('record.get', { entity: 'paper', id }, { keep: true });
  if (answer.state !== 'ready')
    return (
      <Page title={texts.heading}>{answer.state === 'failed' ? <FailureNotice answer={answer} /> : <Loading />}</Page>
    );
  // The contract does not know which entity was asked for; the name in the question does.
  const paper = answer.value as unknown as Row<'paper'> & { readonly deleted?: boolean };
  const title = paper.title ?? texts.untitled;
  if (paper.deleted)
    return (
      <Page title={title}>
        <Notice tone="warning">{texts.gone}</Notice>
      </Page>
    );
  return (
    <WholePaper paper={paper} title={title} conflicts={<RecordConflicts entity="paper" record={answer.value} />} />
  );
}

type WholePaperProps = {
  readonly paper: Row<'paper'>;
  readonly title: string;
  readonly conflicts: ReactNode;
};

function WholePaper({ paper, title, conflicts }: WholePaperProps) {
  const texts = useTexts(paperTexts);
  const goTo = useGoTo();
  const { id } = paper;
  const leave = () => goTo('/councils/papers');
  const remove = async () => {
    leave();
    await order('record.delete', { entity: 'paper', id }, { done: () => texts.removed(title) });
  };
  return (
    <Page
      title={title}
      tools={<Kicker paper={paper} />}
      actions={
        <RecordMenu
          record={{ entity: 'paper', id, title }}
          onErased={leave}
          groups={[
            {
              actions: [{ id: 'remove', label: texts.remove, icon: Trash2, isDanger: true, run: () => void remove() }],
            },
          ]}
        />
      }
    >
      {conflicts}
      <MergedRecord entity="paper" id={id} />
      <div className={styles.sheet}>
        <Card title={texts.parts}>
          <div className={styles.parts}>
            <RecordFields entity="paper" id={id} fields={parts} layout="stacked" />
          </div>
          <Original text={paper.originalText} />
        </Card>
        <div className={styles.aside}>
          <Card title={texts.about}>
            <RecordFields entity="paper" id={id} fields={facts} />
          </Card>
          <Card title={texts.reservations}>
            <PaperReservations paperId={id} />
          </Card>
          <Card title={texts.ties}>
            <PaperTies paperId={id} />
          </Card>
          <Card title={texts.sharing}>
            <RecordFields entity="paper" id={id} fields={['ownerBodyId', 'visibility', 'classification']} />
          </Card>
          <Card title={texts.comments}>
            <RecordComments entity="paper" id={id} />
          </Card>
          <Card title={texts.history}>
            <RecordHistory entity="paper" id={id} />
          </Card>
        </div>
      </div>
    </Page>
  );
}

function Kicker({ paper }: { readonly paper: Row<'paper'> }) {
  const texts = useTexts(paperTexts);
  const goTo = useGoTo();
  const { bodyId, groupId } = paper;
  const titleOf = useTitles([
    ...(bodyId === null ? [] : [`body:${bodyId}`]),
    ...(groupId === null ? [] : [`paperGroup:${groupId}`]),
  ]);
  const group = groupId === null ? null : titleOf(`paperGroup:${groupId}`);
  const date = dayOrNull(paper.date);
  return (
    <span className={styles.kicker}>
      <span>{paper.reference ?? texts.noReference}</span>
      <span>{bodyId === null ? texts.noBody : (titleOf(`body:${bodyId}`) ?? '…')}</span>
      {date !== null && <span>{formatDay(date)}</span>}
      {paper.status !== null && <span>{paper.status}</span>}
      {groupId !== null && group !== null && (
        <LineButton onPress={() => goTo('/councils/group', groupId)}>{group}</LineButton>
      )}
    </span>
  );
}

/** What was pasted, character by character; folded away, because its parts stand above. */
function Original({ text }: { readonly text: string | null }) {
  const texts = useTexts(paperTexts);
  const locale = useLocale();
  if (text === null || text === '') return null;
  return (
    <details className={styles.original}>
      <summary>
        {texts.original} <span className={styles.quiet}>{texts.originalNote(formatCount(text.length, locale))}</span>
      </summary>
      <pre className={styles.source}>{text}</pre>
    </details>
  );
}
