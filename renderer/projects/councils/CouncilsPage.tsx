import { FilePlus } from 'lucide-react';
import { useState } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { ProjectPaper } from '../../../shared/projects/contract.ts';
import { useAnswer } from '../../app/answers.ts';
import { NewRecord } from '../../app/NewRecord.tsx';
import { useShowRecord } from '../../app/navigation.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { LineButton, PlainTable } from '../../ui/PlainTable.tsx';
import { AnyReferenceField } from '../../ui/ReferenceField.tsx';
import styles from './CouncilsPage.module.css';
import { ReservationCard } from './ReservationCard.tsx';
import { TieWords } from './TieWords.tsx';
import { councilsTexts } from './texts.ts';

const paperFields = ['title', 'reference', 'paperType', 'bodyId', 'date', 'status', 'resolutionText'] as const;

/** Beschlüsse: the papers that decide about the project, and what holds it back until councils have agreed. */
export function CouncilsPage({ projectId }: { readonly projectId: string }) {
  const texts = useTexts(councilsTexts);
  const answer = useAnswer('project.councils', { projectId });
  const [isAdding, setAdding] = useState(false);
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <FailureNotice answer={answer} />;
  const { papers, reservations } = answer.value;
  const link = async (from: string | null, kind: 'decides' | 'blocks') => {
    if (from === null) return;
    const fields = { from, to: `project:${projectId}`, kind };
    await order('record.create', { entity: 'link', fields }, { done: () => texts.linked });
  };
  const tools = (
    <div className={styles.tools}>
      {/* The key empties a field after each link. */}
      <AnyReferenceField
        key={`p${papers.length}`}
        among={['paper']}
        label={texts.addPaper}
        hint={texts.addPaperHint}
        value={null}
        onChange={(paper) => void link(paper, 'decides')}
      />
      <AnyReferenceField
        key={`r${reservations.length}`}
        among={['reservation']}
        label={texts.addReservation}
        hint={texts.addReservationHint}
        value={null}
        onChange={(reservation) => void link(reservation, 'blocks')}
      />
      <Button icon={FilePlus} onPress={() => setAdding(true)}>
        {texts.newPaper}
      </Button>
    </div>
  );
  return (
    <div className={styles.page}>
      {papers.length === 0 && reservations.length === 0 ? (
        <div className={styles.empty}>
          <EmptyState title={texts.none}>{texts.noneText}</EmptyState>
          {tools}
        </div>
      ) : (
        <>
          <Card title={texts.papers}>
            {papers.length === 0 ? <p className={styles.quiet}>{texts.noPapers}</p> : <Papers papers={papers} />}
            {tools}
          </Card>
          {reservations.length > 0 && (
            <Card title={texts.reservations}>
              <div className={styles.stack}>
                {reservations.map((one) => (
                  <ReservationCard key={one.reservationId} reservation={one} />
                ))}
              </div>
            </Card>
          )}
        </>
      )}
      {isAdding && (
        <NewRecord
          entity="paper"
          fields={paperFields}
          title={texts.newPaperTitle}
          onClose={() => setAdding(false)}
          onCreated={(id) => void link(`paper:${id}`, 'decides')}
        />
      )}
    </div>
  );
}

function Papers({ papers }: { readonly papers: readonly ProjectPaper[] }) {
  const texts = useTexts(councilsTexts);
  const show = useShowRecord();
  const head = [texts.reference, texts.subject, texts.body, texts.date, texts.status, texts.tie];
  return (
    <PlainTable label={texts.papers} head={head}>
      {papers.map((paper) => {
        const title = paper.title ?? texts.untitled;
        const date = dayOrNull(paper.date);
        return (
          <tr key={paper.id}>
            <td className={styles.reference}>{paper.reference}</td>
            <th scope="row" className={styles.title}>
              <LineButton onPress={() => show('paper', paper.id)}>{title}</LineButton>
            </th>
            <td>{paper.body}</td>
            <td className={styles.reference}>{date === null ? '' : formatDay(date)}</td>
            <td>{paper.status}</td>
            <td>
              <TieWords ties={paper.ties} title={title} />
            </td>
          </tr>
        );
      })}
    </PlainTable>
  );
}
