import { Download, Paperclip, Trash2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Document } from '../../../shared/attachments/contract.ts';
import { mayRun } from '../../../shared/attachments/kinds.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { ProgressPanel } from '../../ui/ProgressPanel.tsx';
import { useAnswer } from '../answers.ts';
import { order } from '../orders.ts';
import styles from './DocumentList.module.css';
import { documentTexts } from './texts.ts';
import { useAttaching, useSaving } from './use-documents.ts';

/** The documents of a record in a few lines, beside its fields, and a button for one more. */
export function DocumentList({ on }: { readonly on: string }) {
  const texts = useTexts(documentTexts);
  const answer = useAnswer('attachment.list', { on }, { keep: true });
  const { task, name, choose } = useAttaching(on);
  const documents = answer.state === 'ready' ? answer.value.documents : [];
  return (
    <div className={styles.documents}>
      {documents.length > 0 && (
        <ul className={styles.lines} aria-label={texts.heading}>
          {documents.map((document) => (
            <Line key={document.id} document={document} />
          ))}
        </ul>
      )}
      {task.isRunning ? (
        <ProgressPanel label={texts.attaching(name)} task={task} />
      ) : (
        <Button look="quiet" icon={Paperclip} onPress={() => void choose()}>
          {texts.attach}
        </Button>
      )}
    </div>
  );
}

function Line({ document }: { readonly document: Document }) {
  const texts = useTexts(documentTexts);
  const locale = useLocale();
  const { task, save } = useSaving();
  const [isAsking, setAsking] = useState(false);
  const { id, name, sizeBytes, presence } = document;
  return (
    <li className={styles.line}>
      <span className={styles.name}>{name}</span>
      <span className={styles.size}>
        {presence !== 'here' && <TriangleAlert size="0.875rem" aria-hidden />}
        {presence === 'here' ? formatBytes(sizeBytes, locale) : texts.presence[presence]}
      </span>
      <IconButton
        icon={Download}
        label={texts.saveOne(name)}
        onPress={() => (mayRun(name) ? setAsking(true) : void save(document))}
        isDisabled={presence === 'missing' || task.isRunning}
      />
      <IconButton
        icon={Trash2}
        label={texts.removeOne(name)}
        onPress={() => void order('record.delete', { entity: 'attachment', id }, { done: () => texts.removed(name) })}
      />
      {isAsking && (
        <ConfirmDialog
          title={texts.saveTitle}
          action={texts.saveAnyway}
          onConfirm={() => void save(document)}
          onClose={() => setAsking(false)}
        >
          {texts.mayRun}
        </ConfirmDialog>
      )}
    </li>
  );
}
