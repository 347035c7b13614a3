import { useCallback, useMemo, useRef, useState } from 'react';
import { formatDay, formatWeekday } from '../../../shared/calendar/format-day.ts';
import { movedBy } from '../../../shared/communication/calendar.ts';
import type { ItemLine } from '../../../shared/communication/contract.ts';
import { type Day, dayOrNull } from '../../../shared/core/day.ts';
import { changeLine } from '../../app/lines.ts';
import { say } from '../../app/messages.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { drawn, type Moves, withAnswer, withMove, withoutMoves } from './moved.ts';
import { calendarTexts } from './texts.ts';

/**
 * Moves contributions to other days, each as one step of undo, and says so. A move is drawn at once and stands until the store has answered
 * anew; several in a row are written one after the other.
 */
export function useMove(fresh: readonly ItemLine[]) {
  const texts = useTexts(calendarTexts);
  const locale = useLocale();
  const [moved, setMoved] = useState<Moves>(new Map());
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const lines = useMemo(() => drawn(fresh, moved), [fresh, moved]);
  const move = useCallback(
    (line: ItemLine, days: number): Day | null => {
      const title = line.title ?? texts.untitled;
      const set = movedBy(line, days);
      if (set === null) {
        say('info', texts.fixed(title));
        return null;
      }
      if (days === 0) return dayOrNull(line.plannedOn);
      setMoved((all) => withMove(all, line, set));
      const day = `${formatWeekday(set.plannedOn, locale)} ${formatDay(set.plannedOn)}`;
      queue.current = queue.current.then(async () => {
        const outcome = await changeLine('communicationItem', line, set, { done: () => texts.moved(title, day) });
        setMoved((all) => (outcome.ok ? withAnswer(all, line.id, outcome.value.version) : withoutMoves(all, line.id)));
      });
      return set.plannedOn;
    },
    [texts, locale],
  );
  return { lines, move } as const;
}
