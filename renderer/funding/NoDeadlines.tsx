import { CalendarCheck, CalendarPlus, FilterX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DeadlineLine } from '../../shared/funding/contract.ts';
import { useAnswer } from '../app/answers.ts';
import { useToday } from '../app/office.ts';
import { useTexts } from '../i18n/define.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { guiltyPart, type KindLabel, noFilter, without } from './filter.ts';
import { deadlineTexts } from './texts.ts';
import { changeFilter, useDeadlineView } from './view.ts';

type NoDeadlinesProps = {
  readonly lines: readonly DeadlineLine[];
  readonly kindLabel: KindLabel;
  /** The button for the first deadline. */
  readonly action: ReactNode;
};

/** Why there is nothing to see, and the next step: the filter that hides everything is named. */
export function NoDeadlines({ lines, kindLabel, action }: NoDeadlinesProps) {
  const texts = useTexts(deadlineTexts);
  const ui = useTexts(uiTexts);
  const today = useToday();
  const filter = useDeadlineView((view) => view.filter);
  // All done, or none ever: the list of what is open cannot tell.
  const all = useAnswer('deadline.list', { all: true }, { enabled: lines.length === 0 && !filter.withSettled });
  const isNew = all.state === 'ready' && all.value.deadlines.length === 0;
  if (lines.length > 0) {
    const guilty = guiltyPart(lines, filter, today, kindLabel);
    const name = guilty === null ? null : texts.filterNames[guilty];
    return (
      <EmptyState
        icon={FilterX}
        title={name === null ? texts.severalGuilty : ui.noHits(name)}
        action={
          <>
            {guilty !== null && name !== null && (
              <Button onPress={() => useDeadlineView.setState({ filter: without(filter, guilty) })}>
                {texts.removeGuilty(name)}
              </Button>
            )}
            <Button
              onPress={() => useDeadlineView.setState({ filter: { ...noFilter, withSettled: filter.withSettled } })}
            >
              {texts.reset}
            </Button>
          </>
        }
      />
    );
  }
  if (filter.withSettled || isNew) {
    return (
      <EmptyState icon={CalendarPlus} title={texts.emptyTitle} action={action}>
        {texts.emptyText}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={CalendarCheck}
      title={texts.allDoneTitle}
      action={
        <>
          <Button onPress={() => changeFilter({ withSettled: true })}>{texts.withSettled}</Button>
          {action}
        </>
      }
    >
      {`${texts.allDoneText} ${texts.emptyText}`}
    </EmptyState>
  );
}
