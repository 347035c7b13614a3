import { Send } from 'lucide-react';
import { useState } from 'react';
import { bundleName } from '../../../shared/exchange/bundle-name.ts';
import { useAnswer } from '../../app/answers.ts';
import { bridge } from '../../app/bridge.ts';
import { useOffice, useToday } from '../../app/office.ts';
import { useClosedWay } from '../../app/policy/policy.ts';
import { useTask } from '../../app/tasks.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ProgressPanel } from '../../ui/ProgressPanel.tsx';
import { possibleRecipients } from '../create/recipients.ts';
import { siteLines } from '../sites/site-lines.ts';
import { coverText } from './cover-text.ts';
import { SentCard } from './SentCard.tsx';
import styles from './simple.module.css';
import { simpleTexts } from './texts.ts';
import { markSent, useSimpleStore } from './view.ts';

type Sent = { readonly file: string; readonly cover: string };

/** *Rückmeldung senden*: one button writes the bundle for whoever sent the last one. */
export function ReplyCard() {
  const texts = useTexts(simpleTexts);
  const today = useToday();
  const { site } = useOffice();
  const task = useTask('bundle.create');
  const noted = useSimpleStore((view) => view.noted);
  const isClosed = useClosedWay('file') !== null;
  const [sent, setSent] = useState<Sent | null>(null);
  const registry = useAnswer('registry.status', {});
  const status = useAnswer('exchange.status', {});
  const outlook = useAnswer('bundle.outlook', {});
  const news = useAnswer('news.list', {});
  if (registry.state !== 'ready' || status.state !== 'ready' || outlook.state !== 'ready' || news.state !== 'ready')
    return null;
  const [last] = news.value.intakes;
  const possible = possibleRecipients(siteLines(registry.value, status.value), outlook.value.own);
  const to = possible.filter(({ writer }) => last?.senders.includes(writer));
  const { own } = status.value;
  const words = Object.values(noted);

  const send = async () => {
    const name = bundleName(own.site, outlook.value.seq, today, false);
    const { files } = bridge();
    const place = await files.reserve({ kind: 'bundle', suggestedName: name, isRemembered: true });
    if (place === null) return;
    const outcome = await task.start({ ticket: place.ticket, to: to.map(({ writer }) => writer) });
    if (!outcome.ok) return;
    await files.deliver(place.ticket);
    await files.reveal(place.ticket);
    const cover = {
      mail: last?.mail ?? null,
      body: site?.bodyName ?? '',
      author: site?.author || own.site,
      file: place.name,
      noted: words,
    };
    setSent({ file: place.name, cover: coverText(cover, texts) });
    markSent(today);
  };

  if (task.isRunning) return <ProgressPanel label={texts.sending} task={task} />;
  if (sent) return <SentCard {...sent} address={last?.mail?.from?.address ?? null} onAgain={() => setSent(null)} />;
  return (
    <Card title={texts.reply}>
      <div className={styles.stack}>
        <p>
          {!isClosed && `${to.length === 0 ? texts.replyToAll : texts.replyTo(to.map(({ name }) => name).join(', '))} `}
          {texts.unsent(own.unsent)} {words.length > 0 && texts.notedAnswers(words.length)}
        </p>
        {isClosed ? (
          <p className={styles.note}>{texts.replyClosed}</p>
        ) : (
          <div>
            <Button look="primary" icon={Send} onPress={() => void send()}>
              {texts.send}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
