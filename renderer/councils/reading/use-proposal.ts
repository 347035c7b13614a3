import { useMemo } from 'react';
import type { Input } from '../../../shared/contract.ts';
import type { KnownPaper } from '../../../shared/councils/paper/contract.ts';
import { type PaperProposal, proposalOf } from '../../../shared/councils/paper/propose.ts';
import { type PaperReading, readPaper } from '../../../shared/councils/paper/read-paper.ts';
import { referenceKey } from '../../../shared/councils/paper/reference.ts';
import { useAnswer } from '../../app/answers.ts';
import { type RecordDraft, saidIn } from '../../app/NewRecord.tsx';
import { useOffice, useToday } from '../../app/office.ts';
import { type ReadingView, useReadingView } from './view.ts';

/** A paper it names, the one that is here under that name, and whether something will be written about it. */
export type ProposedTie = { readonly reference: string; readonly known: KnownPaper | null; readonly isTaken: boolean };

/** What is on the page: what was read, with what a person has changed laid over it. */
export type ShownProposal = {
  readonly reading: PaperReading;
  readonly proposal: PaperProposal;
  readonly paper: RecordDraft;
  readonly reservation: RecordDraft;
  readonly position: RecordDraft;
  readonly budgetItem: RecordDraft;
  readonly bodies: ReadonlySet<string>;
  readonly takes: { readonly reservation: boolean; readonly position: boolean; readonly budgetItem: boolean };
  readonly isNonpublic: boolean;
  /** The same paper, if it is here already. */
  readonly existing: KnownPaper | null;
  readonly target: 'update' | 'new';
  readonly ties: readonly ProposedTie[];
  readonly isReady: boolean;
};

/** The same number in the same body; a body that is not known yet does not part them. */
export function existingIn(known: readonly KnownPaper[], reference: unknown, bodyId: unknown): KnownPaper | null {
  if (typeof reference !== 'string' || reference.trim() === '') return null;
  const same = known.filter((paper) => referenceKey(paper.reference ?? '') === referenceKey(reference));
  const mine = (paper: KnownPaper) => paper.bodyId === bodyId;
  const open = (paper: KnownPaper) => paper.bodyId === null || bodyId === null || bodyId === undefined;
  return same.find(mine) ?? same.find(open) ?? null;
}

/** Of several papers with one number, the one of the same body counts. */
function tiesOf(
  proposal: PaperProposal,
  known: readonly KnownPaper[],
  bodyId: unknown,
  view: ReadingView,
): ProposedTie[] {
  return proposal.references.map((reference) => {
    const found = existingIn(known, reference, bodyId);
    return { reference, known: found, isTaken: view.ties[reference] ?? true };
  });
}

export function useProposal(): ShownProposal {
  const view = useReadingView();
  const { region } = useOffice();
  const today = useToday();
  const reading = useMemo(() => readPaper(view.text, today), [view.text, today]);
  const proposal = useMemo(() => proposalOf(reading, region.bodies, today), [reading, region, today]);
  const bodyRead = proposal.bodyId ?? view.given['bodyId'] ?? null;
  const paper: RecordDraft = { ...view.given, ...proposal.paper, bodyId: bodyRead, ...view.paper };
  const own = typeof paper['reference'] === 'string' ? paper['reference'].trim().slice(0, 60) : '';
  const references = [
    ...new Set([own, ...proposal.references].filter((name) => name !== '' && name.length <= 60)),
  ].slice(0, 300);
  const answer = useAnswer('paper.known', { references }, { keep: true });
  const known = answer.state === 'ready' ? answer.value.papers : [];
  const existing = existingIn(known, own, paper['bodyId']);
  const isUpdate = existing !== null && view.target === 'update';
  const { reservation, position, budgetItem } = proposal;
  const { bodies: asked = [], ...lock } = reservation ?? {};
  const bodyId = paper['bodyId'] ?? null;
  const { takes } = view;
  return {
    reading,
    proposal,
    paper,
    reservation: { ...lock, ...view.reservation } as RecordDraft,
    position: { ...position, fixedTerm: position?.termMonths != null, bodyId, ...view.position } as RecordDraft,
    budgetItem: { ...budgetItem, bodyId, ...view.budgetItem } as RecordDraft,
    bodies: new Set(view.bodies ?? asked),
    // What the paper has brought already is not proposed a second time.
    takes: {
      reservation: takes.reservation ?? (reservation !== null && !(isUpdate && existing.reservations > 0)),
      position: takes.position ?? (position !== null && !(isUpdate && existing.positions > 0)),
      budgetItem: takes.budgetItem ?? (budgetItem !== null && !(isUpdate && existing.budgetItems > 0)),
    },
    isNonpublic: view.isNonpublic ?? proposal.isNonpublic,
    existing,
    target: view.target,
    ties: tiesOf(proposal, known, paper['bodyId'], view),
    isReady: answer.state === 'ready' && !answer.isStale,
  };
}

/** What is sent when a person confirms. */
export function confirmed(shown: ShownProposal): Input<'paper.take'> {
  const { existing, target, takes, ties } = shown;
  const isUpdate = existing !== null && target === 'update';
  const fields = saidIn(shown.paper);
  return {
    paper: {
      ...(isUpdate ? { id: existing.id, seen: existing.version } : {}),
      fields: { ...fields, ...(shown.isNonpublic ? { classification: 'nonpublic_session' } : {}) },
    },
    ties: ties.flatMap(({ reference, known, isTaken }) => (isTaken ? [{ reference, paperId: known?.id ?? null }] : [])),
    reservation: takes.reservation ? { fields: saidIn(shown.reservation), bodies: [...shown.bodies] } : null,
    position: takes.position
      ? { fields: saidIn({ status: takes.reservation ? 'locked' : 'planned', ...shown.position }) }
      : null,
    budgetItem: takes.budgetItem ? { fields: saidIn(shown.budgetItem) } : null,
  };
}
