import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressPanel } from '../../ui/ProgressPanel.tsx';
import { Page } from '../Page.tsx';
import styles from './read-in.module.css';
import { readInTexts } from './texts.ts';

type Running = { readonly isRunning: boolean } & Parameters<typeof ProgressPanel>[0]['task'];

type ReadInPageProps = {
  readonly title: string;
  /** The two calls, and what is said while they run. */
  readonly planning: Running;
  readonly applying: Running;
  readonly words: { readonly reading: string; readonly applying: string };
  /** Of the three steps those that have something to show; the last one wins over the first. */
  readonly source: ReactNode;
  readonly plan: ReactNode | null;
  readonly done: ReactNode | null;
  /** A plan as wide as its table of many columns. */
  readonly isWide?: boolean;
};

/**
 * The page on which files of another program are read in: where they come from, what would happen, and only then it does. A plan that is
 * made anew stays in sight until the new one is there.
 */
export function ReadInPage({ title, planning, applying, words, source, plan, done, isWide }: ReadInPageProps) {
  return (
    <Page title={title}>
      <div className={isWide ? styles.wide : styles.steps}>
        {applying.isRunning ? (
          <ProgressPanel label={words.applying} task={applying} />
        ) : plan !== null ? (
          plan
        ) : planning.isRunning ? (
          <ProgressPanel label={words.reading} task={planning} />
        ) : (
          (done ?? source)
        )}
      </div>
    </Page>
  );
}

type ReadInDoneProps = {
  /** What was taken over. */
  readonly children: string;
  readonly more?: string | null;
  readonly another: { readonly label: string; readonly run: () => void };
  /** The way to what was taken over. */
  readonly there: { readonly label: string; readonly run: () => void };
};

/** What was taken over, that it can be undone, and the way to it. */
export function ReadInDone({ children, more = null, another, there }: ReadInDoneProps) {
  const texts = useTexts(readInTexts);
  return (
    <>
      <Notice tone="success">
        <strong>{children}</strong>
        {more !== null && <p>{more}</p>}
        <p>{texts.undoNote}</p>
      </Notice>
      <div className={styles.buttons}>
        <Button onPress={another.run}>{another.label}</Button>
        <Button look="primary" autoFocus onPress={there.run}>
          {there.label}
        </Button>
      </div>
    </>
  );
}
