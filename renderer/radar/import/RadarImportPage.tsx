import { useState } from 'react';
import { bridge } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { useGoTo } from '../../app/navigation.ts';
import { Page } from '../../app/Page.tsx';
import { useTask } from '../../app/tasks.ts';
import { useDropped } from '../../app/use-dropped.ts';
import { useTexts } from '../../i18n/define.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressPanel } from '../../ui/ProgressPanel.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from '../radar.module.css';
import { chooseRadar } from '../view.ts';
import { FolderChoice } from './FolderChoice.tsx';
import { PreviewPart } from './PreviewPart.tsx';
import { begin, forgetReading, targetOf, useReading } from './reading.ts';
import { radarImportTexts } from './texts.ts';

const choose = async () => begin(await bridge().files.pick({ kind: 'any', multiple: true }));

/** Radar einlesen: a file, where it goes, what would happen, and only then it does. */
export default function RadarImportPage() {
  const texts = useTexts(radarImportTexts);
  const { files, planned, applied } = useReading();
  const planning = useTask('radar.preview');
  const applying = useTask('radar.import', ['preview-outdated']);
  const isOver = useDropped((transfer) => {
    void bridge()
      .files.adopt([...(transfer?.files ?? [])])
      .then(begin);
  });
  const preview = async () => {
    const target = targetOf(useReading.getState());
    if (target === null) return;
    const outcome = await planning.start(target);
    if (outcome.ok) useReading.setState({ planned: outcome.value });
  };
  const apply = async () => {
    const target = targetOf(useReading.getState());
    const seen = useReading.getState().planned?.digest;
    if (target === null || seen === undefined) return;
    const outcome = await applying.start({ ...target, seen });
    if (outcome.ok) {
      useReading.setState({ applied: outcome.value, planned: null });
      say('success', texts.applied(outcome.value.counts.new, outcome.value.counts.changed), { undo: true });
    } else if (outcome.error.code === 'preview-outdated') {
      say('warning', failureSentence(outcome.error, currentLocale()));
      await preview();
    } else if (outcome.error.code === 'cancelled') say('info', texts.cancelled);
  };
  return (
    <Page title={texts.title}>
      <div className={styles.wizard}>
        {planning.isRunning ? (
          <ProgressPanel label={texts.reading} task={planning} />
        ) : applying.isRunning ? (
          <ProgressPanel label={texts.applying} task={applying} />
        ) : applied !== null ? (
          <Done />
        ) : planned !== null ? (
          <PreviewPart planned={planned} onApply={() => void apply()} />
        ) : files.length === 0 ? (
          <>
            <DropZone
              title={isOver ? texts.dropHere : texts.drop}
              text={texts.dropText}
              action={texts.choose}
              onChoose={() => void choose()}
              isOver={isOver}
            />
            <div className={styles.folder}>
              <FolderChoice />
              <p className={styles.quiet}>{texts.folderNote}</p>
            </div>
          </>
        ) : (
          <Target onPreview={() => void preview()} />
        )}
      </div>
    </Page>
  );
}

/** Which radar takes it in, and as which edition. */
function Target({ onPreview }: { readonly onPreview: () => void }) {
  const texts = useTexts(radarImportTexts);
  const { files, into, name, edition } = useReading();
  const [isTried, setTried] = useState(false);
  const isNameless = into === 'own' && name.trim() === '';
  const go = () => {
    setTried(true);
    if (!isNameless) onPreview();
  };
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <p className={styles.heading}>{texts.files(files[0]?.name ?? '', files.length)}</p>
      <RadioCards
        label={texts.into}
        isRow
        choices={[
          { value: 'own', label: texts.own, note: texts.ownNote },
          { value: 'office', label: texts.office, note: texts.officeNote },
        ]}
        value={into}
        onChange={(next) => useReading.setState({ into: next })}
      />
      {into === 'own' && (
        <TextField
          label={texts.name}
          value={name}
          maxLength={100}
          error={isTried && isNameless ? texts.needsName : null}
          onChange={(text) => useReading.setState({ name: text })}
          onEnter={go}
        />
      )}
      <TextField
        label={texts.edition}
        hint={texts.editionHint}
        value={edition}
        maxLength={60}
        onChange={(text) => useReading.setState({ edition: text })}
        onEnter={go}
      />
      <div className={styles.buttons}>
        <Button onPress={() => void choose()}>{texts.another}</Button>
        <Button look="primary" onPress={go}>
          {texts.preview}
        </Button>
      </div>
    </form>
  );
}

/** What was taken over, and the way to it. */
function Done() {
  const texts = useTexts(radarImportTexts);
  const goTo = useGoTo();
  const applied = useReading((reading) => reading.applied);
  if (applied === null) return null;
  const { radarId, counts, editions } = applied;
  return (
    <>
      <Notice tone="success">
        <strong>{texts.applied(counts.new, counts.changed)}</strong>
        {editions > 1 && <p>{texts.editions(editions)}</p>}
        <p>{texts.undoNote}</p>
      </Notice>
      <div className={styles.buttons}>
        <Button onPress={() => void choose()}>{texts.another}</Button>
        <Button
          look="primary"
          autoFocus
          onPress={() => {
            forgetReading();
            chooseRadar(radarId);
            goTo('/scouting/radar');
          }}
        >
          {texts.toRadar}
        </Button>
      </div>
    </>
  );
}
