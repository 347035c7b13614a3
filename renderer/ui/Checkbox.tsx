import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import styles from './Checkbox.module.css';

type CheckboxProps = {
  readonly children?: ReactNode;
  /** Where no words stand beside it. */
  readonly 'aria-label'?: string;
  readonly isSelected: boolean;
  /** Some, but not all, of what it stands for. */
  readonly isIndeterminate?: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
};

/** Yes or no. */
export function Checkbox({ children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className={styles.checkbox ?? ''}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.box} aria-hidden="true">
            {isIndeterminate ? <Minus size="0.875rem" /> : isSelected && <Check size="0.875rem" />}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}
