import type { DiffPart } from '../../shared/text/word-runs.ts';
import { useTexts } from '../i18n/define.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import styles from './DiffRuns.module.css';

/** A text with what was struck and what was added marked by line and word, not by colour alone. */
export function DiffRuns({ runs }: { readonly runs: readonly DiffPart[] }) {
  const texts = useTexts(uiTexts);
  let at = 0;
  return runs.map(({ text, kind }) => {
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
