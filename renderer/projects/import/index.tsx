import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ListKindName } from '../../../shared/lists/kinds.ts';
import { bridge } from '../../app/bridge.ts';
import { Page } from '../../app/Page.tsx';
import { useDropped } from '../../app/use-dropped.ts';
import { useTexts } from '../../i18n/define.ts';
import { DropZone } from '../../ui/DropZone.tsx';
import { ProgressPanel } from '../../ui/ProgressPanel.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import styles from './import.module.css';
import { PreviewStep } from './PreviewStep.tsx';
import { RowDetails } from './RowDetails.tsx';
import { beginKind, useImport } from './reading.ts';
import { Steps } from './Steps.tsx';
import { importTexts } from './texts.ts';
import { type Importing, useImporting } from './use-import.ts';

/** Liste einlesen: choose a file, say what its columns are, look at what would happen, take it over. */
export default function ImportPage({ kind = 'projects' }: { readonly kind?: ListKindName }) {
  const isThisKind = useImport((state) => state.kind === kind);
  useLayoutEffect(() => {
    if (!isThisKind) beginKind(kind);
  }, [isThisKind, kind]);
  return isThisKind ? <Import kind={kind} /> : null;
}

function Import({ kind }: { readonly kind: ListKindName }) {
  const texts = useTexts(importTexts);
  const step = useImport((state) => state.step);
  const importing = useImporting();
  const isOver = useDropped((transfer) => {
    void bridge()
      .files.adopt([...(transfer?.files ?? [])])
      .then(importing.begin);
  });
  return (
    <Page
      title={texts.titles[kind]}
      fills={step === 'preview'}
      tools={<Steps />}
      inspector={step === 'preview' ? <RowDetails importing={importing} /> : null}
    >
      <Framed>
        <StepContent importing={importing} isOver={isOver} />
      </Framed>
    </Page>
  );
}

type StepProps = { readonly importing: Importing; readonly isOver: boolean };

function StepContent({ importing, isOver }: StepProps) {
  const texts = useTexts(importTexts);
  const { step, kind } = useImport();
  const { opening, planning, applying } = importing;
  if (opening.isRunning) return <Running label={texts.reading} task={opening} />;
  if (applying.isRunning) return <Running label={texts.applying} task={applying} />;
  if (step === 'done') return <DoneStep importing={importing} />;
  if (step === 'preview') return <PreviewStep importing={importing} />;
  if (planning.isRunning) return <Running label={texts.planning} task={planning} />;
  if (step === 'columns') return <ColumnsStep importing={importing} />;
  return (
    <div className={styles.page}>
      <DropZone
        title={isOver ? texts.dropHere : texts.drops[kind]}
        text={texts.dropText}
        action={texts.choose}
        onChoose={() => void importing.choose()}
        isOver={isOver}
      />
    </div>
  );
}

function Running(props: Parameters<typeof ProgressPanel>[0]) {
  return (
    <div className={styles.page}>
      <ProgressPanel {...props} />
    </div>
  );
}

/** The focus never falls out of the page: what a button led to takes it. */
function Framed({ children }: { readonly children: React.ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const step = useImport((state) => state.step);
  useEffect(() => {
    if (step !== 'file' && document.activeElement === document.body) frame.current?.focus();
  }, [step]);
  return (
    <div ref={frame} tabIndex={-1} className={styles.frame}>
      {children}
    </div>
  );
}
