/**
 * One question, twelve papers: which paper the others are held against, and in what they differ from it. Pure.
 *
 * G1  Every body of the region has a line, whether it has a paper or not: who is missing is part of the answer.
 * G2  What is compared are the words as they stand; which of the differences matter is for a person to say.
 */
import { type DiffPart, redlineRuns } from '../../text/word-runs.ts';
import type { GroupPaper } from './group-contract.ts';

/** Parts that are compared, in the order in which councils read them. */
export const comparedParts = [
  'resolutionText',
  'lockNote',
  'facts',
  'alternatives',
  'effectsFinance',
  'effectsPersonnel',
  'effectsIt',
  'effectsClimate',
  'competence',
] as const;
export type ComparedPart = (typeof comparedParts)[number];

/** `missing`: the lead paper has it and this one has not; `added`: the other way round; `none`: neither has it. */
export type PartState = 'same' | 'changed' | 'missing' | 'added' | 'none';

export type PartDifference = {
  readonly part: ComparedPart;
  readonly state: PartState;
  /** How many words are not the same. */
  readonly words: number;
  readonly runs: readonly DiffPart[];
};

/** A body that has to decide, or a paper of nobody known. */
export type GroupRow = {
  readonly bodyId: string | null;
  readonly paper: GroupPaper | null;
  readonly isLead: boolean;
};

/** The paper of the leading body; without one the first that says what is to be resolved. `bodyIds` give the order. */
export function leadPaperOf(
  papers: readonly GroupPaper[],
  leadBodyId: string | null,
  bodyIds: readonly string[],
): GroupPaper | null {
  const place = ({ bodyId }: GroupPaper): number => (bodyId === null ? bodyIds.length : bodyIds.indexOf(bodyId));
  const inOrder = papers.toSorted((one, other) => place(one) - place(other));
  const ofLead = inOrder.filter(({ bodyId }) => leadBodyId !== null && bodyId === leadBodyId);
  const saying = ({ resolutionText }: GroupPaper) => (resolutionText ?? '') !== '';
  return ofLead.find(saying) ?? ofLead[0] ?? inOrder.find(saying) ?? inOrder[0] ?? null;
}

/** G1: the lines of a group; bodies in their order, then papers of bodies from elsewhere or of none. */
export function rowsOfGroup(
  papers: readonly GroupPaper[],
  bodyIds: readonly string[],
  lead: GroupPaper | null,
): readonly GroupRow[] {
  const row = (bodyId: string | null, paper: GroupPaper | null): GroupRow => ({
    bodyId,
    paper,
    isLead: paper !== null && paper.id === lead?.id,
  });
  const ofRegion = bodyIds.flatMap((bodyId) => {
    const own = papers.filter((paper) => paper.bodyId === bodyId);
    return own.length === 0 ? [row(bodyId, null)] : own.map((paper) => row(bodyId, paper));
  });
  const others = papers.filter(({ bodyId }) => bodyId === null || !bodyIds.includes(bodyId));
  return [...ofRegion, ...others.map((paper) => row(paper.bodyId, paper))];
}

const wordsOf = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** A word put in another's place is one that differs, not two: of each change the longer side counts. */
function wordsIn(runs: readonly DiffPart[]): number {
  let [sum, struck, added] = [0, 0, 0];
  for (const { text, kind } of runs) {
    if (kind === 'removed') struck += wordsOf(text);
    else if (kind === 'added') added += wordsOf(text);
    else {
      sum += Math.max(struck, added);
      [struck, added] = [0, 0];
    }
  }
  return sum + Math.max(struck, added);
}

function stateOf(from: string, to: string): PartState {
  if (from === to) return from === '' ? 'none' : 'same';
  if (to === '') return 'missing';
  return from === '' ? 'added' : 'changed';
}

/** G2: one part of a paper held against the same part of the lead paper. Space alone makes no difference. */
export function differenceIn(part: ComparedPart, lead: GroupPaper, paper: GroupPaper): PartDifference {
  const [from, to] = [lead, paper].map((one) => (one[part] ?? '').replace(/\s+/g, ' ').trim());
  const state = stateOf(from ?? '', to ?? '');
  const runs = state === 'none' ? [] : redlineRuns(lead[part] ?? '', paper[part] ?? '');
  return { part, state, words: state === 'same' ? 0 : wordsIn(runs), runs };
}
