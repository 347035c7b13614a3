import { useMemo } from 'react';
import { wordDiff } from '../../../shared/text/word-runs.ts';
import { DiffRuns } from '../../ui/DiffRuns.tsx';

/** A text with what was struck and what was added in it, where enough is left of the old one for that to help. */
export function DiffWords({ from, to }: { readonly from: string; readonly to: string }) {
  const runs = useMemo(() => wordDiff(from, to), [from, to]);
  return runs === null ? to : <DiffRuns runs={runs} />;
}
