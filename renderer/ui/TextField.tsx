import type { KeyboardEvent, Ref } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField, Input } from 'react-aria-components/TextField';
import { classes } from './classes.ts';
import { FieldFrame, type FieldProps, frameClass } from './FieldFrame.tsx';
import styles from './field.module.css';

type TextProps = FieldProps & {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Enter, also on the number block. */
  readonly onEnter?: (event: KeyboardEvent) => void;
  readonly onEscape?: () => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly type?: 'text' | 'password' | 'email' | 'url';
  readonly align?: 'start' | 'end';
  readonly ref?: Ref<HTMLInputElement>;
};

/** One line of text, controlled by its owner. For the fields of a record use `FieldEditor`, which saves by itself. */
export function TextField({ value, onChange, onEnter, onEscape, onBlur, align, ref, ...props }: TextProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && onEnter && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onEnter(event);
    } else if (event.key === 'Escape' && onEscape) {
      event.stopPropagation();
      onEscape();
    }
  };
  return (
    <AriaTextField
      className={frameClass(props.layout)}
      value={value}
      onChange={onChange}
      {...(onBlur ? { onBlur } : {})}
      type={props.type ?? 'text'}
      isInvalid={Boolean(props.error)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
    >
      <FieldFrame {...props}>
        <Input
          ref={ref ?? null}
          className={classes(styles.control, align === 'end' && styles.end)}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
          onKeyDown={onKeyDown}
          autoComplete="off"
        />
      </FieldFrame>
    </AriaTextField>
  );
}

type AreaProps = FieldProps & {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly rows?: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
};

/** Several lines of text. Enter begins a new line. */
export function TextArea({ value, onChange, onBlur, onKeyDown, rows = 3, ref, ...props }: AreaProps) {
  return (
    <AriaTextField
      className={frameClass(props.layout)}
      value={value}
      onChange={onChange}
      {...(onBlur ? { onBlur } : {})}
      isInvalid={Boolean(props.error)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
    >
      <FieldFrame {...props}>
        <AriaTextArea
          ref={ref ?? null}
          className={styles.control ?? ''}
          rows={rows}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
          {...(onKeyDown ? { onKeyDown } : {})}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
