import { useState } from 'react';
import { bridge } from '../../app/bridge.ts';
import { useGoTo } from '../../app/navigation.ts';
import { ReadInDone, ReadInPage } from '../../app/reading-in/ReadInPage.tsx';
import { settleTaking, useDroppedFiles } from '../../app/reading-in/take-in.ts';
import { useTask } from '../../app/tasks.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from '../radar.module.css';
import { chooseRadar } from '../view.ts';
import { FolderChoice } from './FolderChoice.tsx';
import { PreviewPart } from './PreviewPart.tsx';
import { type Applied, begin, forgetReading, targetOf, useReading } from './reading.ts';
import { radarImportTexts } from './texts.ts';

const choose = async () => begin(await bridge().files.pick({ kind: 'any', multiple: true }));

/** Radar einlesen: a file, where it goes, what would happen, and only then it does. */
export default function RadarImportPage() {
  const texts = useTexts(radarImportTexts);
  const { files, planned, applied } = useReading();
  const planning = useTask('radar.preview');
  const applying = useTask('radar.import', ['preview-outdated']);
  const isOver = useDroppedFiles(begin);
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
    await settleTaking(await applying.start({ ...target, seen }), {
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
      source={files.length === 0 ? <Source isOver={isOver} /> : <Target onPreview={() => void preview()} />}
      plan={planned && <PreviewPart planned={planned} onApply={() => void apply()} />}
      done={applied && <Done applied={applied} />}
    />
  );
}

/** A file, or a folder that was chosen once. */
function Source({ isOver }: { readonly isOver: boolean }) {
  const texts = useTexts(radarImportTexts);
  return (
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
function Done({ applied: { radarId, counts, editions } }: { readonly applied: Applied }) {
  const texts = useTexts(radarImportTexts);
  const goTo = useGoTo();
  const toRadar = () => {
    forgetReading();
    chooseRadar(radarId);
    goTo('/scouting/radar');
  };
  return (
    <ReadInDone
      more={editions > 1 ? texts.editions(editions) : null}
      another={{ label: texts.another, run: () => void choose() }}
      there={{ label: texts.toRadar, run: toRadar }}
    >
      {texts.applied(counts.new, counts.changed)}
    </ReadInDone>
  );
}
