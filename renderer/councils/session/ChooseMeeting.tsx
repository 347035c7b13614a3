import { Plus, Presentation } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { formatDay, formatWeekday } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { useAnswer } from '../../app/answers.ts';
import { useOpenRecord } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { walkLines } from '../../ui/walk-lines.ts';
import { BeginMeeting } from './BeginMeeting.tsx';
import styles from './session.module.css';
import { sessionTexts } from './texts.ts';

/** Which meeting: those of today and to come first, then the last ones. */
export function ChooseMeeting() {
  const texts = useTexts(sessionTexts);
  const locale = useLocale();
  const [, open] = useOpenRecord();
  const [isBeginning, setBeginning] = useState(false);
  const answer = useAnswer('session.list', {});
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <FailureNotice answer={answer} />;
  const { meetings } = answer.value;
  const begin = (
    <Button look="primary" icon={Plus} onPress={() => setBeginning(true)} autoFocus={meetings.length === 0}>
      {texts.begin}
    </Button>
  );
  return (
    <section className={styles.agenda}>
      <header className={styles.chooseHead}>
        <h1 className={styles.itemHeading}>{texts.choose}</h1>
        {meetings.length > 0 && begin}
      </header>
      {meetings.length === 0 ? (
        <EmptyState icon={Presentation} title={texts.chooseEmpty} action={begin}>
          {texts.chooseEmptyText}
        </EmptyState>
      ) : (
        <ol className={styles.items} onKeyDown={walkLines}>
          {meetings.map((meeting, index) => {
            const day = dayOrNull(meeting.startsOn);
            return (
              <li key={meeting.id}>
                <AriaButton
                  className={styles.item ?? ''}
                  onPress={() => open(meeting.id)}
                  autoFocus={index === 0}
                  data-line
                >
                  <span className={styles.day}>
                    {day === null ? '' : `${formatWeekday(day, locale).slice(0, 2)} ${formatDay(day)}`}
                  </span>
                  <span className={styles.itemTitle}>{meeting.title ?? texts.untitled}</span>
                  <span className={styles.count}>{meeting.committee}</span>
                  <span className={styles.count}>{texts.items(meeting.items)}</span>
                </AriaButton>
              </li>
            );
          })}
        </ol>
      )}
      {isBeginning && <BeginMeeting onClose={() => setBeginning(false)} onBegun={open} />}
    </section>
  );
}
