import type { ReactNode, RefObject } from 'react';
import { Popover as AriaPopover } from 'react-aria-components/Popover';
import { classes } from './classes.ts';
import styles from './Popover.module.css';

type PopoverProps = {
  readonly children: ReactNode;
  /** Its name, where no button has opened it that would lend it its own. */
  readonly 'aria-label'?: string;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
  readonly triggerRef?: RefObject<Element | null>;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  /** As wide as what opened it, for lists of choices. */
  readonly matchWidth?: boolean;
};

/** What floats beside a control. The only things with a shadow are things that float. */
export function Popover({ children, placement = 'bottom start', matchWidth, ...props }: PopoverProps) {
  return (
    <AriaPopover
      {...props}
      placement={placement}
      offset={4}
      containerPadding={8}
      className={classes(styles.popover, matchWidth && styles.matchWidth)}
    >
      {children}
    </AriaPopover>
  );
}
