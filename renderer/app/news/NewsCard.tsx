import { CheckCheck, Undo2 } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { Intake } from '../../../shared/exchange/reading-contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { formatCount } from '../../i18n/plural.ts';
import { CountBadge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/classes.ts';
import { ViewSwitch } from '../../ui/ViewSwitch.tsx';
import { useAnswer } from '../answers.ts';
import { say } from '../messages.ts';
import { useShowRecord } from '../navigation.ts';
import { order } from '../orders.ts';
import { useTitles } from '../titles.ts';
import { viewStore } from '../view-store.ts';
import { NewsList } from './NewsList.tsx';
import styles from './news.module.css';
import { referencesOf } from './news-sentence.ts';
import { newsTexts } from './news-texts.ts';

const UndoImportDialog = lazy(async () => ({
  default: (await import('../../exchange/UndoImportDialog.tsx')).UndoImportDialog,
}));

const useNewsView = viewStore('home.news', { isOurs: true });

/** Everything unread, for a page that stays as it is while nothing is. */
export const unreadOf = (intakes: readonly Intake[]): readonly Intake[] => intakes.filter(({ isRead }) => !isRead);

type NewsCardProps = {
  /** Only what concerns this site: the simple view. */
  readonly isSimple?: boolean;
};

/** What was taken in and nobody has marked as read: it stays here over restarts, each line leads to its record. */
export function NewsCard({ isSimple = false }: NewsCardProps) {
  const texts = useTexts(newsTexts);
  const locale = useLocale();
  const isOurs = useNewsView((view) => view.isOurs) || isSimple;
  const answer = useAnswer('news.list', {}, { keep: true });
  const unread = useMemo(() => (answer.state === 'ready' ? unreadOf(answer.value.intakes) : []), [answer]);
  const titleOf = useTitles(
    useMemo(() => unread.flatMap(({ news }) => news.flatMap(referencesOf)).slice(0, 2000), [unread]),
  );
  if (unread.length === 0) return null;
  const batches = unread.map(({ batch }) => batch);
  const mark = async (isRead: boolean) => {
    const outcome = await order('news.mark', { batches: [...batches], isRead }, { undo: false });
    if (outcome.ok && isRead)
      say('info', texts.readDone, { action: { label: texts.unread, run: () => void mark(false) } });
  };
  const count = unread.reduce((sum, intake) => sum + shownOf(intake, isOurs).length, 0);
  const beside = isSimple ? [] : besideUs(unread, isOurs);
  const told = beside.length < 2 ? unread : unread.filter((intake) => !beside.includes(intake));
  return (
    <Card
      title={
        <>
          {isSimple ? texts.headingOurs : texts.heading}
          <CountBadge count={formatCount(count, locale)} />
        </>
      }
      aside={
        <Button look="quiet" icon={CheckCheck} onPress={() => void mark(true)}>
          {texts.read}
        </Button>
      }
      isFlush
    >
      <div className={styles.intakes}>
        {!isSimple && (
          <div className={styles.head}>
            <ViewSwitch
              label={texts.whose}
              value={isOurs ? 'ours' : 'all'}
              onChange={(value) => useNewsView.setState({ isOurs: value === 'ours' })}
              options={[
                { value: 'ours', label: texts.ours },
                { value: 'all', label: texts.everything },
              ]}
            />
          </div>
        )}
        {told.map((intake) => (
          <Received key={intake.batch} intake={intake} isOurs={isOurs} titleOf={titleOf} />
        ))}
        {told.length < unread.length && <Beside intakes={beside} />}
      </div>
    </Card>
  );
}

/** As many names of sites as one reads in a heading. */
const mostNames = 3;

const shownOf = ({ news }: Intake, isOurs: boolean) =>
  isOurs ? news.filter(({ concerns }) => concerns.length > 0) : news;

/** Read in one by one and nothing of it for us: each would say the same two lines. */
const besideUs = (intakes: readonly Intake[], isOurs: boolean): readonly Intake[] =>
  isOurs ? intakes.filter((intake) => intake.moreOurs === 0 && shownOf(intake, true).length === 0) : [];

/** All of these in one sentence; *Alles* shows them one by one. */
function Beside({ intakes }: { readonly intakes: readonly Intake[] }) {
  const texts = useTexts(newsTexts);
  const sites = [...new Set(intakes.flatMap((intake) => intake.sites))].toSorted((a, b) => a.localeCompare(b, 'de'));
  const changes = intakes.reduce((sum, { news, more }) => sum + news.length + more, 0);
  return <p className={classes(styles.intake, styles.note)}>{texts.beside(sites.join(', '), changes)}</p>;
}

type ReceivedProps = {
  readonly intake: Intake;
  readonly isOurs: boolean;
  readonly titleOf: ReturnType<typeof useTitles>;
};

/** One press of *Übernehmen*: from whom, what, and the way back. */
function Received({ intake, isOurs, titleOf }: ReceivedProps) {
  const texts = useTexts(newsTexts);
  const locale = useLocale();
  const showRecord = useShowRecord();
  const [isUndoing, setUndoing] = useState(false);
  const { batch, at, sites, news, more, moreOurs } = intake;
  const shown = shownOf(intake, isOurs);
  const all = sites.join(', ');
  // A dozen names would push away what they have sent; each line says whose it is.
  const from = texts.from(sites.length > mostNames ? texts.sites(sites.length) : all, formatMoment(at, locale));
  const others = isOurs ? news.length - shown.length + more - moreOurs : 0;
  return (
    <div className={styles.intake}>
      <div className={styles.head}>
        <h3 className={styles.heading} title={all}>
          {from}
        </h3>
        <Button look="quiet" icon={Undo2} onPress={() => setUndoing(true)}>
          {texts.undo}
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className={styles.note}>{texts.none}</p>
      ) : (
        <NewsList label={from} news={shown} titleOf={titleOf} withSites={sites.length > 1} onOpen={showRecord} />
      )}
      {isOurs && moreOurs > 0 && <p className={styles.note}>{texts.more(moreOurs)}</p>}
      {!isOurs && more > 0 && <p className={styles.note}>{texts.more(more)}</p>}
      {others > 0 && <p className={styles.note}>{texts.others(others)}</p>}
      {isUndoing && (
        <Suspense fallback={null}>
          <UndoImportDialog batch={batch} site={all} at={at} onClose={() => setUndoing(false)} />
        </Suspense>
      )}
    </div>
  );
}
