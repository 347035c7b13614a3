import { FileOutput } from 'lucide-react';
import { useState } from 'react';
import { useToday } from '../../app/office.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ProgressPanel } from '../../ui/ProgressPanel.tsx';
import type { ExchangeStatus, SiteLine } from '../sites/site-lines.ts';
import { bundleName } from './bundle-name.ts';
import { CreatedCard } from './CreatedCard.tsx';
import styles from './create.module.css';
import { FileChoices } from './FileChoices.tsx';
import { Recipients } from './Recipients.tsx';
import { addressees, type Closing, possibleRecipients } from './recipients.ts';
import { createTexts } from './texts.ts';
import { useCreating } from './use-creating.ts';
import { useCreateView } from './view.ts';
import { WhatStays } from './WhatStays.tsx';

type CreateFormProps = {
  readonly own: ExchangeStatus['own'];
  readonly lines: readonly SiteLine[];
  /** Of the next bundle. */
  readonly number: number;
};

const open: Closing = { kind: 'open' };

/** The choices about one bundle, each with what it means, and the button that writes it. */
export function CreateForm({ own, lines, number }: CreateFormProps) {
  const texts = useTexts(createTexts);
  const today = useToday();
  const view = useCreateView();
  const [closing, setClosing] = useState(open);
  const [withNonpublic, setNonpublic] = useState(false);
  const [wasTried, setTried] = useState(false);
  const { create, task, created, forget } = useCreating();

  const possible = possibleRecipients(lines);
  const readers = addressees(possible, view.whom, view.to);
  const isClosed = closing.kind !== 'open';
  const name = bundleName(own.site, number, today, view.isPacked && !isClosed);
  const problem = problemOf(closing, readers.opening.length, view.whom === 'some' && readers.to.length === 0, texts);

  const save = async () => {
    setTried(true);
    if (problem !== null) return;
    const sealedTo = closing.kind === 'sites' ? readers.opening : [];
    const isDone = await create({
      name,
      to: (closing.kind === 'sites' ? sealedTo : readers.to).map(({ writer }) => writer),
      seal: sealedTo.map(({ writer }) => writer),
      isPacked: view.isPacked,
      isSnapshot: view.whom === 'new',
      passphrase: closing.kind === 'passphrase' ? closing.passphrase : null,
      withNonpublic,
    });
    setTried(false);
    if (!isDone) return;
    setClosing(open);
    setNonpublic(false);
    if (view.whom === 'new') useCreateView.setState({ whom: 'all' });
  };

  return (
    <Page>
      {task.isRunning && <ProgressPanel label={texts.creating} task={task} />}
      {created && !task.isRunning && <CreatedCard created={created} onAnother={forget} />}
      {!created && !task.isRunning && (
        <div className={styles.form}>
          <div className={styles.column}>
            <Recipients sites={possible} />
            <FileChoices closing={closing} onClosing={setClosing} readers={readers} isChecked={wasTried} />
          </div>
          <div className={styles.column}>
            <WhatStays withNonpublic={withNonpublic} onNonpublic={setNonpublic} isSealed={isClosed} />
            <Card title={texts.save}>
              <div className={styles.save}>
                <p>{texts.unsent(own.unsent)}</p>
                <p className={styles.fileName}>{name}</p>
                <p className={styles.note}>{texts.intro}</p>
                <Button look="primary" icon={FileOutput} onPress={save}>
                  {texts.saveAs}
                </Button>
                <p className={styles.problem} role="status">
                  {/* What is missing in a field is said there. */}
                  {wasTried && problem !== texts.passphraseMissing && problem}
                </p>
              </div>
            </Card>
          </div>
        </div>
      )}
    </Page>
  );
}

/** What is missing before a bundle can be written, or `null`. */
function problemOf(
  closing: Closing,
  opening: number,
  lacksSite: boolean,
  texts: (typeof createTexts)['de'],
): string | null {
  if (lacksSite) return texts.chooseSite;
  if (closing.kind === 'passphrase' && closing.passphrase === '') return texts.passphraseMissing;
  return closing.kind === 'sites' && opening === 0 ? texts.nobodyOpens : null;
}
