import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { entities } from '../../../../shared/entities.ts';
import { checklistOf, checklistState } from '../../../../shared/funding/cases/proofs.ts';
import type { ObligationRow, ProofRow } from '../../../../shared/funding/cases/rows.ts';
import { useCommands } from '../../../app/commands.ts';
import { RecordFields } from '../../../app/RecordFields.tsx';
import { useTexts } from '../../../i18n/define.ts';
import { useLocale } from '../../../i18n/locale.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { DueText } from '../../../ui/DueText.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import styles from '../cases.module.css';
import { dayWords } from '../day-words.ts';
import { NewPart } from '../parts/NewPart.tsx';
import { PartTable } from '../parts/PartTable.tsx';
import { sectionTexts } from '../section-texts.ts';
import { useCase } from '../use-case-file.ts';

const { kind, status } = entities.proofOfUse.fields;

/** Interim and final proofs with their checklists, and the obligations of the notices. */
export function Proofs() {
  const texts = useTexts(sectionTexts);
  const locale = useLocale();
  const { record, proofs, obligations, notices } = useCase();
  const [dialog, setDialog] = useState<'proof' | 'obligation' | null>(null);
  useCommands(
    'funding.case.proofs',
    useMemo(
      () => [
        { id: 'case.proof', title: texts.addProof, icon: Plus, run: () => setDialog('proof') },
        { id: 'case.obligation', title: texts.addObligation, icon: Plus, run: () => setDialog('obligation') },
      ],
      [texts],
    ),
  );
  const addProof = (
    <Button icon={Plus} look={proofs.length === 0 ? 'primary' : 'secondary'} onPress={() => setDialog('proof')}>
      {texts.addProof}
    </Button>
  );
  return (
    <>
      <Card title={texts.proofs}>
        {proofs.length === 0 ? (
          <EmptyState title={texts.noProofs} action={addProof}>
            {texts.noProofsText}
          </EmptyState>
        ) : (
          <>
            <PartTable
              label={texts.proofs}
              entity="proofOfUse"
              rows={proofs}
              first={{ title: entities.proofOfUse.label[locale], name: (proof: ProofRow) => proof.title ?? '?' }}
              columns={[
                { title: texts.kind, cell: (proof) => kind.choices?.[proof.kind]?.[locale] ?? proof.kind },
                {
                  title: texts.due,
                  cell: ({ dueOn, submittedOn }) => <DueText day={dueOn} isSettled={submittedOn !== null} />,
                },
                { title: texts.submitted, cell: ({ submittedOn }) => dayWords(submittedOn) },
                { title: texts.checklist, cell: (proof) => <ChecklistBadge proof={proof} /> },
                { title: texts.state, cell: (proof) => <StatusBadge field={status} value={proof.status} /> },
              ]}
            >
              {(proof) => (
                <>
                  <RecordFields
                    entity="proofOfUse"
                    id={proof.id}
                    fields={['title', 'kind', 'fiscalYear', 'dueOn', 'submittedOn', 'status', 'notes']}
                  />
                  <fieldset className={styles.checklist}>
                    <legend>{texts.checklist}</legend>
                    <RecordFields entity="proofOfUse" id={proof.id} fields={checklistOf(proof.kind)} />
                  </fieldset>
                </>
              )}
            </PartTable>
            <div className={styles.bar}>{addProof}</div>
          </>
        )}
      </Card>
      <Card title={texts.obligations}>
        {obligations.length === 0 ? (
          <p className={styles.quiet}>{texts.noObligations}</p>
        ) : (
          <PartTable
            label={texts.obligations}
            entity="obligation"
            rows={obligations}
            first={{ title: entities.obligation.label[locale], name: (one: ObligationRow) => one.title ?? '?' }}
            columns={[
              {
                title: texts.notice,
                cell: ({ noticeId }) => notices.find(({ id }) => id === noticeId)?.title ?? '–',
              },
              { title: texts.due, cell: ({ dueOn, doneOn }) => <DueText day={dueOn} isSettled={doneOn !== null} /> },
              { title: texts.done, cell: ({ doneOn }) => dayWords(doneOn) },
            ]}
          >
            {(one) => (
              <RecordFields
                entity="obligation"
                id={one.id}
                fields={['title', 'dueOn', 'doneOn', 'responsiblePersonId', 'notes']}
              />
            )}
          </PartTable>
        )}
        <div className={styles.bar}>
          <Button icon={Plus} onPress={() => setDialog('obligation')}>
            {texts.addObligation}
          </Button>
        </div>
      </Card>
      {dialog === 'proof' && (
        <NewPart
          caseId={record.id}
          entity="proofOfUse"
          title={texts.addProof}
          fields={['title', 'kind', 'fiscalYear', 'dueOn']}
          initial={{ kind: 'final', title: kind.choices?.['final']?.[locale] ?? '' }}
          nameOf={({ title }) => String(title ?? '')}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'obligation' && (
        <NewPart
          caseId={record.id}
          entity="obligation"
          title={texts.addObligation}
          fields={['title', 'dueOn', 'responsiblePersonId', 'notes']}
          initial={notices.length === 1 ? { noticeId: notices[0]?.id ?? null } : {}}
          nameOf={({ title }) => String(title ?? '')}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

function ChecklistBadge({ proof }: { readonly proof: ProofRow }) {
  const texts = useTexts(sectionTexts);
  const { done, of } = checklistState(proof);
  return <Badge tone={done === of ? 'success' : 'neutral'}>{texts.checked(done, of)}</Badge>;
}
