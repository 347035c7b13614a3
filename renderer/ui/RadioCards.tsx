import type { LucideIcon } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Label } from 'react-aria-components/TextField';
import { classes } from './classes.ts';
import field from './field.module.css';
import styles from './RadioCards.module.css';

export type RadioChoice<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly note?: string;
  readonly icon?: LucideIcon;
};

type RadioCardsProps<Value extends string> = {
  readonly label: string;
  readonly choices: readonly RadioChoice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly hideLabel?: boolean;
  /** Side by side where there is room. */
  readonly isRow?: boolean;
  readonly autoFocus?: boolean;
};

/** A choice worth seeing all at once, each line with what it means. */
export function RadioCards<Value extends string>({
  label,
  choices,
  value,
  onChange,
  hideLabel,
  isRow,
  autoFocus,
}: RadioCardsProps<Value>) {
  return (
    <RadioGroup className={styles.group ?? ''} value={value} onChange={(chosen) => onChange(chosen as Value)}>
      <Label className={classes(field.label, hideLabel && 'visually-hidden')}>{label}</Label>
      <div className={classes(styles.cards, isRow && styles.row)}>
        {choices.map(({ icon: Icon, ...choice }, at) => (
          <Radio
            key={choice.value}
            value={choice.value}
            className={styles.card ?? ''}
            autoFocus={autoFocus === true && (value === null ? at === 0 : choice.value === value)}
          >
            <span className={styles.dot} aria-hidden="true" />
            {Icon && <Icon size="1.25rem" aria-hidden />}
            <span className={styles.words}>
              <span className={styles.label}>{choice.label}</span>
              {choice.note && <span className={styles.note}>{choice.note}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
