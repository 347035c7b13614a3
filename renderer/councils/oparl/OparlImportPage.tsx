import type { PickedFile } from '../../../shared/bridge.ts';
import { bridge } from '../../app/bridge.ts';
import { useGoTo } from '../../app/navigation.ts';
import { ReadInDone, ReadInPage } from '../../app/reading-in/ReadInPage.tsx';
import { settleTaking, useDroppedFiles } from '../../app/reading-in/take-in.ts';
import { useTask } from '../../app/tasks.ts';
import { useTexts } from '../../i18n/define.ts';
import { DropZone } from '../../ui/DropZone.tsx';
import { PreviewPart } from './PreviewPart.tsx';
import { type Applied, begin, forgetReading, targetOf, useReading } from './reading.ts';
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
  const isOver = useDroppedFiles((files) => {
    if (!applying.isRunning) take(files);
  });
  const apply = async () => {
    const seen = useReading.getState().planned?.digest;
    if (seen === undefined) return;
    await settleTaking(await applying.start({ ...targetOf(useReading.getState()), seen }), {
      taken: (value) => {
        useReading.setState({ applied: value, planned: null });
        return texts.applied(value.counts);
      },
      again: preview,
    });
  };
  return (
    <ReadInPage
      title={texts.title}
      isWide
      planning={planning}
      applying={applying}
      words={texts}
      source={
        <DropZone
          title={isOver ? texts.dropHere : texts.drop}
          text={texts.dropText}
          action={texts.choose}
          onChoose={() => void choose()}
          isOver={isOver}
        />
      }
      plan={planned && <PreviewPart planned={planned} onChange={() => void preview()} onApply={() => void apply()} />}
      done={applied && <Done applied={applied} onAnother={() => void choose()} />}
    />
  );
}

/** What was taken over, and the way to it. */
function Done({ applied, onAnother }: { readonly applied: Applied; readonly onAnother: () => void }) {
  const texts = useTexts(oparlTexts);
  const goTo = useGoTo();
  const toPapers = () => {
    forgetReading();
    goTo('/councils/papers');
  };
  return (
    <ReadInDone another={{ label: texts.another, run: onAnother }} there={{ label: texts.toPapers, run: toPapers }}>
      {texts.applied(applied.counts)}
    </ReadInDone>
  );
}
