import { FileOutput } from 'lucide-react';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './create.module.css';
import { createTexts } from './texts.ts';

type SaveCardProps = {
  readonly name: string;
  readonly unsent: number;
  readonly problem: string | null;
  /** Why the last attempt left no file. */
  readonly trouble: string | null;
  readonly onSave: () => void;
};

/** What the file will be called, and the button that writes it; what is in the way is said beside it. */
export function SaveCard({ name, unsent, problem, trouble, onSave }: SaveCardProps) {
  const texts = useTexts(createTexts);
  return (
    <Card title={texts.save}>
      <div className={styles.save}>
        <p>{texts.unsent(unsent)}</p>
        <p className={styles.fileName}>{name}</p>
        <p className={styles.note}>{texts.nameNote}</p>
        <Button look="primary" icon={FileOutput} onPress={onSave}>
          {texts.saveAs}
        </Button>
        <p className={styles.problem} role="status">
          {problem}
        </p>
        {trouble !== null && (
          <div role="alert" className={styles.trouble}>
            <Notice tone="danger" action={<Button onPress={onSave}>{texts.otherPlace}</Button>}>
              {trouble}
            </Notice>
          </div>
        )}
      </div>
    </Card>
  );
}
