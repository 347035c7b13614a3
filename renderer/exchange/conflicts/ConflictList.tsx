import { useVirtualizer } from '@tanstack/react-virtual';
import { Check } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { Conflict } from '../../../shared/exchange/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { classes } from '../../ui/classes.ts';
import type { TitleOf } from '../../ui/field-text.ts';
import { entityWords, fieldWords, titleWords } from '../words.ts';
import styles from './ConflictList.module.css';
import { conflictKey } from './sides.ts';
import { conflictTexts } from './texts.ts';
import { tick, useConflictView } from './view.ts';

/** Height of a line, in rem: two lines of text. */
const lineHeight = 3.25;
/** Lines drawn beyond what is visible. */
const overscan = 6;

type ConflictListProps = {
  readonly conflicts: readonly Conflict[];
  readonly current: string;
  readonly titleOf: TitleOf;
  readonly listRef: RefObject<HTMLDivElement | null>;
};

const optionId = (key: string): string => `conflict-${key}`;

/** All open conflicts. The line the keys are on is the one compared beside it; space ticks lines for deciding several. */
export function ConflictList({ conflicts, current, titleOf, listRef }: ConflictListProps) {
  const texts = useTexts(conflictTexts);
  const locale = useLocale();
  const ticked = useConflictView((view) => view.ticked);
  const rem = useRef(16);
  const at = conflicts.findIndex((conflict) => conflictKey(conflict) === current);
  const virtual = useVirtualizer({
    count: conflicts.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => lineHeight * rem.current,
    overscan,
  });
  useLayoutEffect(() => {
    rem.current = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    virtual.measure();
  }, [virtual]);
  useLayoutEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ') tick(current);
    else if (event.key === 'a' && event.ctrlKey) useConflictView.setState({ ticked: conflicts.map(conflictKey) });
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={listRef}
      className={styles.list}
      role="listbox"
      aria-label={texts.list}
      aria-multiselectable="true"
      aria-activedescendant={optionId(current)}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={styles.room} style={{ height: `${virtual.getTotalSize()}px` }} role="presentation">
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const conflict = conflicts[index];
          if (conflict === undefined) return null;
          const key = conflictKey(conflict);
          const isTicked = ticked.includes(key);
          return (
            <div
              key={key}
              id={optionId(key)}
              role="option"
              tabIndex={-1}
              aria-selected={isTicked}
              aria-current={key === current ? 'true' : undefined}
              aria-setsize={conflicts.length}
              aria-posinset={index + 1}
              className={classes(styles.line, key === current && styles.current)}
              style={{ transform: `translateY(${start}px)`, height: `${size}px` }}
              onPointerDown={(event) => {
                event.preventDefault();
                listRef.current?.focus({ preventScroll: true });
                const isBox = event.target instanceof Element && event.target.closest('[data-tick]') !== null;
                if (isBox) tick(key);
                else useConflictView.setState({ current: key });
              }}
            >
              <span className={styles.hit} data-tick="">
                <span className={classes(styles.box, isTicked && styles.ticked)}>
                  {isTicked && <Check size="0.875rem" aria-hidden />}
                </span>
              </span>
              <span className={styles.words}>
                <span className={styles.title} title={titleWords(conflict.entity, conflict.title, locale, titleOf)}>
                  {titleWords(conflict.entity, conflict.title, locale, titleOf)}
                </span>
                <span className={styles.note}>
                  {entityWords(conflict.entity, locale)} ·{' '}
                  <strong>{fieldWords(conflict.entity, conflict.field, locale)}</strong> ·{' '}
                  {sitesOf(conflict).join(', ')}
                </span>
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

const sitesOf = (conflict: Conflict): readonly string[] => [...new Set(conflict.values.map(({ site }) => site))];
