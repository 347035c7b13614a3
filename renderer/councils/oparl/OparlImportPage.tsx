import type { PickedFile } from '../../../shared/bridge.ts';
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
import styles from './oparl.module.css';
import { PreviewPart } from './PreviewPart.tsx';
import { begin, forgetReading, targetOf, useReading } from './reading.ts';
import { oparlTexts } from './texts.ts';

/** OParl einlesen: files, what would happen, and only then it does. */
export default function OparlImportPage() {
  const texts = useTexts(oparlTexts);
  const { planned, applied } = useReading();
  const planning = useTask('oparl.preview');
  const applying = useTask('oparl.import', ['preview-outdated']);
  const preview = async () => {
    const outcome = await planning.start(targetOf(useReading.getState()));
    if (outcome.ok) useReading.setState({ planned: outcome.value });
    // What cannot be read is said in a message; the way back to choosing is where one is.
    else if (useReading.getState().planned === null) forgetReading();
  };
  const take = (files: readonly PickedFile[]) => {
    if (files.length === 0) return;
    begin(files);
    void preview();
  };
  const choose = async () => take(await bridge().files.pick({ kind: 'any', multiple: true }));
  const isOver = useDropped((transfer) => {
    if (!applying.isRunning)
      void bridge()
        .files.adopt([...(transfer?.files ?? [])])
        .then(take);
  });
  const apply = async () => {
    const seen = useReading.getState().planned?.digest;
    if (seen === undefined) return;
    const outcome = await applying.start({ ...targetOf(useReading.getState()), seen });
    if (outcome.ok) {
      useReading.setState({ applied: outcome.value, planned: null });
      say('success', texts.applied(outcome.value.counts), { undo: true });
    } else if (outcome.error.code === 'preview-outdated') {
      say('warning', failureSentence(outcome.error, currentLocale()));
      await preview();
    } else if (outcome.error.code === 'cancelled') say('info', texts.cancelled);
  };
  return (
    <Page title={texts.title}>
      <div className={styles.wizard}>
        {applying.isRunning ? (
          <ProgressPanel label={texts.applying} task={applying} />
        ) : planned !== null ? (
          <PreviewPart planned={planned} onChange={() => void preview()} onApply={() => void apply()} />
        ) : planning.isRunning ? (
          <ProgressPanel label={texts.reading} task={planning} />
        ) : applied !== null ? (
          <Done onAnother={() => void choose()} />
        ) : (
          <DropZone
            title={isOver ? texts.dropHere : texts.drop}
            text={texts.dropText}
            action={texts.choose}
            onChoose={() => void choose()}
            isOver={isOver}
          />
        )}
      </div>
    </Page>
  );
}

/** What was taken over, and the way to it. */
function Done({ onAnother }: { readonly onAnother: () => void }) {
  const texts = useTexts(oparlTexts);
  const goTo = useGoTo();
  const applied = useReading((reading) => reading.applied);
  if (applied === null) return null;
  const toPapers = () => {
    forgetReading();
    goTo('/councils/papers');
  };
  return (
    <>
      <Notice tone="success">
        <strong>{texts.applied(applied.counts)}</strong>
        <p>{texts.undoNote}</p>
      </Notice>
      <div className={styles.buttons}>
        <Button onPress={onAnother}>{texts.another}</Button>
        <Button look="primary" autoFocus onPress={toPapers}>
          {texts.toPapers}
        </Button>
      </div>
    </>
  );
}
