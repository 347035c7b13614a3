import { firstStepsTexts } from '../app/first-steps/texts.ts';
import { useFirstStepsView } from '../app/first-steps/use-first-steps.ts';
import { say } from '../app/messages.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import styles from './settings.module.css';

/** The way back for the first steps that somebody put away. */
export function FirstStepsCard() {
  const texts = useTexts(firstStepsTexts);
  const { isPutAway } = useFirstStepsView();
  if (!isPutAway) return null;
  const bringBack = () => {
    useFirstStepsView.setState({ isPutAway: false });
    say('info', texts.back);
  };
  return (
    <Card title={texts.title}>
      <div className={styles.action}>
        <Button onPress={bringBack}>{texts.bringBack}</Button>
      </div>
    </Card>
  );
}
