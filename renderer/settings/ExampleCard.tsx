import { useState } from 'react';
import { useOffice } from '../app/office.ts';
import { order } from '../app/orders.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import styles from './settings.module.css';
import { settingsTexts } from './settings-texts.ts';

/** The way from the example to an office of one's own. Shown only in the example. */
export function ExampleCard() {
  const texts = useTexts(settingsTexts);
  const { example } = useOffice();
  const [isAsking, setAsking] = useState(false);
  if (!example) return null;
  return (
    <Card title={texts.example}>
      <p>{texts.exampleText}</p>
      <div className={styles.action}>
        <Button onPress={() => setAsking(true)}>{texts.leaveExample}</Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={texts.leaveTitle}
          action={texts.leaveExample}
          onClose={() => setAsking(false)}
          onConfirm={() =>
            void order('office.leaveExample', {}, { done: ({ keptAs }) => texts.left(keptAs), undo: false })
          }
        >
          <p>{texts.leaveText}</p>
        </ConfirmDialog>
      )}
    </Card>
  );
}
