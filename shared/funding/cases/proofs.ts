/** What a proof of use has to contain, by its kind. */
import type { ProofRow } from './rows.ts';

const report = ['hasReport', 'isSigned'] as const;
const figures = ['hasReport', 'hasFigures', 'isSigned'] as const;
const whole = [
  'hasReport',
  'hasFigures',
  'hasReceipts',
  'hasProcurement',
  'hasPublicity',
  'hasInventory',
  'isSigned',
] as const;

export type ChecklistField = (typeof whole)[number];

const lists: Readonly<Record<ProofRow['kind'], readonly ChecklistField[]>> = {
  factual_only: report,
  interim: figures,
  final: whole,
};

/** The points of the checklist of a proof, in their order. */
export const checklistOf = (kind: ProofRow['kind']): readonly ChecklistField[] => lists[kind] ?? whole;

/** How many points are there, of how many. */
export function checklistState(proof: ProofRow): { readonly done: number; readonly of: number } {
  const list = checklistOf(proof.kind);
  return { done: list.filter((field) => proof[field]).length, of: list.length };
}
