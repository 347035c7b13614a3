import { useState } from 'react';
import { bundleName, companionName } from '../../../shared/exchange/bundle-name.ts';
import { useToday } from '../../app/office.ts';
import { Page } from '../../app/Page.tsx';
import { WayNotice } from '../../app/policy/WayNotice.tsx';
import { useTexts } from '../../i18n/define.ts';
import { ProgressPanel } from '../../ui/ProgressPanel.tsx';
import type { RegistryStatus, SiteLine } from '../sites/site-lines.ts';
import { CreatedPanel } from './CreatedPanel.tsx';
import styles from './create.module.css';
import { DocumentsChoice } from './DocumentsChoice.tsx';
import { type DocumentsWish, noDocuments, whichOf } from './documents.ts';
import { FileChoices } from './FileChoices.tsx';
import { Recipients } from './Recipients.tsx';
import { addressees, type Closing, lacksOf, type Outlook, possibleRecipients, sinceOf } from './recipients.ts';
import { SaveCard } from './SaveCard.tsx';
import { createTexts } from './texts.ts';
import { useCreating } from './use-creating.ts';
import { usePacking } from './use-packing.ts';
import { useCreateView } from './view.ts';
import { WhatStays } from './WhatStays.tsx';

type CreateFormProps = {
  readonly own: RegistryStatus['own'];
  readonly lines: readonly SiteLine[];
  readonly outlook: Outlook;
};

const open: Closing = { kind: 'open' };

/** The choices about one bundle, each with what it means, and the button that writes it. */
export function CreateForm({ own, lines, outlook }: CreateFormProps) {
  const texts = useTexts(createTexts);
  const today = useToday();
  const view = useCreateView();
  const [closing, setClosing] = useState(open);
  const [withNonpublic, setNonpublic] = useState(false);
  const [documents, setDocuments] = useState<DocumentsWish>(noDocuments);
  const [wasTried, setTried] = useState(false);
  const { create, task, created, trouble, forget } = useCreating();
  const packing = usePacking();

  const possible = possibleRecipients(lines, outlook.own);
  const lacks = lacksOf(possible, outlook);
  const readers = addressees(possible, view.whom, view.to);
  const isClosed = closing.kind !== 'open';
  const name = bundleName(own.label, outlook.seq, today, view.isPacked && !isClosed);
  const problem =
    problemOf(closing, readers.opening.length, view.whom === 'some' && readers.to.length === 0, texts) ??
    (documents.kind === 'project' && documents.project === null ? texts.documents.chooseProject : null);

  const save = async () => {
    setTried(true);
    if (problem !== null) return;
    const sealedTo = closing.kind === 'sites' ? readers.opening : [];
    const to = closing.kind === 'sites' ? sealedTo : readers.to;
    const include = withNonpublic ? (['nonpublic_session'] as const) : [];
    const which = whichOf(documents);
    const done = await create({
      name,
      to: to.map(({ writer }) => writer),
      seal: sealedTo.map(({ writer }) => writer),
      isPacked: view.isPacked,
      isSnapshot: view.whom === 'new',
      passphrase: closing.kind === 'passphrase' ? closing.passphrase : null,
      withNonpublic,
      since: to.length === 0 ? null : sinceOf(to, lacks),
    });
    setTried(false);
    if (done === null) return;
    if (which !== null) {
      await packing.pack(companionName(name), {
        which,
        bundle: done.bundle,
        to: to.map(({ writer }) => writer),
        seal: sealedTo.map(({ writer }) => writer),
        include: [...include],
        ...(closing.kind === 'passphrase' ? { passphrase: closing.passphrase } : {}),
      });
    }
    setDocuments(noDocuments);
    setClosing(open);
    setNonpublic(false);
    if (view.whom === 'new') useCreateView.setState({ whom: 'all' });
  };

  const another = () => {
    forget();
    packing.forget();
  };

  return (
    <Page>
      <WayNotice way="file" />
      {task.isRunning && <ProgressPanel label={texts.creating} task={task} />}
      {packing.task.isRunning && <ProgressPanel label={texts.documents.packing} task={packing.task} />}
      {created && !task.isRunning && !packing.task.isRunning && (
        <CreatedPanel created={created} packing={packing} own={own} onAnother={another} />
      )}
      {!created && !task.isRunning && (
        <div className={styles.form}>
          <div className={styles.column}>
            <Recipients sites={possible} lacks={lacks} total={outlook.total} />
            <FileChoices closing={closing} onClosing={setClosing} readers={readers} isChecked={wasTried} />
          </div>
          <div className={styles.column}>
            <SaveCard
              name={name}
              unsent={outlook.unsent}
              // What is missing in a field is said there.
              problem={wasTried && problem !== texts.passphraseMissing ? problem : null}
              trouble={trouble}
              onSave={save}
            />
            <DocumentsChoice
              wish={documents}
              onWish={setDocuments}
              to={readers.to.map(({ writer }) => writer)}
              withNonpublic={withNonpublic}
              isChecked={wasTried}
            />
            <WhatStays
              stays={outlook.stays}
              withNonpublic={withNonpublic}
              onNonpublic={setNonpublic}
              isSealed={isClosed}
            />
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
