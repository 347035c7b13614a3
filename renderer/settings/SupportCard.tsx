import { openOverlay } from '../app/overlays.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import styles from './settings.module.css';
import { supportTexts } from './support-texts.ts';

/** The way to a diagnosis for whoever helps. */
export function SupportCard() {
  const texts = useTexts(supportTexts);
  return (
    <Card title={texts.title}>
      <p>{texts.text}</p>
      <div className={styles.action}>
        <Button onPress={() => openOverlay('diagnosis')}>{texts.open}</Button>
      </div>
    </Card>
  );
}
