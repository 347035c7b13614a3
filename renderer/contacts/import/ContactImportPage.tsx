import { useState } from 'react';
import { bridge } from '../../app/bridge.ts';
import { useGoTo } from '../../app/navigation.ts';
import { ReadInDone, ReadInPage } from '../../app/reading-in/ReadInPage.tsx';
import { settleTaking, useDroppedFiles } from '../../app/reading-in/take-in.ts';
import { useTask } from '../../app/tasks.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { DatumFeld } from '../../ui/DatumFeld.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import styles from '../contacts.module.css';
import { PreviewPart } from './PreviewPart.tsx';
import { type Applied, begin, forgetReading, requestOf, useReading } from './reading.ts';
import { contactImportTexts } from './texts.ts';

const choose = async () => begin(await bridge().files.pick({ kind: 'cards', multiple: true }));

/** Visitenkarten einlesen: cards from a file or pasted, by which right they are kept, what would happen, and only then it does. */
export default function ContactImportPage() {
  const texts = useTexts(contactImportTexts);
  const { planned, applied } = useReading();
  const planning = useTask('contact.previewCards');
  const applying = useTask('contact.takeCards', ['preview-outdated']);
  const isOver = useDroppedFiles(begin);
  const preview = async () => {
    const request = requestOf(useReading.getState());
    if (typeof request === 'string') return;
    const outcome = await planning.start(request);
    if (outcome.ok) useReading.setState({ planned: outcome.value });
  };
  const apply = async () => {
    const request = requestOf(useReading.getState());
    const seen = useReading.getState().planned?.digest;
    if (typeof request === 'string' || seen === undefined) return;
    await settleTaking(await applying.start({ ...request, seen }), {
      taken: (value) => {
        useReading.setState({ applied: value, planned: null });
        return texts.applied(value.counts.new, value.counts.changed);
      },
      again: preview,
    });
  };
  return (
    <ReadInPage
      title={texts.title}
      planning={planning}
      applying={applying}
      words={texts}
      source={<Source isOver={isOver} onPreview={() => void preview()} />}
      plan={planned && <PreviewPart planned={planned} onApply={() => void apply()} />}
      done={applied && <Done applied={applied} />}
    />
  );
}

/** Where the cards come from, by which right they are kept and until when. */
function Source({ isOver, onPreview }: { readonly isOver: boolean; readonly onPreview: () => void }) {
  const texts = useTexts(contactImportTexts);
  const reading = useReading();
  const { files, text, legalBasis, retentionUntil } = reading;
  const [isTried, setTried] = useState(false);
  const request = requestOf(reading);
  const missing = isTried && typeof request === 'string' ? request : null;
  const go = () => {
    setTried(true);
    if (typeof requestOf(useReading.getState()) !== 'string') onPreview();
  };
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      {files.length === 0 ? (
        <>
          <p className={styles.quiet}>{texts.dropText}</p>
          <DropZone
            title={isOver ? texts.dropHere : texts.drop}
            action={texts.choose}
            onChoose={() => void choose()}
            isOver={isOver}
            isSmall
          />
          <TextArea
            label={texts.paste}
            hint={texts.pasteHint}
            rows={4}
            value={text}
            error={missing === 'source' ? texts.missing.source : null}
            onChange={(next) => useReading.setState({ text: next })}
          />
        </>
      ) : (
        <div className={styles.bar}>
          <p className={styles.heading}>{texts.files(files[0]?.name ?? '', files.length)}</p>
          <div className={styles.buttons}>
            <Button onPress={() => void choose()}>{texts.another}</Button>
            <Button look="quiet" onPress={() => useReading.setState({ files: [] })}>
              {texts.noFile}
            </Button>
          </div>
        </div>
      )}
      <div className={styles.pair}>
        <TextField
          label={texts.basis}
          hint={texts.basisHint}
          value={legalBasis}
          maxLength={300}
          isRequired
          error={missing === 'basis' ? texts.missing.basis : null}
          onChange={(next) => useReading.setState({ legalBasis: next })}
          onEnter={go}
        />
        <DatumFeld
          label={texts.retention}
          hint={texts.retentionHint}
          value={retentionUntil}
          onChange={(day) => useReading.setState({ retentionUntil: day })}
        />
      </div>
      <div className={styles.buttons}>
        <Button look="primary" onPress={go}>
          {texts.preview}
        </Button>
      </div>
    </form>
  );
}

/** What was taken over, and the way to it. */
function Done({ applied: { counts } }: { readonly applied: Applied }) {
  const texts = useTexts(contactImportTexts);
  const goTo = useGoTo();
  const toContacts = () => {
    forgetReading();
    goTo('/communication/contacts');
  };
  return (
    <ReadInDone
      another={{ label: texts.another, run: forgetReading }}
      there={{ label: texts.toContacts, run: toContacts }}
    >
      {texts.applied(counts.new, counts.changed)}
    </ReadInDone>
  );
}
