import type { KeyboardEvent } from 'react';
import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components/TextField';
import { useTexts } from '../i18n/define.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { classes } from './classes.ts';
import { FieldFrame, type FieldProps, frameClass } from './FieldFrame.tsx';
import styles from './field.module.css';
import { type Read, type Saved, useTyped } from './use-typed.ts';

export type EditorProps<Value> = FieldProps & {
  readonly value: Value | null;
  /** Called once with the new value on Enter, Tab or leaving; never when nothing changed. */
  readonly onChange: (value: Value | null) => Saved;
  /** Enter was pressed and the text was taken over. */
  readonly onEnter?: () => void;
  /** Esc was pressed while there was nothing to take back. */
  readonly onEscape?: () => void;
};

type TypedFieldProps<Value> = EditorProps<Value> & {
  readonly write: (value: Value) => string;
  readonly read: (text: string) => Read<Value>;
  readonly isSame?: (one: Value | null, other: Value | null) => boolean;
  readonly align?: 'start' | 'end';
  readonly placeholder?: string;
  /** More than one line: Enter begins a new line, Ctrl+Enter and leaving save. */
  readonly rows?: number;
};

/** A field that shows a value as text and reads text as a value. Enter, Tab and leaving save; Esc takes typing back. */
export function TypedField<Value>({
  value,
  onChange,
  onEnter,
  onEscape,
  write,
  read,
  isSame,
  align,
  rows,
  placeholder,
  ...props
}: TypedFieldProps<Value>) {
  const texts = useTexts(uiTexts);
  const typed = useTyped<Value>({
    value,
    write,
    read,
    onChange,
    ...(isSame ? { isSame } : {}),
    ...(props.isRequired ? { emptySentence: texts.required } : {}),
  });
  const error = props.error ?? typed.error;
  const onKeyDown = (event: KeyboardEvent) => {
    const saves = event.key === 'Enter' && (rows === undefined || event.ctrlKey);
    if (saves && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (typed.settle()) onEnter?.();
    } else if (event.key === 'Tab' && props.layout === 'cell' && !typed.settle()) {
      // The table walks on by Tab; what was not understood holds it back.
      event.preventDefault();
    } else if (event.key === 'Escape' && (typed.isDirty || onEscape)) {
      event.stopPropagation();
      typed.reset();
      onEscape?.();
    }
  };
  const shared = { onKeyDown, ...(placeholder === undefined ? {} : { placeholder }) };
  return (
    <AriaTextField
      className={frameClass(props.layout)}
      value={typed.text}
      onChange={typed.type}
      onBlur={() => void typed.settle()}
      isInvalid={Boolean(error)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
    >
      <FieldFrame {...props} error={error} refusal={typed.refusal}>
        {rows === undefined ? (
          <Input
            {...shared}
            className={classes(styles.control, align === 'end' && styles.end)}
            autoComplete="off"
            onFocus={(event) => props.autoFocus && event.currentTarget.select()}
          />
        ) : (
          <TextArea {...shared} className={styles.control ?? ''} rows={rows} />
        )}
      </FieldFrame>
    </AriaTextField>
  );
}
