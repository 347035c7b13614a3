import { useTexts } from '../../i18n/define.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Asked } from './PlaceDialogs.tsx';
import styles from './places.module.css';
import { asksForPassword, asksToRenew, type Place } from './status.ts';
import { placeTexts } from './texts.ts';

/** What is wrong with a place, as a sentence, the next step as a button where there is one here, and what becomes of what was typed. */
export function PlaceTrouble({ place, onAsk }: { readonly place: Place; readonly onAsk: (asked: Asked) => void }) {
  const texts = useTexts(placeTexts);
  const locale = useLocale();
  const { trouble, password } = place;
  if (trouble === null && password !== 'missing') return null;
  const failure =
    trouble === null || password === 'missing' ? { code: 'needs-password' } : { ...trouble, code: 'place-trouble' };
  const action = asksForPassword(place) ? (
    <Button onPress={() => onAsk('password')}>{texts.password}</Button>
  ) : asksToRenew(place) ? (
    <Button onPress={() => onAsk('renew')}>{texts.renew}</Button>
  ) : undefined;
  return (
    <div className={styles.trouble}>
      <Notice tone={password === 'missing' ? 'warning' : 'danger'} action={action}>
        {failureSentence(failure, locale)}
      </Notice>
      <p className={styles.hint}>{texts.keptHere}</p>
    </div>
  );
}
