import { memo } from 'react';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
import { Ampel } from '../../ui/Ampel.tsx';
import { classes } from '../../ui/classes.ts';
import { DueText } from '../../ui/DueText.tsx';
import { ProjectTitle } from '../ProjectTitle.tsx';
import styles from './Board.module.css';

type CardProps = {
  readonly row: ProjectLine;
  /** Place in the column, counted from one, and how many there are: only some of them are in the page. */
  readonly number: number;
  readonly count: number;
  readonly top: number;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly isFocusable: boolean;
  readonly isMoving: boolean;
};

/** A project as a card: title, number and lead, traffic light with its word, next deadline. */
export const Card = memo(function Card({ row, number, count, top, isFocusable, ...look }: CardProps) {
  return (
    <div
      role="option"
      aria-selected={look.isSelected}
      aria-current={look.isOpen || undefined}
      aria-posinset={number}
      aria-setsize={count}
      tabIndex={isFocusable ? 0 : -1}
      data-card={row.id}
      className={classes(
        styles.card,
        look.isSelected && styles.selected,
        look.isOpen && styles.open,
        look.isMoving && styles.moving,
      )}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div className={styles.title} title={row.title ?? undefined}>
        <ProjectTitle row={row} />
      </div>
      <div className={styles.facts}>{[row.code, row.leadBody].filter(Boolean).join(' · ')}</div>
      <Ampel value={row.ampel} />
      <DueText day={row.nextDueOn} />
    </div>
  );
});
