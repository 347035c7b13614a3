import type { JointChange, JointPreview } from '../../../shared/exchange/reading-contract.ts';

/** What somebody wants to see of what several files bring. */
export type View = {
  /** Only what concerns this site. */
  readonly isOurs: boolean;
  /** Only what one file brings: its place in the question. */
  readonly file: number | null;
};

/** The changes of a view, and how many of it are not listed one by one (`null`: of one file nobody has counted them). */
export function changesIn(
  { changes, more, moreOurs }: JointPreview,
  { isOurs, file }: View,
): { readonly changes: readonly JointChange[]; readonly more: number | null } {
  const chosen = changes.filter(
    (change) => (!isOurs || change.concerns.length > 0) && (file === null || change.file === file),
  );
  const left = isOurs ? moreOurs : more;
  return { changes: chosen, more: file === null || left === 0 ? left : null };
}

/** How many of the changes concern this site. */
export const oursIn = ({ changes, moreOurs }: JointPreview): number =>
  changes.filter(({ concerns }) => concerns.length > 0).length + moreOurs;
