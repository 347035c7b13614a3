import { appTexts } from '../../i18n/app-texts.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CaptureChips } from './Chips.tsx';
import { useCaptureTask } from './use-capture-task.ts';

/** Strg+N: one line becomes a task. Date, @person, #project, #field and #tag are recognised while typing and shown as chips. */
export default function CaptureTask({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(appTexts).captureTask;
  const capture = useCaptureTask('capture.task');
  const save = async (closes: boolean) => {
    if ((await capture.save()) && closes) onClose();
  };
  return (
    <Dialog
      title={texts.title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => void save(false)}>{texts.saveNext}</Button>
          <Button look="primary" onPress={() => void save(true)}>
            {texts.save}
          </Button>
        </>
      }
    >
      <TextField
        label={texts.label}
        value={capture.line}
        onChange={capture.type}
        placeholder={texts.placeholder}
        hint={texts.hint}
        error={capture.error}
        autoFocus
        onEnter={(event) => void save(!event.ctrlKey)}
      />
      <CaptureChips chips={capture.chips} />
    </Dialog>
  );
}
