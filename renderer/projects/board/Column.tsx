import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { CountBadge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import type { Line } from '../../ui/table/arrange.ts';
import { useVirtualLines } from '../../ui/table/use-virtual-lines.ts';
import { projectTexts } from '../texts.ts';
import styles from './Board.module.css';
import { Card } from './Card.tsx';
import { cardsAtOnce, shownCards, statusWord } from './columns.ts';

type ColumnProps = {
  readonly status: string;
  readonly rows: readonly ProjectLine[];
  /** How many portions of cards are shown. */
  readonly portions: number;
  readonly onMore: (status: string) => void;
  /** The card the keys are on, if it is in this column. */
  readonly activeId: string | null;
  readonly openId: string | null;
  readonly selected: ReadonlySet<string>;
  readonly moving: ReadonlySet<string>;
  readonly isTarget: boolean;
  /** Height of a card with the room below it. */
  readonly cardHeight: number;
  readonly filterKey: string;
  /** The cards were drawn: one of them may have waited for the focus. */
  readonly onDrawn: () => void;
};

/** A status with its projects. Only the cards in view are in the page. */
export const Column = memo(function Column({ status, rows, activeId, ...props }: ColumnProps) {
  const texts = useTexts(projectTexts).board;
  const locale = useLocale();
  const scroller = useRef<HTMLDivElement>(null);
  const active = activeId === null ? -1 : rows.findIndex(({ id }) => id === activeId);
  const count = shownCards(rows.length, props.portions, active);
  const lines = useMemo(
    () => rows.slice(0, count).map((row): Line<ProjectLine> => ({ kind: 'row', id: row.id, row })),
    [rows, count],
  );
  const { items, height } = useVirtualLines({
    lines,
    scroller,
    rowHeight: props.cardHeight,
    startAt: Math.max(0, active - 2),
    keptIndex: active,
    orderKey: props.filterKey,
    overscan: 1,
  });
  const { onDrawn } = props;
  useLayoutEffect(() => onDrawn());
  const word = statusWord(status, locale);
  const more = rows.length - count;
  return (
    <section
      className={classes(styles.column, rows.length === 0 && styles.empty, props.isTarget && styles.target)}
      aria-label={texts.column(word, rows.length)}
      data-status={status}
    >
      <h2 className={styles.heading}>
        {word}
        <CountBadge count={formatCount(rows.length, locale)} />
      </h2>
      {rows.length === 0 ? (
        <p className={styles.nobody}>{texts.nobody}</p>
      ) : (
        <div ref={scroller} className={styles.scroller}>
          <div role="listbox" aria-label={word} aria-multiselectable className={styles.cards} style={{ height }}>
            {items.map(({ index, key, start }) => {
              const row = rows[index];
              if (row === undefined) return null;
              return (
                <Card
                  key={key}
                  row={row}
                  number={index + 1}
                  count={rows.length}
                  top={start}
                  isSelected={props.selected.has(row.id)}
                  isOpen={row.id === props.openId}
                  isFocusable={index === Math.max(0, active)}
                  isMoving={props.moving.has(row.id)}
                />
              );
            })}
          </div>
        </div>
      )}
      {more > 0 && (
        <Button look="quiet" onPress={() => props.onMore(status)}>
          <span title={texts.moreHint(Math.min(more, cardsAtOnce))}>{texts.more(more)}</span>
        </Button>
      )}
    </section>
  );
});
