import { useMemo, useRef, useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { useAnswer } from '../../app/answers.ts';
import { useCommands } from '../../app/commands.ts';
import { documentTexts } from '../../app/documents/texts.ts';
import { useAttaching } from '../../app/documents/use-documents.ts';
import { useDropped } from '../../app/use-dropped.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Card } from '../../ui/Card.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { FailureNotice, Loading, Notice } from '../../ui/Notice.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { ProgressPanel } from '../../ui/ProgressPanel.tsx';
import { DocumentLine } from './DocumentLine.tsx';
import styles from './documents.module.css';

/** Dokumente: what is attached to a record, whether its content is here, and where more can be dropped. */
export function DocumentsPage({ on }: { readonly on: string }) {
  const answer = useAnswer('attachment.list', { on }, { keep: true });
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <FailureNotice answer={answer} />;
  return <Documents on={on} listed={answer.value} />;
}

type DocumentsProps = { readonly on: string; readonly listed: Output<'attachment.list'> };

function Documents({ on, listed }: DocumentsProps) {
  const texts = useTexts(documentTexts);
  const locale = useLocale();
  const { documents, store, mostBytes } = listed;
  const [openId, setOpenId] = useState<string | null>(null);
  const { task, name, choose, adopt } = useAttaching(on);
  const page = useRef<HTMLDivElement>(null);
  const isOver = useDropped((transfer) => void adopt(transfer));
  useCommands(
    'projects.documents',
    useMemo(() => [{ id: 'documents.attach', title: texts.attach, run: () => void choose() }], [texts, choose]),
  );
  const isEmpty = documents.length === 0;
  return (
    <div ref={page} tabIndex={-1} className={styles.page}>
      {store.bytes > store.warnBytes && (
        <Notice tone="warning">{texts.storeLarge(formatBytes(store.bytes, locale))}</Notice>
      )}
      {task.isRunning ? (
        <ProgressPanel label={texts.attaching(name)} task={task} />
      ) : (
        <DropZone
          title={isOver ? texts.dropNow : isEmpty ? texts.dropTitle : texts.dropMore}
          text={texts.dropText(formatBytes(mostBytes, locale))}
          action={texts.attach}
          onChoose={() => void choose()}
          isOver={isOver}
          isSmall={!isEmpty}
        />
      )}
      {!isEmpty && (
        <Card title={texts.heading}>
          <PlainTable
            label={texts.list}
            head={[
              texts.name,
              texts.kind,
              texts.size,
              texts.added,
              texts.content,
              <span key="actions" className="visually-hidden">
                {texts.actions}
              </span>,
            ]}
          >
            {documents.map((document) => (
              <DocumentLine
                key={document.id}
                document={document}
                isOpen={document.id === openId}
                // The line that had the focus is gone: it stays on the page.
                onRemoved={() => page.current?.focus()}
                onToggle={() => setOpenId(document.id === openId ? null : document.id)}
              />
            ))}
          </PlainTable>
        </Card>
      )}
    </div>
  );
}
