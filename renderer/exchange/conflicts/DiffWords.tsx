import { useMemo } from 'react';
import { wordDiff } from '../../../shared/text/word-runs.ts';
import { useTexts } from '../../i18n/define.ts';
import { DiffRuns } from '../../ui/DiffRuns.tsx';
import { conflictTexts } from './texts.ts';

/** What became of a text from one value to another; the new one alone where both are too different to be marked. */
export function DiffWords({ from, to }: { readonly from: string; readonly to: string }) {
  const texts = useTexts(conflictTexts);
  const parts = useMemo(() => wordDiff(from, to), [from, to]);
  return parts === null ? to : <DiffRuns parts={parts} added={texts.addedWords} removed={texts.removedWords} />;
}
