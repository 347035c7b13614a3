import { FileOutput } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { useAnswer } from '../../app/answers.ts';
import { useToday } from '../../app/office.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { ProgressPanel } from '../../ui/ProgressPanel.tsx';
import { bundleName, nextNumber } from './bundle-name.ts';
import { CreatedCard } from './CreatedCard.tsx';
import styles from './create.module.css';
import { FileChoices } from './FileChoices.tsx';
import { Recipients } from './Recipients.tsx';
import { createTexts } from './texts.ts';
import { useCreating } from './use-creating.ts';
import { useCreateView } from './view.ts';
import { WhatStays } from './WhatStays.tsx';

/** As many entries as the log gives at once; enough to find the last number. */
const wholeLog = { limit: 1000 } as const;

/** Erstellen: for whom, how wrapped, what goes along, and where the file is saved. */
export function CreatePage() {
  const status = useAnswer('exchange.status', {});
  const log = useAnswer('bundle.log', wholeLog);
  const failed = [status, log].find((answer) => answer.state === 'failed');
  if (status.state === 'ready' && log.state === 'ready') {
    return <CreateForm status={status.value} number={nextNumber(log.value.entries)} />;
  }
  return <Page>{failed?.state === 'failed' ? <FailureNotice answer={failed} /> : <Loading />}</Page>;
}

type CreateFormProps = { readonly status: Output<'exchange.status'>; readonly number: number };

function CreateForm({ status, number }: CreateFormProps) {
  const texts = useTexts(createTexts);
  const today = useToday();
  const view = useCreateView();
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [withNonpublic, setNonpublic] = useState(false);
  const [wasTried, setTried] = useState(false);
  const { create, task, created, forget } = useCreating();

  // A site that was restored has a new writer: whoever is no longer known is no longer a recipient.
  const to = view.toAll ? [] : view.to.filter((writer) => status.sites.some((site) => site.writer === writer));
  const lacksSite = !view.toAll && to.length === 0;
  const lacksPassphrase = passphrase === '';
  const name = bundleName(status.own.site, number, today, view.isPacked && passphrase === null);

  const save = async () => {
    setTried(true);
    if (lacksSite || lacksPassphrase) return;
    const isDone = await create({ name, to, isPacked: view.isPacked, passphrase, withNonpublic });
    setTried(false);
    if (!isDone) return;
    setPassphrase(null);
    setNonpublic(false);
  };

  return (
    <Page>
      {task.isRunning && <ProgressPanel label={texts.creating} task={task} />}
      {created && !task.isRunning && <CreatedCard created={created} onAnother={forget} />}
      {!created && !task.isRunning && (
        <div className={styles.form}>
          <div className={styles.column}>
            <Recipients sites={status.sites} />
            <FileChoices passphrase={passphrase} onPassphrase={setPassphrase} isMissing={wasTried && lacksPassphrase} />
          </div>
          <div className={styles.column}>
            <WhatStays withNonpublic={withNonpublic} onNonpublic={setNonpublic} isSealed={passphrase !== null} />
            <Card title={texts.save}>
              <div className={styles.save}>
                <p>{texts.unsent(status.own.unsent)}</p>
                <p className={styles.fileName}>{name}</p>
                <p className={styles.note}>{texts.intro}</p>
                <Button look="primary" icon={FileOutput} onPress={save}>
                  {texts.saveAs}
                </Button>
                <p className={styles.problem} role="status">
                  {wasTried && lacksSite && texts.chooseSite}
                </p>
              </div>
            </Card>
          </div>
        </div>
      )}
    </Page>
  );
}
