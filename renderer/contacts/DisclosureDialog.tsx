import { disclosureDocument } from '../../shared/contacts/disclosure.ts';
import { plainFileName } from '../../shared/host/file-kind.ts';
import { useAnswer } from '../app/answers.ts';
import { bridge } from '../app/bridge.ts';
import { DocumentView } from '../app/documents/DocumentView.tsx';
import { useSaveDocument } from '../app/documents/use-save-document.ts';
import { say } from '../app/messages.ts';
import { useTask } from '../app/tasks.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FailureNotice, Loading } from '../ui/Notice.tsx';
import styles from './contacts.module.css';
import { contactTexts } from './texts.ts';

type DisclosureDialogProps = { readonly id: string; readonly onClose: () => void };

/** Everything the store knows of a person, to read and to hand over: as a document, and as JSON for other programs. */
export default function DisclosureDialog({ id, onClose }: DisclosureDialogProps) {
  const texts = useTexts(contactTexts);
  const answer = useAnswer('contact.disclose', { id });
  const saving = useTask('contact.saveDisclosure');
  const { save, isSaving } = useSaveDocument();
  const disclosure = answer.state === 'ready' ? answer.value : null;
  const document = disclosure && disclosureDocument(disclosure);
  const name = texts.fileOf(disclosure?.title ?? '');
  // A button that is switched off under the focus would lose it, and Esc with it; so a second press is not listened to.
  const isBusy = saving.isRunning || isSaving;
  const saveJson = async () => {
    if (isBusy) return;
    const { files } = bridge();
    const place = await files.reserve({ kind: 'any', suggestedName: `${plainFileName(name)}.json` });
    if (place === null) return;
    const outcome = await saving.start({ id, ticket: place.ticket });
    if (!outcome.ok) return;
    await files.deliver(place.ticket);
    say('success', texts.saved(place.name));
  };
  return (
    <Dialog title={texts.disclosure} size="large" onClose={onClose}>
      {/* Before the text: whoever knows what is in it need not walk through it. */}
      <div className={styles.buttons}>
        <Button
          look="primary"
          isDisabled={document === null}
          onPress={() => document && !isBusy && void save(document, name, texts.saved)}
        >
          {texts.saveDocument}
        </Button>
        <Button isDisabled={document === null} onPress={() => void saveJson()}>
          {texts.saveJson}
        </Button>
      </div>
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : (
        document && <DocumentView document={document} level={3} />
      )}
    </Dialog>
  );
}
