import { CircleAlert, LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components/TextField';
import { classes } from './classes.ts';
import styles from './field.module.css';

/** How a field stands on the screen: label above, label beside it (inspector), or filling a table cell. */
export type FieldLayout = 'stacked' | 'inline' | 'cell';

/** What all fields of the kit take. The label is always there; a table cell only hides it from the eye. */
export type FieldProps = {
  readonly label: string;
  readonly layout?: FieldLayout;
  /** Hides the label from the eye, where the surroundings say it already. */
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  /** A sentence with the next step; marks the field as wrong. */
  readonly error?: string | null;
  /** Why nothing may be changed here, said after an attempt; the value is the old one and not wrong. */
  readonly refusal?: string | null;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
};

export const frameClass = (layout: FieldLayout = 'stacked'): string =>
  classes(styles.field, layout === 'inline' && styles.inline, layout === 'cell' && styles.cell);

/** Label, hint and error around a control, wired by React Aria to whatever field they stand in. */
export function FieldFrame({
  label,
  hideLabel,
  hint,
  error,
  refusal,
  isRequired,
  children,
}: FieldProps & { readonly children: ReactNode }) {
  return (
    <>
      <Label className={classes(styles.label, hideLabel && 'visually-hidden')}>
        {label}
        {isRequired && (
          <span className={styles.required} aria-hidden>
            {' *'}
          </span>
        )}
      </Label>
      {children}
      {error ? (
        <FieldError className={styles.error ?? ''}>
          <CircleAlert size="1.15em" aria-hidden />
          <span>{error}</span>
        </FieldError>
      ) : refusal ? (
        <Text slot="description" className={styles.error ?? ''}>
          <Refused sentence={refusal} />
        </Text>
      ) : (
        hint && (
          <Text slot="description" className={styles.hint ?? ''}>
            {hint}
          </Text>
        )
      )}
    </>
  );
}

/** Why nothing may be changed here: read out at once, and it stays beside the field. */
export function Refused({ sentence }: { readonly sentence: string }) {
  return (
    <>
      <LockKeyhole size="1.15em" aria-hidden />
      <span role="alert">{sentence}</span>
    </>
  );
}
