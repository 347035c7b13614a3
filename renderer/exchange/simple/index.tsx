import { formatDayLong } from '../../../shared/calendar/format-day.ts';
import { FirstSteps } from '../../app/first-steps/FirstSteps.tsx';
import { useFirstSteps } from '../../app/first-steps/use-first-steps.ts';
import { NewsCard } from '../../app/news/NewsCard.tsx';
import { useOffice, useToday } from '../../app/office.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { useQueue } from '../read/queue.ts';
import { useOpenedBundle } from '../read/use-opened-bundle.ts';
import { ClosedFiles } from './ClosedFiles.tsx';
import { JoinNotice } from './JoinNotice.tsx';
import { LastIntake } from './LastIntake.tsx';
import { QuestionsCard } from './QuestionsCard.tsx';
import { ReadStep } from './ReadStep.tsx';
import { ReplyCard } from './ReplyCard.tsx';
import { SimpleSteps } from './SimpleSteps.tsx';
import styles from './simple.module.css';
import { simpleTexts } from './texts.ts';

/** Steps of a new office that are taken right here. */
const here = ['receive', 'send'] as const;

/** *Einfache Ansicht*: take in what came, see what is new for us, answer what is asked, send the reply. Nothing else. */
export default function SimplePage() {
  const texts = useTexts(simpleTexts);
  const locale = useLocale();
  const today = useToday();
  const { site } = useOffice();
  const isReading = useQueue(({ entries, joint }) => entries.length > 0 && joint.phase !== 'done');
  // A contact has no projects to enter; its steps are those of the exchange.
  const steps = useFirstSteps(0);
  useOpenedBundle();
  return (
    <Page title={site?.bodyName ?? texts.title} subtitle={formatDayLong(today, locale)}>
      <div className={styles.page}>
        <JoinNotice />
        <ClosedFiles />
        {!isReading && <FirstSteps steps={steps} isBrief here={here} />}
        <SimpleSteps />
        <ReadStep />
        {!isReading && (
          <>
            <NewsCard isSimple />
            <QuestionsCard />
            <ReplyCard />
            <LastIntake />
          </>
        )}
      </div>
    </Page>
  );
}
