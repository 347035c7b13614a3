import type { ReactNode } from 'react';
import { BodyChoice } from '../../app/BodyChoice.tsx';
import { DraftFields, type RecordDraft } from '../../app/NewRecord.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import styles from './reading.module.css';
import { readingTexts } from './texts.ts';
import type { ShownProposal } from './use-proposal.ts';
import { type ReadingView, useReadingView } from './view.ts';

type Part = keyof ReadingView['takes'];

/** Lays a change over what was read. */
export const putInto = (part: 'paper' | Part, change: RecordDraft): void =>
  useReadingView.setState((view) => ({ [part]: { ...view[part], ...change } }));

type ProposalProps = {
  readonly part: Part;
  readonly title: string;
  readonly isTaken: boolean;
  /** Why nothing is proposed, or why it is not ticked. */
  readonly note: string | null;
  readonly children: ReactNode;
};

/** A record that may come along with the paper: ticked or not, and then editable. */
function Proposal({ part, title, isTaken, note, children }: ProposalProps) {
  return (
    <Card>
      <Checkbox
        isSelected={isTaken}
        onChange={(isOn) => useReadingView.setState(({ takes }) => ({ takes: { ...takes, [part]: isOn } }))}
      >
        <span className={styles.tick}>{title}</span>
      </Checkbox>
      {note !== null && <p className={styles.quiet}>{note}</p>}
      {isTaken && <div className={styles.fields}>{children}</div>}
    </Card>
  );
}

/** Lock, post and money, each with its tick. */
export function Proposals({ shown }: { readonly shown: ShownProposal }) {
  const texts = useTexts(readingTexts);
  const { proposal, takes, existing, target } = shown;
  const isUpdate = existing !== null && target === 'update';
  const note = (isFound: boolean, count: number, none: string, has: string) =>
    isUpdate && count > 0 ? has : isFound ? null : none;
  return (
    <>
      <Proposal
        part="reservation"
        title={texts.takeReservation}
        isTaken={takes.reservation}
        note={note(
          proposal.reservation !== null,
          existing?.reservations ?? 0,
          texts.noReservation,
          texts.hasReservation,
        )}
      >
        <DraftFields
          entity="reservation"
          fields={['title', 'conditionText', 'kind', 'rule', 'neededCount', 'expectedBy']}
          draft={shown.reservation}
          put={(change) => putInto('reservation', change)}
          isQuiet
        />
        {shown.bodies.size === 0 && <p className={styles.quiet}>{texts.nobodyAsked}</p>}
        <BodyChoice chosen={shown.bodies} onChange={(bodies) => useReadingView.setState({ bodies: [...bodies] })} />
      </Proposal>
      <Proposal
        part="position"
        title={texts.takePosition}
        isTaken={takes.position}
        note={note(proposal.position !== null, existing?.positions ?? 0, texts.noPosition, texts.hasPost)}
      >
        <DraftFields
          entity="position"
          fields={[
            'title',
            'bodyId',
            'fte',
            'payScale',
            'payGrade',
            'fixedTerm',
            'termMonths',
            'productCode',
            'accountCode',
          ]}
          draft={shown.position}
          put={(change) => putInto('position', change)}
          isQuiet
        />
      </Proposal>
      <Proposal
        part="budgetItem"
        title={texts.takeBudget}
        isTaken={takes.budgetItem}
        note={note(proposal.budgetItem !== null, existing?.budgetItems ?? 0, texts.noBudget, texts.hasBudget)}
      >
        <DraftFields
          entity="budgetItem"
          fields={['title', 'bodyId', 'year', 'kind', 'productCode', 'accountCode', 'plannedCents']}
          draft={shown.budgetItem}
          put={(change) => putInto('budgetItem', change)}
          isQuiet
        />
      </Proposal>
    </>
  );
}

/** Papers it names, to be linked: those that are here, and placeholders for the others until somebody reads them in. */
export function Ties({ ties }: { readonly ties: ShownProposal['ties'] }) {
  const texts = useTexts(readingTexts);
  return (
    <Card title={texts.ties}>
      {ties.length === 0 && <p className={styles.quiet}>{texts.noTies}</p>}
      <div className={styles.ties}>
        {ties.map(({ reference, known, isTaken }) => (
          <Checkbox
            key={reference}
            isSelected={isTaken}
            onChange={(isOn) => useReadingView.setState((view) => ({ ties: { ...view.ties, [reference]: isOn } }))}
          >
            {known === null ? texts.stub(reference) : texts.tie(reference, known.title ?? '')}
          </Checkbox>
        ))}
      </div>
    </Card>
  );
}
