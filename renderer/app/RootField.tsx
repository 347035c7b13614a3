import { useTexts } from '../i18n/define.ts';
import { TextArea } from '../ui/TextField.tsx';
import { readRoot } from './root-input.ts';
import { rootTexts } from './root-texts.ts';

type RootFieldProps = {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Somebody wants to go on with what is there: now every fault is named. */
  readonly isChecked: boolean;
  /** An empty field is a fault, too. */
  readonly isRequired?: boolean;
  /** Why it is asked for. */
  readonly hint?: string;
  readonly autoFocus?: boolean;
};

/** Takes the words of the coordination as they are read out, and says how far one has come. */
export function RootField({ value, onChange, isChecked, isRequired = false, hint, autoFocus }: RootFieldProps) {
  const texts = useTexts(rootTexts);
  return (
    <TextArea
      label={texts.label}
      rows={2}
      maxLength={500}
      value={value}
      onChange={onChange}
      isRequired={isRequired}
      autoFocus={autoFocus ?? false}
      hint={progressOf(value, texts) ?? hint ?? texts.hint}
      error={faultOf(value, isChecked, isRequired, texts)}
    />
  );
}

type Texts = (typeof rootTexts)['de'];

function progressOf(value: string, texts: Texts): string | null {
  const read = readRoot(value);
  if (read.state === 'incomplete') return texts.incomplete(read.count);
  return read.state === 'complete' ? texts.complete : null;
}

function faultOf(value: string, isChecked: boolean, isRequired: boolean, texts: Texts): string | null {
  const read = readRoot(value, isChecked);
  switch (read.state) {
    case 'unknown-word':
      return texts.unknownWord(read.word);
    case 'wrong':
      return isChecked ? texts.wrong : null;
    case 'incomplete':
      return isChecked ? texts.missing(read.count) : null;
    case 'empty':
      return isChecked && isRequired ? texts.empty : null;
    default:
      return null;
  }
}
