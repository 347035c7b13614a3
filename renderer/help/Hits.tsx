import { Link } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Marked } from '../ui/Marked.tsx';
import { walkLines } from '../ui/walk-lines.ts';
import type { HelpHit } from './find.ts';
import styles from './help.module.css';
import type { HelpPage } from './pages.ts';
import { helpTexts } from './texts.ts';
import { useHelpView } from './view.ts';

type HitsProps = {
  readonly hits: readonly HelpHit[];
  readonly question: string;
  readonly open: HelpPage;
  /** ↑ from the first hit. */
  readonly onLeave: () => void;
};

/** What the search of the manual found: the page, and the place in it where most of the words stand. */
export function Hits({ hits, question, open, onLeave }: HitsProps) {
  const texts = useTexts(helpTexts);
  const words = question.trim();
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const first = event.currentTarget.querySelector('[data-line]');
    if (event.key !== 'ArrowUp' || event.target !== first) return walkLines(event);
    event.preventDefault();
    onLeave();
  };
  return (
    <>
      <p className={styles.count} role="status">
        {hits.length === 0 ? texts.noHits(words) : texts.hits(hits.length, words)}
      </p>
      {hits.length === 0 && (
        <EmptyState
          icon={SearchX}
          title={texts.noHits(words)}
          action={
            <Button
              onPress={() => {
                useHelpView.setState({ question: '' });
                onLeave();
              }}
            >
              {texts.clear}
            </Button>
          }
        >
          {texts.noHitsText}
        </EmptyState>
      )}
      <ul className={styles.hits} onKeyDown={onKeyDown}>
        {hits.map(({ page, title, excerpt }) => (
          <li key={page}>
            <Link
              to={`/help/${page}`}
              className={styles.hit}
              data-line=""
              aria-current={page === open ? 'page' : undefined}
            >
              <span className={styles.hitTitle}>
                <Marked {...title} />
              </span>
              <span className={styles.hitText}>
                <Marked {...excerpt} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
