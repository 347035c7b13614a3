import { CheckCheck } from 'lucide-react';
import type { Output } from '../../shared/contract.ts';
import { entityNamed } from '../../shared/entities.ts';
import { say } from '../app/messages.ts';
import { useShowRecord } from '../app/navigation.ts';
import { useToday } from '../app/office.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/plural.ts';
import { Badge, CountBadge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Line, Lines } from './Lines.tsx';
import { markSeen, setLastVisit, useLastVisit } from './last-visit.ts';
import styles from './lines.module.css';
import { ShowMore, useGrowing } from './ShowMore.tsx';
import { homeTexts } from './texts.ts';
import { whenText } from './when.ts';

type Overview = Output<'home.overview'>;

/** What was changed here or arrived here since the person last said *Gesehen*. */
export function ChangedCard({ overview }: { readonly overview: Overview }) {
  const texts = useTexts(homeTexts);
  const locale = useLocale();
  const today = useToday();
  const lastVisit = useLastVisit((visit) => visit.at);
  const { changed, changedTotal } = overview;
  const [shown, more] = useGrowing(changed);
  const see = () => {
    const before = markSeen(changed[0]?.at ?? null);
    say('info', texts.seenDone, { action: { label: texts.seenBack, run: () => setLastVisit(before) } });
  };
  return (
    <Card
      isFlush
      title={
        <>
          {texts.changed}
          <CountBadge count={formatCount(changedTotal, locale)} />
        </>
      }
      aside={
        changedTotal > 0 && (
          <Button look="quiet" icon={CheckCheck} onPress={see} aria-description={texts.seenHint}>
            {texts.seen}
          </Button>
        )
      }
    >
      <p className={styles.note}>
        {lastVisit === null ? texts.sinceDays : texts.since(whenText(lastVisit, today, locale))}
      </p>
      {changed.length === 0 ? (
        <p className={styles.none}>{texts.nothingChanged}</p>
      ) : (
        <Lines label={texts.changed}>
          {shown.map((line) => (
            <ChangedLine key={`${line.entity}:${line.id}`} line={line} />
          ))}
        </Lines>
      )}
      <ShowMore more={more} beyond={changedTotal - changed.length} />
    </Card>
  );
}

function ChangedLine({ line }: { readonly line: Overview['changed'][number] }) {
  const texts = useTexts(homeTexts);
  const locale = useLocale();
  const today = useToday();
  const show = useShowRecord();
  const kind = entityNamed(line.entity)?.label[locale] ?? line.entity;
  return (
    <Line
      title={line.title || texts.untitled}
      details={
        <>
          {line.isNew ? <Badge tone="success">{texts.isNew}</Badge> : <Badge>{texts.isChanged}</Badge>}
          <span className={styles.detail}>
            {[kind, line.by, whenText(line.at, today, locale)].filter(Boolean).join(' · ')}
          </span>
        </>
      }
      onOpen={() => show(line.entity, line.id)}
    />
  );
}
