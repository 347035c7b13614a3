import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { faultSentence } from './fault-sentence.ts';
import styles from './panel.module.css';
import { clearQueue, type Entry } from './queue.ts';
import { readAgain } from './reading.ts';
import { readTexts } from './texts.ts';

/** Several files of which none can be read: for each, why and what to do next. */
export function NoneReadable({ entries }: { readonly entries: readonly Entry[] }) {
  const texts = useTexts(readTexts);
  const locale = useLocale();
  return (
    <Card
      title={texts.noneReadable}
      aside={
        <div className={styles.actions}>
          <Button onPress={clearQueue}>{texts.clear}</Button>
          <Button onPress={() => void readAgain()}>{texts.again}</Button>
        </div>
      }
    >
      <ul className={styles.panel} role="alert" aria-label={texts.files}>
        {entries.map(({ id, name, state }) => (
          <li key={id}>
            <Notice tone="danger">
              <strong>{name}</strong>
              {state.phase === 'failed' && <p>{faultSentence(state.failure, locale)}</p>}
            </Notice>
          </li>
        ))}
      </ul>
    </Card>
  );
}
