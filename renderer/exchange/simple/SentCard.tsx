import { CircleCheck, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { bridge } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import panel from '../read/panel.module.css';
import styles from './simple.module.css';
import { simpleTexts } from './texts.ts';

type SentCardProps = {
  readonly file: string;
  readonly cover: string;
  /** Of whoever sent the mail the bundle came in. */
  readonly address: string | null;
  readonly onAgain: () => void;
};

/** The reply is written: where it lies, and the words that go with it. */
export function SentCard({ file, cover, address, onAgain }: SentCardProps) {
  const texts = useTexts(simpleTexts);
  const [text, setText] = useState(cover);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => card.current?.scrollIntoView({ block: 'end' }), []);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say('success', texts.copied),
      () => say('warning', texts.copyFailed),
    );
  return (
    <Card
      title={
        <>
          <CircleCheck size="1.25rem" aria-hidden className={panel.ok ?? ''} />
          {texts.sent}
        </>
      }
    >
      <div ref={card} className={styles.stack} role="status">
        <p className={styles.fileName}>{file}</p>
        <p>
          {bridge().host === 'electron' ? texts.saved : texts.downloaded} {texts.attach(address)}
        </p>
        <TextArea label={texts.covering} value={text} onChange={setText} rows={12} />
        <div className={styles.actions}>
          <Button look="primary" icon={Copy} autoFocus onPress={() => void copy()}>
            {texts.copy}
          </Button>
          <Button onPress={onAgain}>{texts.again}</Button>
        </div>
      </div>
    </Card>
  );
}
