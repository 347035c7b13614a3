import { useEffect, useRef } from 'react';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { MatrixRow } from '../../../shared/councils/contract.ts';
import type { ConsultationStep } from '../../../shared/councils/matrix.ts';
import type { CouncilResult } from '../../../shared/councils/meeting-model.ts';
import { readResult } from '../../../shared/councils/result.ts';
import { entities } from '../../../shared/entities.ts';
import { useDraft } from '../../app/drafts.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { DatumFeld } from '../../ui/DatumFeld.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ReferenceField } from '../../ui/ReferenceField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './matrix.module.css';
import { reportTexts } from './report-texts.ts';
import { matrixTexts } from './texts.ts';
import { Understood } from './Understood.tsx';

type ReportDialogProps = {
  readonly row: MatrixRow;
  readonly step: ConsultationStep;
  readonly onClose: () => void;
};

type Draft = {
  readonly committeeId: string | null;
  readonly plannedOn: string | null;
  readonly line: string;
  /** What a person says the line means, against what was read; empty: as read. */
  readonly meaning: string;
  readonly decidedOn: string | null;
};

/** When a committee deals with the question, and what came of it: the line is read while it is typed, and what is not understood stays. */
export function ReportDialog({ row, step, onClose }: ReportDialogProps) {
  const texts = useTexts(reportTexts);
  const matrix = useTexts(matrixTexts);
  const common = useTexts(uiTexts);
  const locale = useLocale();
  const { shown } = row[step];
  const body = row.body ?? matrix.untitled;
  const line = shown?.resultText ?? '';
  const stored = shown?.result ?? 'unknown';
  const start: Draft = {
    committeeId: shown?.committeeId ?? (step === 'council' ? row.committeeId : null),
    plannedOn: shown?.plannedOn ?? null,
    line,
    meaning: stored !== 'unknown' && readResult(line).result !== stored ? stored : '',
    decidedOn: shown?.decidedOn ?? null,
  };
  const [draft, keep, drop] = useDraft<Draft>(`report.${row.requirementId}.${step}`, start);
  // A field that is left by Strg+Enter settles first; what it said must be in what is saved.
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);
  const put = (change: Partial<Draft>) => {
    latest.current = { ...latest.current, ...change };
    keep(latest.current);
  };
  const save = async () => {
    const said = latest.current;
    const hasLine = said.line.trim() !== '' || line !== '';
    const outcome = await order(
      'requirement.report',
      {
        id: row.requirementId,
        step,
        ...(shown === null ? {} : { consultationId: shown.id, seen: shown.version }),
        committeeId: said.committeeId,
        plannedOn: dayOrNull(said.plannedOn),
        decidedOn: dayOrNull(said.decidedOn),
        ...(hasLine ? { line: said.line } : {}),
        ...(said.meaning === '' ? {} : { result: said.meaning as CouncilResult }),
      },
      { done: () => texts.saved(body) },
    );
    if (!outcome.ok) return;
    drop();
    onClose();
  };
  return (
    <Dialog
      title={texts.title(body, matrix.steps[step])}
      onClose={onClose}
      onCommit={() => void save()}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button look="primary" isDisabled={!row.mayReport} onPress={() => void save()}>
            {texts.save}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {!row.mayReport && <Notice>{matrix.notYours}</Notice>}
        <TextField
          label={texts.line}
          value={draft.line}
          onChange={(text) => put({ line: text, meaning: '' })}
          hint={texts.lineHint}
          maxLength={2000}
          isDisabled={!row.mayReport}
          autoFocus={row.mayReport}
        />
        <Understood
          line={draft.line}
          meaning={draft.meaning}
          onMeaning={(meaning) => put({ meaning })}
          isDisabled={!row.mayReport}
        />
        <div className={styles.pair}>
          <DatumFeld
            label={texts.decidedOn}
            value={draft.decidedOn}
            onChange={(decidedOn) => {
              put({ decidedOn });
              return true;
            }}
            isDisabled={!row.mayReport}
          />
          <DatumFeld
            label={texts.plannedOn}
            value={draft.plannedOn}
            onChange={(plannedOn) => {
              put({ plannedOn });
              return true;
            }}
            isDisabled={!row.mayReport}
          />
        </div>
        <ReferenceField
          target="committee"
          label={entities.consultation.fields.committeeId.label[locale]}
          value={draft.committeeId}
          onChange={(committeeId) => {
            put({ committeeId });
            return true;
          }}
          isDisabled={!row.mayReport}
        />
      </div>
    </Dialog>
  );
}
