import { FileInput } from 'lucide-react';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './DropZone.module.css';

type DropZoneProps = {
  readonly title: string;
  readonly text?: string;
  /** On the button that chooses by a dialog. */
  readonly action: string;
  readonly onChoose: () => void;
  /** Files hover over the page (`useDropped`). */
  readonly isOver: boolean;
  /** One line, where there are files already. */
  readonly isSmall?: boolean;
  /** There is something better to do on this page. */
  readonly isSecond?: boolean;
};

/** Where files are chosen or dropped. */
export function DropZone({ title, text, action, onChoose, isOver, isSmall = false, isSecond = false }: DropZoneProps) {
  return (
    <div className={classes(styles.zone, isSmall && styles.small, isOver && styles.over)}>
      {!isSmall && <FileInput size="2rem" strokeWidth={1.5} aria-hidden className={styles.icon ?? ''} />}
      <p className={styles.title}>{title}</p>
      {!isSmall && text && <p className={styles.text}>{text}</p>}
      <Button look={isSmall || isSecond ? 'secondary' : 'primary'} onPress={onChoose}>
        {action}
      </Button>
    </div>
  );
}
