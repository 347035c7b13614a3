import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { siteTexts } from './texts.ts';
import { KeyWords } from './Words.tsx';

type WordsDialogProps = {
  readonly name: string;
  readonly words: readonly string[];
  readonly fingerprint: string;
  readonly onClose: () => void;
};

/** The words of another site, large, to be compared on the telephone. */
export function WordsDialog({ name, words, fingerprint, onClose }: WordsDialogProps) {
  const texts = useTexts(siteTexts);
  const kit = useTexts(uiTexts);
  return (
    <Dialog
      size="large"
      title={texts.wordsOf(name)}
      onClose={onClose}
      actions={<Button onPress={onClose}>{kit.close}</Button>}
    >
      <p>{texts.compare(name)}</p>
      <KeyWords words={words} fingerprint={fingerprint} isLarge />
    </Dialog>
  );
}
