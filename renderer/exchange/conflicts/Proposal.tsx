import { Merge } from 'lucide-react';
import type { Conflict } from '../../../shared/exchange/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { RichReader } from '../../ui/rich/RichReader.tsx';
import styles from './Comparison.module.css';
import { proposalParts } from './proposal.ts';
import { conflictTexts } from './texts.ts';
import { keepDraft } from './view.ts';

/** What the texts come to, merged by sentences; marked is where they overlap and a person must strike something. */
export function Proposal({ conflict }: { readonly conflict: Conflict }) {
  const texts = useTexts(conflictTexts);
  const { merged } = conflict;
  if (merged === null) return null;
  return (
    <section className={styles.proposal} aria-label={texts.proposal}>
      <header className={styles.proposalHead}>
        <h3 className={styles.proposalTitle}>{texts.proposal}</h3>
        <Button icon={Merge} onPress={() => keepDraft(conflict, merged.value)}>
          {texts.takeProposal}
        </Button>
      </header>
      {merged.marked === null ? (
        <PlainProposal merged={merged} />
      ) : (
        <RichReader value={merged.marked} className={styles.richValue} />
      )}
      <p className={styles.proposalNote}>{texts.proposalNote}</p>
    </section>
  );
}

function PlainProposal({ merged }: { readonly merged: NonNullable<Conflict['merged']> }) {
  const texts = useTexts(conflictTexts);
  return (
    <p className={styles.value}>
      {proposalParts(merged).map(({ text, at, isOverlap }) =>
        isOverlap ? (
          <mark key={at} className={styles.overlap}>
            <span className="visually-hidden">{texts.overlap}</span>
            {text}
          </mark>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </p>
  );
}
