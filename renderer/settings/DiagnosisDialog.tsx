import { useEffect, useState } from 'react';
import type { Output } from '../../shared/contract.ts';
import type { AnyFailure } from '../../shared/core/result.ts';
import { ask, bridge } from '../app/bridge.ts';
import { say } from '../app/messages.ts';
import { useTexts } from '../i18n/define.ts';
import { failureSentence } from '../i18n/failures.ts';
import { useLocale } from '../i18n/locale.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Loading, Notice } from '../ui/Notice.tsx';
import styles from './DiagnosisDialog.module.css';
import { supportTexts } from './support-texts.ts';

/** Shows the diagnosis word for word, and saves exactly that. */
export function DiagnosisDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(supportTexts);
  const kit = useTexts(uiTexts);
  const locale = useLocale();
  const [shown, setShown] = useState<Output<'diagnosis.read'> | null>(null);
  const [failure, setFailure] = useState<AnyFailure | null>(null);
  useEffect(() => {
    let isHere = true;
    void ask('diagnosis.read', {}).then((answer) => {
      if (!isHere) return;
      if (answer.ok) setShown(answer.value);
      else setFailure(answer.error);
    });
    return () => {
      isHere = false;
    };
  }, []);
  const save = async () => {
    if (shown === null) return;
    const { files } = bridge();
    const day = (JSON.parse(shown.content) as { readonly at: string }).at.slice(0, 10);
    const place = await files.reserve({ kind: 'any', suggestedName: `diagnose_${day}.json` });
    if (place === null) return;
    const outcome = await ask('diagnosis.save', { ticket: place.ticket, digest: shown.digest });
    if (!outcome.ok) return setFailure(outcome.error);
    await files.deliver(place.ticket);
    onClose();
    say('success', texts.saved(place.name));
  };
  return (
    <Dialog
      title={texts.dialog}
      onClose={onClose}
      size="large"
      onCommit={() => void save()}
      actions={
        <>
          <Button onPress={onClose}>{kit.cancel}</Button>
          <Button look="primary" isDisabled={shown === null} onPress={() => void save()}>
            {texts.save}
          </Button>
        </>
      }
    >
      <p>{texts.lead}</p>
      {failure !== null && (
        <div role="alert">
          <Notice tone="danger">{failureSentence(failure, locale)}</Notice>
        </div>
      )}
      {shown === null ? (
        failure === null && <Loading />
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys. */}
          <section className={styles.content} aria-label={texts.content} tabIndex={0}>
            <pre lang="en">{shown.content}</pre>
          </section>
        </>
      )}
    </Dialog>
  );
}
