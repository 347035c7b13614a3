import type { LucideIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import styles from './Button.module.css';
import { classes } from './classes.ts';

type CollapsingButtonProps = {
  readonly icon: LucideIcon;
  readonly children: string;
  readonly onPress?: () => void;
};

/** A button of the page head: where the page is narrow only its icon is seen, and the words stand beside the pointer. */
export function CollapsingButton({ icon: Icon, children, ...props }: CollapsingButtonProps) {
  const words = useRef<HTMLSpanElement>(null);
  const [isCollapsed, setCollapsed] = useState(false);
  const look = () => setCollapsed((words.current?.clientWidth ?? 0) <= 1);
  return (
    <TooltipTrigger delay={600} isDisabled={!isCollapsed}>
      <AriaButton
        {...props}
        className={classes(styles.button, styles.secondary, styles.collapsing)}
        onHoverStart={look}
        onFocus={look}
      >
        <Icon size="1.125em" aria-hidden />
        <span ref={words} className={styles.words}>
          {children}
        </span>
      </AriaButton>
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {children}
      </Tooltip>
    </TooltipTrigger>
  );
}
