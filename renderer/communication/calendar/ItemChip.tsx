import {
  Ban,
  CircleCheck,
  Globe,
  Landmark,
  type LucideIcon,
  Mail,
  Megaphone,
  MessagesSquare,
  Newspaper,
  TriangleAlert,
  Users,
} from 'lucide-react';
import { isOpenItem } from '../../../shared/communication/calendar.ts';
import type { ItemLine } from '../../../shared/communication/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { namesOf } from '../../../shared/links/linked.ts';
import { useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { classes } from '../../ui/classes.ts';
import styles from './calendar.module.css';
import { calendarTexts } from './texts.ts';

/** A picture for each channel; its word is in the name of the chip. */
const icons: Readonly<Record<string, LucideIcon>> = {
  press: Newspaper,
  web: Globe,
  social: MessagesSquare,
  newsletter: Mail,
  event: Users,
  internal: Megaphone,
  council: Landmark,
};

const { channel, status } = entities.communicationItem.fields;

type ItemChipProps = {
  readonly line: ItemLine;
  readonly isFocusable: boolean;
  readonly isOpen: boolean;
  readonly isMoving: boolean;
  /** With what else is to be known at a glance, where there is room. */
  readonly isFull: boolean;
};

/** A contribution on a day of the calendar. */
export function ItemChip({ line, isFocusable, isOpen, isMoving, isFull }: ItemChipProps) {
  const texts = useTexts(calendarTexts);
  const locale = useLocale();
  const today = useToday();
  const title = line.title ?? texts.untitled;
  const isOverdue = isOpenItem(line) && line.plannedOn !== null && line.plannedOn < today;
  const state = status.choices?.[line.status]?.[locale] ?? line.status;
  const way = line.channel === null ? null : (channel.choices?.[line.channel]?.[locale] ?? line.channel);
  const Icon = icons[line.channel ?? ''] ?? Megaphone;
  const Mark = isOverdue
    ? TriangleAlert
    : line.status === 'published'
      ? CircleCheck
      : line.status === 'cancelled'
        ? Ban
        : null;
  const facts = [state, namesOf(line.audiences), line.place].filter(Boolean).join(' · ');
  // What is to be read begins what is said, so that somebody who speaks to the screen is understood.
  const words = [
    `${line.plannedTime ?? ''} ${title} ${isFull ? facts : ''}`.trim(),
    way,
    isOverdue ? texts.overdue : null,
  ];
  const rest = isFull ? [] : [state, namesOf(line.audiences)];
  return (
    <button
      type="button"
      tabIndex={isFocusable ? 0 : -1}
      data-item={line.id}
      aria-label={[...words, ...rest].filter(Boolean).join(', ')}
      aria-current={isOpen || undefined}
      title={title}
      className={classes(
        styles.chip,
        isOverdue && styles.overdue,
        styles[line.status],
        isOpen && styles.open,
        isMoving && styles.moving,
      )}
    >
      <Icon size="0.95rem" aria-hidden className={styles.way} />
      <span className={styles.words}>
        {line.plannedTime !== null && <span className={styles.time}>{line.plannedTime} </span>}
        <span className={styles.title}>{title}</span> {isFull && <span className={styles.facts}>{facts}</span>}
      </span>
      {Mark && <Mark size="0.95rem" aria-hidden className={styles.mark} />}
    </button>
  );
}
