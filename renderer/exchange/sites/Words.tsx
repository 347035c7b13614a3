import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { say } from '../../app/messages.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './sites.module.css';
import { siteTexts } from './texts.ts';

type WordsProps = {
  readonly words: readonly string[];
  /** Read across a table or over the telephone. */
  readonly isLarge?: boolean;
};

/** Twelve words in their order, numbered, so that nobody loses the place while reading them out. */
export function Words({ words, isLarge }: WordsProps) {
  const texts = useTexts(siteTexts);
  return (
    // The words are German whatever the screen is: a screen reader must say them as they are said on the telephone.
    <ol className={classes(styles.words, isLarge && styles.largeWords)} aria-label={texts.words} lang="de">
      {words.map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word may occur twice, and its place is what it is.
        <li key={index} className={styles.word}>
          <span className={styles.wordNumber} aria-hidden>
            {index + 1}
          </span>
          {word}
        </li>
      ))}
    </ol>
  );
}

type KeyProps = WordsProps & {
  readonly fingerprint: string;
  readonly children?: ReactNode;
};

/** A key as people compare it: words to read out, the fingerprint to compare letter by letter, and both to copy. */
export function KeyWords({ words, fingerprint, isLarge, children }: KeyProps) {
  const texts = useTexts(siteTexts);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${words.join(' ')}\n${fingerprint}`);
      say('success', texts.copied);
    } catch {
      say('warning', texts.notCopied);
    }
  };
  return (
    <div className={styles.key}>
      <Words words={words} {...(isLarge ? { isLarge } : {})} />
      <div className={styles.foot}>
        <p className={styles.print}>
          <span className={styles.note}>{texts.fingerprint}</span> <span className={styles.mono}>{fingerprint}</span>
        </p>
        <div className={styles.buttons}>
          <Button icon={Copy} onPress={() => void copy()}>
            {texts.copy}
          </Button>
          {children}
        </div>
      </div>
    </div>
  );
}
