import { useState } from 'react';
import { fold } from '../../shared/core/fold.ts';
import { useTexts } from '../i18n/define.ts';
import { ComboBox } from '../ui/ComboBox.tsx';
import { nameOf } from './OrderedList.tsx';
import { orderedTexts } from './ordered-texts.ts';

type Part = { readonly id: string; readonly code: string | null; readonly title: string | null };

type PickPartProps<One extends Part> = {
  readonly label: string;
  readonly parts: readonly One[];
  readonly onPick: (part: One) => void;
  readonly value?: One | null;
  readonly hint?: string;
  readonly autoFocus?: boolean;
};

/** Choosing a goal or a measure of the edition by typing its number or a word of it. */
export function PickPart<One extends Part>({ parts, onPick, value = null, ...props }: PickPartProps<One>) {
  const texts = useTexts(orderedTexts);
  const [typed, setTyped] = useState('');
  const wanted = fold(typed);
  const suggestions = parts
    .map((part) => ({ id: part.id, label: nameOf(part, texts.untitled) }))
    .filter(({ label }) => fold(label).includes(wanted));
  return (
    <ComboBox
      {...props}
      suggestions={suggestions}
      value={value?.id ?? null}
      valueLabel={value === null ? '' : nameOf(value, texts.untitled)}
      onSearch={setTyped}
      onChange={(id) => {
        const part = parts.find((one) => one.id === id);
        if (part !== undefined) onPick(part);
      }}
    />
  );
}
