import type { DiffPart } from '../../shared/text/word-runs.ts';
import styles from './DiffRuns.module.css';

type DiffRunsProps = {
  readonly parts: readonly DiffPart[];
  /** Read out before what was put in and before what was struck. */
  readonly added: string;
  readonly removed: string;
};

/** A text with what was struck and what was put in marked by line and word, not by colour alone. */
export function DiffRuns({ parts, added, removed }: DiffRunsProps) {
  let at = 0;
  return parts.map(({ text, kind }) => {
    at += text.length + 1;
    if (kind === 'same') return <span key={at}>{text}</span>;
    const Mark = kind === 'added' ? 'ins' : 'del';
    return (
      <Mark key={at} className={styles[kind]}>
        <span className="visually-hidden">{kind === 'added' ? added : removed}</span>
        {text}
      </Mark>
    );
  });
}
