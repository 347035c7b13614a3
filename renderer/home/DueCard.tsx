import { Link } from '@tanstack/react-router';
import { CalendarClock, Check, Flag, ListTodo, Megaphone, ShieldAlert } from 'lucide-react';
import type { Output } from '../../shared/contract.ts';
import { entities } from '../../shared/entities.ts';
import { useShowRecord } from '../app/navigation.ts';
import { useToday } from '../app/office.ts';
import { settle } from '../app/settle.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/plural.ts';
import { Badge, CountBadge } from '../ui/Badge.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { DueText } from '../ui/DueText.tsx';
import { Line, Lines } from './Lines.tsx';
import styles from './lines.module.css';
import { ShowMore, useGrowing } from './ShowMore.tsx';
import { homeTexts } from './texts.ts';

type Overview = Output<'home.overview'>;

/** Deadline, task, milestone or contribution: a picture each, and the word for whoever listens or points. */
const icons = { deadline: CalendarClock, task: ListTodo, milestone: Flag, communicationItem: Megaphone } as const;

/** What is overdue or due soon, each with its subject, each done with one click. */
export function DueCard({ overview }: { readonly overview: Overview }) {
  const texts = useTexts(homeTexts);
  const locale = useLocale();
  const { due, dueTotal, overdue } = overview;
  const [shown, more] = useGrowing(due);
  return (
    <Card
      isFlush
      title={
        <>
          {texts.due}
          <CountBadge count={formatCount(dueTotal, locale)} />
          {overdue > 0 && (
            <Badge tone="danger" title={texts.overdue(overdue)}>
              {texts.overdue(overdue)}
            </Badge>
          )}
        </>
      }
      aside={
        <Link to="/funding/deadlines" className={styles.link}>
          {texts.allDeadlines}
        </Link>
      }
    >
      {shown.length === 0 ? (
        <p className={styles.none}>{texts.nothingDue}</p>
      ) : (
        <Lines label={`${texts.due}: ${texts.dueNote}`}>
          {shown.map((line) => (
            <DueLine key={`${line.entity}:${line.id}`} line={line} />
          ))}
        </Lines>
      )}
      <ShowMore more={more} beyond={dueTotal - due.length} />
    </Card>
  );
}

function DueLine({ line }: { readonly line: Overview['due'][number] }) {
  const texts = useTexts(homeTexts);
  const locale = useLocale();
  const today = useToday();
  const show = useShowRecord();
  const title = line.title || texts.untitled;
  const kind = entities[line.entity].label[locale];
  const Icon = icons[line.entity];
  return (
    <Line
      title={
        <>
          <span className={styles.kind} title={kind}>
            <Icon size="1rem" aria-hidden />
            <span className="visually-hidden">{kind}: </span>
          </span>
          {title}{' '}
          {line.isCutoffHard && (
            <Badge tone="danger" icon={ShieldAlert}>
              {texts.hardCutoff}
            </Badge>
          )}
        </>
      }
      details={
        <>
          <DueText day={line.dueOn} />
          <span className={styles.detail} title={line.subjectTitle ?? undefined}>
            {line.subjectTitle}
          </span>
        </>
      }
      onOpen={() => show(line.entity, line.id)}
      action={
        <IconButton
          icon={Check}
          label={texts.settle(title)}
          onPress={() => void settle(line, today, texts.settled(title))}
        />
      }
    />
  );
}
