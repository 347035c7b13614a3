import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { FieldError, Label } from 'react-aria-components/TextField';
import { useTexts } from '../../i18n/define.ts';
import field from '../../ui/field.module.css';
import styles from './MarkChoice.module.css';
import { statusTexts } from './texts.ts';

export type MarkOption = { readonly value: string; readonly label: string; readonly mark: ReactNode };

const unsaid = 'unsaid';

type MarkChoiceProps = {
  readonly label: string;
  readonly options: readonly MarkOption[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Without it, the last choice says nothing. */
  readonly isRequired?: boolean;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
};

/** One of a few marks side by side: Tab comes to it, arrow keys choose. Each has its shape, the chosen one its word. */
export function MarkChoice({ label, options, value, onChange, isRequired = false, error, autoFocus }: MarkChoiceProps) {
  const texts = useTexts(statusTexts);
  const chosen = value ?? (isRequired ? null : unsaid);
  const dash = { value: unsaid, label: texts.unsaid, mark: <span>–</span> };
  const choices = isRequired ? options : [...options, dash];
  return (
    <RadioGroup
      className={styles.line ?? ''}
      orientation="horizontal"
      value={chosen}
      onChange={(next) => onChange(next === unsaid ? null : next)}
      isRequired={isRequired}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <span className={styles.choices}>
        {choices.map((choice, at) => (
          <Radio
            key={choice.value}
            value={choice.value}
            className={styles.choice ?? ''}
            autoFocus={autoFocus === true && (chosen === null ? at === 0 : choice.value === chosen)}
          >
            <span aria-hidden="true" title={choice.label} className={styles.mark}>
              {choice.mark}
            </span>
            <span className="visually-hidden">{choice.label}</span>
          </Radio>
        ))}
      </span>
      <span className={styles.word} aria-hidden="true">
        {choices.find((choice) => choice.value === chosen)?.label}
      </span>
      {error && <FieldError className={field.error ?? ''}>{error}</FieldError>}
    </RadioGroup>
  );
}
