import { CircleCheck, Hourglass } from 'lucide-react';
import type { MapGoal } from '../../shared/strategy/contract.ts';
import { filledPart, goalProgress, isLate } from '../../shared/strategy/goal-progress.ts';
import { useToday } from '../app/office.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { Badge } from '../ui/Badge.tsx';
import styles from './progress.module.css';
import { progressTexts } from './progress-texts.ts';
import { goalNotes, goalWords } from './progress-words.ts';

/** Where a goal stands, in numbers; a bar only where there is a way to measure. */
export function GoalMeter({ goal, isShort }: { readonly goal: MapGoal; readonly isShort?: boolean }) {
  const texts = useTexts(progressTexts);
  const locale = useLocale();
  const today = useToday();
  const progress = goalProgress(goal);
  const filled = filledPart(progress);
  const isReached = 'isReached' in progress && progress.isReached;
  const notes = goalNotes(goal, locale);
  return (
    <div className={styles.goal}>
      <span className={styles.numbers}>
        <span>{[goal.indicator, goalWords(goal, locale)].filter(Boolean).join(': ')}</span>
        {isReached && (
          <Badge tone="success" icon={CircleCheck}>
            {texts.reached}
          </Badge>
        )}
        {isLate(goal, today) && (
          <Badge tone="warning" icon={Hourglass}>
            {texts.late}
          </Badge>
        )}
      </span>
      {filled !== null && (
        // The numbers beside it say it; the bar is for the eye.
        <div className={styles.meter} aria-hidden="true">
          <div
            className={styles.filled}
            data-reached={isReached || undefined}
            style={{ inlineSize: `${(filled * 100).toFixed(1)}%` }}
          />
        </div>
      )}
      {notes.length > 0 && <span className={styles.notes}>{(isShort ? notes.slice(0, 2) : notes).join(' · ')}</span>}
    </div>
  );
}
