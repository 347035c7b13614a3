import { useMe } from '../app/me.ts';
import { useTexts } from '../i18n/define.ts';
import { Card } from '../ui/Card.tsx';
import { ReferenceField } from '../ui/ReferenceField.tsx';
import styles from './settings.module.css';
import { settingsTexts } from './settings-texts.ts';

/** Whose week *Meine Woche* is at this laptop. */
export function MeCard() {
  const texts = useTexts(settingsTexts);
  const personId = useMe((me) => me.personId);
  return (
    <Card title={texts.me}>
      <ReferenceField
        label={texts.meField}
        target="person"
        value={personId}
        onChange={(chosen) => useMe.setState({ personId: chosen })}
      />
      <p className={styles.hint}>{texts.meHint}</p>
    </Card>
  );
}
