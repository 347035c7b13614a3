import { CalendarClock, Flag, Hourglass, ListTodo, Megaphone, ShieldAlert, TriangleAlert } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { entities } from '../../../shared/entities.ts';
import type { WeekLine } from '../../../shared/projects/week-contract.ts';
import { useGoTo, useShowRecord } from '../../app/navigation.ts';
import { useToday } from '../../app/office.ts';
import { settle } from '../../app/settle.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { DueText } from '../../ui/DueText.tsx';
import { walkLines } from '../../ui/walk-lines.ts';
import { heirOf, weekGroups } from './groups.ts';
import { weekTexts } from './texts.ts';
import styles from './week.module.css';

/** So many lines are drawn at once; whoever has more asks for them. */
const step = 60;

/** Everything that is open for a person, by when it is due. */
export function WeekList({ lines }: { readonly lines: readonly WeekLine[] }) {
  const texts = useTexts(weekTexts);
  const common = useTexts(uiTexts);
  const locale = useLocale();
  const today = useToday();
  const [most, setMost] = useState(step);
  const groups = useMemo(() => weekGroups(lines, today, most), [lines, today, most]);
  const list = useRef<HTMLFieldSetElement>(null);
  const leaving = useRef<string | null>(null);
  useEffect(() => {
    // The line that had the focus is done and gone: the next one takes it, so that Space after Space works.
    const heir = leaving.current;
    if (heir === null || lines.every(({ id }) => id !== heir) || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>(`[data-line="${heir}"]`)?.focus();
    leaving.current = null;
  }, [lines]);
  const onSettle = (line: WeekLine) => {
    leaving.current = heirOf(lines, line.id);
    void settle(line, today, texts.settled(line.title || texts.untitled));
  };
  return (
    <fieldset ref={list} className={styles.list} aria-label={texts.list} onKeyDown={walkLines}>
      {groups.map((group) => (
        <section key={group.id} aria-labelledby={`week-${group.id}`}>
          <h2 id={`week-${group.id}`} className={styles.group} data-group={group.id}>
            {common.groups[group.id]} <span className={styles.count}>{formatCount(group.total, locale)}</span>
          </h2>
          <ul className={styles.lines}>
            {group.lines.map((line) => (
              <Line key={`${line.entity}:${line.id}`} line={line} onSettle={onSettle} />
            ))}
          </ul>
        </section>
      ))}
      {lines.length > most && (
        <Button look="quiet" onPress={() => setMost(most + step)}>
          {texts.more(lines.length - most)}
        </Button>
      )}
    </fieldset>
  );
}

const icons = { task: ListTodo, deadline: CalendarClock, milestone: Flag, communicationItem: Megaphone } as const;

type LineProps = { readonly line: WeekLine; readonly onSettle: (line: WeekLine) => void };

/** One thing to do: Space is done, Enter opens it, the project is one step further. */
function Line({ line, onSettle }: LineProps) {
  const texts = useTexts(weekTexts);
  const common = useTexts(uiTexts);
  const locale = useLocale();
  const show = useShowRecord();
  const goTo = useGoTo();
  const { entity, id, subject, subjectTitle } = line;
  const title = line.title || texts.untitled;
  const Icon = icons[entity];
  const kind = entities[entity].label[locale];
  const open = () => show(entity, id);
  const projectId = subject?.startsWith('project:') ? subject.slice('project:'.length) : null;
  return (
    <li className={styles.line}>
      <input
        type="checkbox"
        className={styles.tick}
        data-line={id}
        aria-label={texts.settle(title)}
        checked={false}
        onChange={() => onSettle(line)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') open();
        }}
      />
      <button type="button" className={styles.title} onClick={open}>
        <Icon size="1rem" aria-hidden className={styles.kind} />
        <span className="visually-hidden">{kind}: </span>
        <span className={styles.words}>{title}</span>
      </button>
      <span className={styles.marks}>
        {line.hasConflict && (
          <Badge tone="warning" icon={TriangleAlert}>
            {common.conflict}
          </Badge>
        )}
        {line.isCutoffHard && (
          <Badge tone="danger" icon={ShieldAlert}>
            {texts.cutoff}
          </Badge>
        )}
        {line.status === 'waiting' && (
          <Badge icon={Hourglass}>{line.waitingFor ? texts.waiting(line.waitingFor) : texts.isWaiting}</Badge>
        )}
        {line.tags.map((tag) => (
          <Badge key={tag}>{`#${tag}`}</Badge>
        ))}
      </span>
      {subjectTitle !== null && projectId !== null ? (
        <button
          type="button"
          className={styles.subject}
          aria-label={texts.toProject(subjectTitle)}
          onClick={() => goTo('/projects', projectId)}
        >
          <span className={styles.words}>{subjectTitle}</span>
        </button>
      ) : (
        <span className={styles.subject}>{subjectTitle}</span>
      )}
      <span className={styles.due}>
        <DueText day={line.dueOn} />
      </span>
    </li>
  );
}
