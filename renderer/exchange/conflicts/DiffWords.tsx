import { useMemo } from 'react';
import { wordDiff } from '../../../shared/text/word-runs.ts';
import { useTexts } from '../../i18n/define.ts';
import styles from './DiffWords.module.css';
import { conflictTexts } from './texts.ts';

/** A text with what was struck and what was added marked by line and word, not by colour alone. */
export function DiffWords({ from, to }: { readonly from: string; readonly to: string }) {
  const texts = useTexts(conflictTexts);
  const parts = useMemo(() => wordDiff(from, to), [from, to]);
  if (parts === null) return to;
  let at = 0;
  return parts.map(({ text, kind }) => {
    at += text.length + 1;
    if (kind === 'same') return <span key={at}>{text}</span>;
    const Mark = kind === 'added' ? 'ins' : 'del';
    return (
      <Mark key={at} className={styles[kind]}>
        <span className="visually-hidden">{kind === 'added' ? texts.addedWords : texts.removedWords}</span>
        {text}
      </Mark>
    );
  });
}
