import { CircleAlert } from 'lucide-react';
import { useEffect } from 'react';
import type { AnyFailure } from '../../shared/core/result.ts';
import { Messages } from '../app/Messages.tsx';
import { useTexts } from '../i18n/define.ts';
import { failureSentence } from '../i18n/failures.ts';
import { useLocale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import styles from './StoreTrouble.module.css';
import { startTexts } from './start-texts.ts';
import { WayOut } from './WayOut.tsx';

/** A full page for a store that cannot be opened: what it is, and the next step. Nothing was changed. */
export default function StoreTrouble({
  failure,
  onRetry,
}: {
  readonly failure: AnyFailure;
  readonly onRetry: () => void;
}) {
  const texts = useTexts(startTexts).trouble;
  const locale = useLocale();
  const known = (texts as Readonly<Record<string, unknown>>)[failure.code];
  const words = isWords(known) ? known : { title: texts.title, text: failureSentence(failure, locale) };
  useEffect(() => {
    document.title = words.title;
  }, [words.title]);
  // The store's own sentence can name the folder; in German it follows the general advice.
  const detail = locale === 'de' && failure.message && failure.message !== words.text ? failure.message : null;
  return (
    <div className={styles.screen}>
      <main className={styles.sheet}>
        <div role="alert" className={styles.words}>
          <CircleAlert size="2.25rem" strokeWidth={1.5} aria-hidden className={styles.icon ?? ''} />
          <h1>{words.title}</h1>
          <p className={styles.text}>{words.text}</p>
          {detail && <p className={styles.detail}>{detail}</p>}
          <p className={styles.detail}>{texts.untouched}</p>
        </div>
        {failure.code === 'store-damaged' && <WayOut onRestored={onRetry} />}
        <Button look={failure.code === 'store-damaged' ? 'secondary' : 'primary'} onPress={onRetry} autoFocus>
          {texts.retry}
        </Button>
      </main>
      <Messages />
    </div>
  );
}

const isWords = (value: unknown): value is { readonly title: string; readonly text: string } =>
  typeof value === 'object' && value !== null && 'title' in value && 'text' in value;
