import { Gavel, Grid3x3, Printer } from 'lucide-react';
import { useState } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import type { Output } from '../../../shared/contract.ts';
import type { MatrixRow } from '../../../shared/councils/contract.ts';
import type { ConsultationStep, MatrixStep } from '../../../shared/councils/matrix.ts';
import { useAnswer } from '../../app/answers.ts';
import { useGoTo, useOpenRecord, useShowRecord } from '../../app/navigation.ts';
import { useToday } from '../../app/office.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading, Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { Toolbar, ToolbarSpace } from '../../ui/Toolbar.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import styles from './matrix.module.css';
import { PaperDialog } from './PaperDialog.tsx';
import { ReportDialog } from './ReportDialog.tsx';
import { ResultDialog } from './ResultDialog.tsx';
import { Summary } from './Summary.tsx';
import { matrixTexts } from './texts.ts';

type Answer = Output<'council.matrix'>;
type Matrix = NonNullable<Answer['matrix']>;

/** Beschlussmatrix: who has done what about one question, who is late, and what would be the earliest release. */
export default function MatrixPage() {
  const [reservationId] = useOpenRecord();
  const answer = useAnswer('council.matrix', reservationId === null ? {} : { reservationId }, { keep: true });
  if (answer.state !== 'ready') {
    return <Page>{answer.state === 'loading' ? <Loading /> : <FailureNotice answer={answer} />}</Page>;
  }
  return <Shown answer={answer.value} />;
}

function Shown({ answer }: { readonly answer: Answer }) {
  const texts = useTexts(matrixTexts);
  const goTo = useGoTo();
  const { matrix, reservations } = answer;
  if (matrix === null) {
    return (
      <Page>
        <EmptyState
          icon={Grid3x3}
          title={texts.none}
          action={<Button onPress={() => goTo('/councils/papers')}>{texts.toPapers}</Button>}
        >
          {texts.noneText}
        </EmptyState>
      </Page>
    );
  }
  return <Whole key={matrix.reservation.id} matrix={matrix} reservations={reservations} />;
}

type WholeProps = { readonly matrix: Matrix; readonly reservations: Answer['reservations'] };

function Whole({ matrix, reservations }: WholeProps) {
  const texts = useTexts(matrixTexts);
  const today = useToday();
  const show = useShowRecord();
  const [, choose] = useOpenRecord();
  const [isDeciding, setDeciding] = useState(false);
  const [opened, setOpened] = useState<{ readonly id: string; readonly step: MatrixStep } | null>(null);
  const { reservation, rows, earliest } = matrix;
  // The row as it is now, also after somebody else has changed it.
  const row = rows.find(({ requirementId }) => requirementId === opened?.id);
  const open = (line: MatrixRow, step: MatrixStep) => {
    if (step === 'paper' && line.paper !== null) show('paper', line.paper.id);
    else setOpened({ id: line.requirementId, step });
  };
  const close = () => setOpened(null);
  const title = reservation.title ?? texts.untitled;
  return (
    <Page
      count={texts.counts(reservation.adopted, reservation.required)}
      actions={
        reservation.mayDecide && (
          <Button look="primary" icon={Gavel} onPress={() => setDeciding(true)}>
            {texts.decide}
          </Button>
        )
      }
      tools={
        <Toolbar label={texts.tools}>
          <Select
            label={texts.reservation}
            hideLabel
            value={reservation.id}
            options={reservations.map((one) => ({ value: one.id, label: one.title ?? texts.untitled }))}
            onChange={(id) => choose(id)}
          />
          <ToolbarSpace />
          <Button onPress={() => show('reservation', reservation.id)}>{texts.open}</Button>
          <Button icon={Printer} isDisabled={!reservation.isPublic} onPress={() => window.print()}>
            {texts.print}
          </Button>
        </Toolbar>
      }
    >
      {!reservation.isPublic && <p className={styles.paperOnly}>{texts.printHidden}</p>}
      <div className={`${styles.page} ${reservation.isPublic ? '' : styles.screenOnly}`}>
        <h2 className={styles.paperOnly}>
          {title}, {texts.printed(formatDay(today))}
        </h2>
        <Summary reservation={reservation} rows={rows} earliest={earliest} />
        {rows.length === 0 ? (
          <Notice>{texts.noBodies}</Notice>
        ) : (
          <MatrixGrid label={`${texts.heading}: ${title}`} rows={rows} onOpen={open} />
        )}
      </div>
      {isDeciding && <DecideDialog reservation={reservation} rows={rows.length} onClose={() => setDeciding(false)} />}
      {row !== undefined && opened?.step === 'paper' && (
        <PaperDialog row={row} reservation={reservation} onClose={close} />
      )}
      {row !== undefined && opened?.step === 'result' && (
        <ResultDialog
          row={row}
          onReport={() => setOpened({ id: row.requirementId, step: 'council' })}
          onClose={close}
        />
      )}
      {row !== undefined && opened !== null && opened.step !== 'paper' && opened.step !== 'result' && (
        <ReportDialog key={opened.step} row={row} step={opened.step satisfies ConsultationStep} onClose={close} />
      )}
    </Page>
  );
}
