import { CircleCheck, CircleDashed, Download, Trash2, TriangleAlert } from 'lucide-react';
import { Fragment, useState } from 'react';
import type { Document, Presence } from '../../../shared/attachments/contract.ts';
import { endingOf, mayRun } from '../../../shared/attachments/kinds.ts';
import { documentTexts } from '../../app/documents/texts.ts';
import { useSaving } from '../../app/documents/use-documents.ts';
import { order } from '../../app/orders.ts';
import { RecordFields } from '../../app/RecordFields.tsx';
import { formatBytes } from '../../i18n/bytes.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { LineButton } from '../../ui/PlainTable.tsx';
import { ProgressPanel } from '../../ui/ProgressPanel.tsx';
import styles from './documents.module.css';

const looks: Readonly<Record<Presence, { readonly tone: Tone; readonly icon: typeof CircleCheck }>> = {
  here: { tone: 'success', icon: CircleCheck },
  missing: { tone: 'neutral', icon: CircleDashed },
  damaged: { tone: 'danger', icon: TriangleAlert },
};

type DocumentLineProps = {
  readonly document: Document;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onRemoved: () => void;
};

/** A document of the list; opened, its name and remark can be changed beneath it. */
export function DocumentLine({ document, isOpen, onToggle, onRemoved }: DocumentLineProps) {
  const texts = useTexts(documentTexts);
  const locale = useLocale();
  const { task, save } = useSaving();
  const [isAsking, setAsking] = useState(false);
  const { id, name, sizeBytes, createdAt, createdBy, presence } = document;
  const isProgram = mayRun(name);
  const askAndSave = () => (isProgram ? setAsking(true) : void save(document));
  const remove = async () => {
    const outcome = await order('record.delete', { entity: 'attachment', id }, { done: () => texts.removed(name) });
    if (outcome.ok) onRemoved();
  };
  return (
    <Fragment>
      <tr data-selected={isOpen || undefined}>
        <th scope="row" className={styles.name}>
          <LineButton isExpanded={isOpen} onPress={onToggle}>
            {name}
          </LineButton>
        </th>
        <td>
          {isProgram ? (
            <Badge tone="warning" icon={TriangleAlert}>
              {texts.program}
            </Badge>
          ) : (
            kindOf(name, texts.file)
          )}
        </td>
        <td className={styles.number}>{formatBytes(sizeBytes, locale)}</td>
        <td>{texts.by(createdBy, formatMoment(createdAt, locale))}</td>
        <td>
          <Badge tone={looks[presence].tone} icon={looks[presence].icon}>
            {texts.presence[presence]}
          </Badge>
        </td>
        <td className={styles.actions}>
          <IconButton
            icon={Download}
            label={texts.saveOne(name)}
            onPress={askAndSave}
            isDisabled={presence === 'missing' || task.isRunning}
          />
          <IconButton icon={Trash2} label={texts.removeOne(name)} onPress={() => void remove()} />
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={6}>
            <div className={styles.details}>
              {presence !== 'here' && (
                <Notice tone={presence === 'damaged' ? 'danger' : 'info'}>{absence(document, texts)}</Notice>
              )}
              {isProgram && <Notice tone="warning">{texts.mayRun}</Notice>}
              <RecordFields entity="attachment" id={id} fields={['name', 'note']} />
              <div className={styles.buttons}>
                <Button icon={Download} onPress={askAndSave} isDisabled={presence === 'missing' || task.isRunning}>
                  {texts.save}
                </Button>
                <Button icon={Trash2} look="quiet" onPress={() => void remove()}>
                  {texts.remove}
                </Button>
              </div>
              {task.isRunning && <ProgressPanel label={texts.saving} task={task} />}
            </div>
          </td>
        </tr>
      )}
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
    </Fragment>
  );
}

/** Why a content cannot be saved, and who can fill it. */
function absence({ presence, isOwn, createdBy }: Document, texts: (typeof documentTexts)['de']): string {
  if (presence === 'missing') return isOwn ? texts.ownMissing : texts.missing(createdBy);
  return isOwn ? texts.ownDamaged : texts.damaged(createdBy);
}

/** What people call a type: the ending in capitals. */
const kindOf = (name: string, file: string): string => endingOf(name).toUpperCase() || file;
