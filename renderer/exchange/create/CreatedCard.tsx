import { CircleCheck } from 'lucide-react';
import type { Output } from '../../../shared/contract.ts';
import { bridge } from '../../app/bridge.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { formatBytes } from '../bytes.ts';
import styles from './create.module.css';
import type { Closing } from './recipients.ts';
import { createTexts } from './texts.ts';

export type Created = {
  readonly file: string;
  readonly closed: Closing['kind'];
  readonly outcome: Output<'bundle.create'>;
};

/** What was written, and what to do with it now. */
export function CreatedCard({ created, onAnother }: { readonly created: Created; readonly onAnother: () => void }) {
  const texts = useTexts(createTexts);
  const locale = useLocale();
  const { file, outcome, closed } = created;
  return (
    <Card
      title={
        <>
          <CircleCheck size="1.25rem" aria-hidden className={styles.ok ?? ''} />
          {texts.created}
        </>
      }
    >
      <div className={styles.created} role="status">
        <p className={styles.fileName}>{file}</p>
        <p>{outcome.ops === 0 ? texts.nothingNew : texts.content(outcome.ops, formatBytes(outcome.bytes, locale))}</p>
        <p>
          {texts.next} {bridge().host === 'loopback' && texts.downloaded} {closed === 'passphrase' && texts.nextSealed}
        </p>
        <Button onPress={onAnother} autoFocus>
          {texts.another}
        </Button>
      </div>
    </Card>
  );
}
