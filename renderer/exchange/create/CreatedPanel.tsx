import { CircleCheck } from 'lucide-react';
import type { Output } from '../../../shared/contract.ts';
import { bridge } from '../../app/bridge.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import type { RegistryStatus } from '../sites/site-lines.ts';
import { CompanionLine } from './CompanionLine.tsx';
import { CoverCard } from './CoverCard.tsx';
import styles from './create.module.css';
import type { Closing } from './recipients.ts';
import { createTexts } from './texts.ts';
import type { Packing } from './use-packing.ts';

export type Created = {
  readonly file: string;
  readonly closed: Closing['kind'];
  readonly since: string | null;
  readonly outcome: Output<'bundle.create'>;
};

type CreatedPanelProps = {
  readonly created: Created;
  readonly packing: Packing;
  readonly own: RegistryStatus['own'];
  readonly onAnother: () => void;
};

/** What was written, what to do with it now, and what to write in the mail. */
export function CreatedPanel({ created, packing, own, onAnother }: CreatedPanelProps) {
  const texts = useTexts(createTexts);
  const locale = useLocale();
  const { file, outcome, closed } = created;
  return (
    <div className={styles.done}>
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
            {texts.next} {bridge().host === 'loopback' && texts.downloaded}{' '}
            {closed === 'passphrase' && texts.nextSealed}
          </p>
          <CompanionLine packing={packing} />
          <Button onPress={onAnother} autoFocus>
            {texts.another}
          </Button>
        </div>
      </Card>
      <CoverCard
        created={created}
        companion={packing.companion?.state === 'saved' ? packing.companion.file : null}
        own={own}
      />
    </div>
  );
}
