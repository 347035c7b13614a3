import { formatDayLong } from '../../shared/calendar/format-day.ts';
import type { Output } from '../../shared/contract.ts';
import { useAnswer } from '../app/answers.ts';
import { FirstSteps } from '../app/first-steps/FirstSteps.tsx';
import { useFirstSteps } from '../app/first-steps/use-first-steps.ts';
import { NoRootNotice } from '../app/NoRootNotice.tsx';
import { NewsCard } from '../app/news/NewsCard.tsx';
import { useToday } from '../app/office.ts';
import { Page } from '../app/Page.tsx';
import { ReadOnlyNotice } from '../app/ReadOnlyNotice.tsx';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { FailureNotice, Loading } from '../ui/Notice.tsx';
import { ChangedCard } from './ChangedCard.tsx';
import { DueCard } from './DueCard.tsx';
import { FirstDay } from './FirstDay.tsx';
import styles from './HomePage.module.css';
import { useLastVisit } from './last-visit.ts';
import { ProjectsCard } from './ProjectsCard.tsx';
import { ReservationsCard } from './ReservationsCard.tsx';
import { SitesCard } from './SitesCard.tsx';
import { homeTexts } from './texts.ts';
import { WaitingCard } from './WaitingCard.tsx';

/** How far the page looks ahead. */
const days = 14;

/** Start: the situation in half a minute. What is due, what changed, what waits for a person, who is silent. */
export default function HomePage() {
  const texts = useTexts(homeTexts);
  const locale = useLocale();
  const today = useToday();
  const since = useLastVisit((visit) => visit.at);
  const answer = useAnswer('home.overview', { days, ...(since === null ? {} : { since }) }, { keep: true });
  const steps = useFirstSteps(answer.state === 'ready' ? answer.value.projects.total : null);
  return (
    <Page title={texts.situation} subtitle={formatDayLong(today, locale)}>
      <div className={styles.notice}>
        <ReadOnlyNotice />
        <NoRootNotice />
      </div>
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : isFirstDay(answer.value, since) ? (
        <FirstDay steps={steps} />
      ) : (
        <>
          {steps.length > 0 && (
            <div className={styles.firstSteps}>
              <FirstSteps steps={steps} isBrief />
            </div>
          )}
          <Situation overview={answer.value} />
        </>
      )}
    </Page>
  );
}

function Situation({ overview }: { readonly overview: Output<'home.overview'> }) {
  return (
    <div className={styles.situation}>
      <div className={styles.due}>
        <NewsCard />
        <DueCard overview={overview} />
      </div>
      <div className={styles.changed}>
        <ChangedCard overview={overview} />
        <SitesCard sites={overview.sites} />
      </div>
      <div className={styles.state}>
        <WaitingCard overview={overview} />
        <ProjectsCard projects={overview.projects} />
        <ReservationsCard reservations={overview.reservations} />
      </div>
    </div>
  );
}

/** Nothing is there that could be shown, not merely nothing new. */
const isFirstDay = (overview: Output<'home.overview'>, since: string | null): boolean =>
  since === null &&
  overview.projects.total === 0 &&
  overview.dueTotal === 0 &&
  overview.changedTotal === 0 &&
  overview.inbox === 0 &&
  overview.reservations.length === 0;
