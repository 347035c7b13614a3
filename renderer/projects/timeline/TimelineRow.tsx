import { memo } from 'react';
import type { Day } from '../../../shared/core/day.ts';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
import { Ampel } from '../../ui/Ampel.tsx';
import { classes } from '../../ui/classes.ts';
import { ProjectTitle } from '../ProjectTitle.tsx';
import { Bar } from './Bar.tsx';
import { MilestoneMark } from './MilestoneMark.tsx';
import type { PlacedItem } from './place.ts';
import type { Dates } from './span.ts';
import styles from './timeline.module.css';
import { barInWords, milestonesInWords, type WordsOf } from './words.ts';

type TimelineRowProps = {
  readonly row: ProjectLine;
  readonly dates: Dates;
  readonly items: readonly PlacedItem[];
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly today: Day;
  readonly words: WordsOf;
  /** The item the keys are on, if it is in this row. */
  readonly activeRef: string | null;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
};

/** A project: its title at the left, its bar and its milestones in the picture. */
export const TimelineRow = memo(function TimelineRow({
  row,
  dates,
  items,
  top,
  height,
  width,
  ...look
}: TimelineRowProps) {
  const { words, activeRef, isSelected, isOpen } = look;
  return (
    <div
      className={classes(styles.row, isSelected && styles.selected, isOpen && styles.open)}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <div className={styles.title} aria-hidden="true" data-title={row.id} title={row.title ?? undefined}>
        <Ampel value={row.ampel} compact />
        <span className={styles.name}>
          <ProjectTitle row={row} />
        </span>
      </div>
      <svg className={styles.items} width={width} height={height} role="presentation">
        {items.map((item) =>
          item.kind === 'bar' ? (
            <Bar
              key={item.ref}
              bar={item}
              status={row.status}
              dates={dates}
              words={barInWords(row, dates, words)}
              height={height}
              isFocusable={item.ref === activeRef}
              isSelected={isSelected}
              isOpen={isOpen}
            />
          ) : (
            <MilestoneMark
              key={item.ref}
              mark={item}
              today={look.today}
              words={milestonesInWords(item, words)}
              height={height}
              isFocusable={item.ref === activeRef}
              isSelected={isSelected}
            />
          ),
        )}
      </svg>
    </div>
  );
});
