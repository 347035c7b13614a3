import { useState } from 'react';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import styles from './lines.module.css';
import { homeTexts } from './texts.ts';

/** More than fits on the screen: enough to read on, little enough to be drawn at once. */
const step = 20;

/** What a list hides for now; `show` brings the next part. */
type More = { readonly hidden: number; readonly show: () => void };

/** The beginning of a list that grows when asked. */
export function useGrowing<Item>(items: readonly Item[]): readonly [readonly Item[], More] {
  const [count, setCount] = useState(step);
  return [items.slice(0, count), { hidden: Math.max(0, items.length - count), show: () => setCount(count + step) }];
}

type ShowMoreProps = {
  readonly more: More;
  /** How many there are that the answer did not bring. */
  readonly beyond: number;
};

/** The end of a list: the next part, or how many there are beyond what is listed. */
export function ShowMore({ more, beyond }: ShowMoreProps) {
  const texts = useTexts(homeTexts);
  if (more.hidden === 0 && beyond <= 0) return null;
  return (
    <div className={styles.showMore}>
      {more.hidden > 0 ? (
        <Button look="quiet" onPress={more.show}>
          {texts.showMore(more.hidden + Math.max(0, beyond))}
        </Button>
      ) : (
        <p className={styles.none}>{texts.beyond(beyond)}</p>
      )}
    </div>
  );
}
