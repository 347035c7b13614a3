import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import styles from './Button.module.css';
import { classes } from './classes.ts';
import { KeyHint } from './KeyHint.tsx';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  readonly children: ReactNode;
  /** One *primary* button per screen or dialog; *quiet* inside of rows and bars. */
  readonly look?: Look;
  readonly icon?: LucideIcon;
  /** The shortcut, shown behind the words. */
  readonly keys?: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button with words. `onPress` for what it does. */
export function Button({ look = 'secondary', icon: Icon, keys, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={classes(styles.button, styles[look])}>
      {Icon && <Icon size="1.125em" aria-hidden />}
      <span className={styles.words}>{children}</span>
      {keys && <KeyHint keys={keys} />}
    </AriaButton>
  );
}

type IconButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> & {
  readonly icon: LucideIcon;
  /** Read out, and shown beside the pointer or the focus. */
  readonly label: string;
  /** The shortcut shown with the label. */
  readonly keys?: string;
  readonly look?: 'quiet' | 'secondary' | 'rail';
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button with a picture only; its words are in the label. */
export function IconButton({ icon: Icon, label, keys, look = 'quiet', ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={600}>
      <AriaButton {...props} aria-label={label} className={classes(styles.button, styles.icon, styles[look])}>
        <Icon size="1.125rem" aria-hidden />
      </AriaButton>
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {label}
        {keys && <KeyHint keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
