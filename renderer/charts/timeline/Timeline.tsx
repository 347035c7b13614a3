import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Calendar, OneOffs } from '../../../shared/calendar/holidays.ts';
import { addDays, type Day } from '../../../shared/core/day.ts';
import { useLocale } from '../../i18n/locale.ts';
import { axisOf, holidaysOf, monthsOf, weekendPath } from './axis.ts';
import { Backdrop } from './Backdrop.tsx';
import { Mark, MarkLetters } from './Mark.tsx';
import { MarkTooltip } from './MarkTooltip.tsx';
import { MonthHead } from './MonthHead.tsx';
import type { TimelineLane } from './marks.ts';
import { placeLanes, sizesOf } from './place.ts';
import { rangeOf } from './range.ts';
import styles from './Timeline.module.css';
import { useFrame } from './use-frame.ts';
import { type Hit, hitOf, useMarkFocus } from './use-mark-focus.ts';
import { walk } from './walk.ts';

type TimelineProps = {
  readonly label: string;
  /** In the order in which they are drawn; keep it stable. */
  readonly lanes: readonly TimelineLane[];
  readonly today: Day;
  readonly months: number;
  /** Whose holidays are shaded. */
  readonly calendar: Calendar;
  /** Holidays of a single year that somebody has entered. Keep it stable. */
  readonly oneOffs?: OneOffs;
  /** Above the titles of the lanes: the choice of the months. */
  readonly corner?: ReactNode;
  /** Below the picture: what it leaves out, and what the marks mean. */
  readonly foot?: (later: number) => ReactNode;
  readonly selected: ReadonlySet<string>;
  readonly openId: string | null;
  /** The mark the keys are on. */
  readonly activeId: string | null;
  readonly onActive: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onToggle: (id: string) => void;
  readonly onMenu?: (id: string, anchor: Element) => void;
};

/** Lanes drawn above and below the visible part. */
const overscanPx = 200;

/**
 * Days of many subjects side by side: a lane each, today as a line, weekends and holidays shaded. Only the lanes in view are
 * drawn. It is a list of marks for the keyboard and for screen readers; an equal table belongs beside it.
 */
export function Timeline({ label, lanes, today, months, calendar, oneOffs, corner, foot, ...props }: TimelineProps) {
  const locale = useLocale();
  const scroller = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const frame = useFrame(scroller, plot);
  const [shown, setShown] = useState<Hit | null>(null);

  const picture = useMemo(() => {
    const range = rangeOf(today, months);
    const axis = axisOf(range, frame.width);
    const sizes = sizesOf(frame.target);
    const placed = placeLanes(lanes, range, axis, sizes);
    return {
      axis,
      sizes,
      placed,
      months: monthsOf(range, axis, locale),
      holidays: holidaysOf(range, axis, calendar, oneOffs),
      weekends: weekendPath(range, axis, placed.height),
    };
  }, [lanes, today, months, calendar, oneOffs, frame.width, frame.target, locale]);
  const { axis, sizes, placed } = picture;
  const marks = placed.lanes.flatMap((lane) => lane.marks);
  const active = marks.find(({ mark }) => mark.id === props.activeId) ?? marks[0] ?? null;
  const top = frame.scrolled - overscanPx;
  const bottom = frame.scrolled + frame.height + overscanPx;
  const visible = placed.lanes.filter(
    (lane) => (lane.top + lane.height >= top && lane.top <= bottom) || lane.marks.includes(active as never),
  );

  const drawn = visible.flatMap((lane) =>
    lane.marks.map((spot) => ({
      placed: spot,
      isSelected: props.selected.has(spot.mark.id),
      isOpen: spot.mark.id === props.openId,
    })),
  );

  const focus = useMarkFocus({ scroller, marks, track: sizes.track, onActive: props.onActive });

  const onKeyDown = (event: KeyboardEvent) => {
    const hit = hitOf(event.target);
    if (hit === null || event.altKey || event.metaKey) return;
    if (event.key === 'Escape' && shown !== null) {
      event.stopPropagation();
      setShown(null);
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      setShown(null);
      props.onOpen(hit.id);
    } else if (event.key === ' ') {
      event.preventDefault();
      props.onToggle(hit.id);
    } else if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') {
      event.preventDefault();
      props.onMenu?.(hit.id, hit.element);
    } else {
      const next = walk(placed.lanes, hit.id, event.key, event.ctrlKey);
      if (next === null) return;
      event.preventDefault();
      focus.goTo(next);
    }
  };
  const show = (target: EventTarget | null) => {
    const hit = hitOf(target);
    setShown((old) => (old?.element === hit?.element ? old : hit));
  };
  const onClick = (event: MouseEvent) => {
    const hit = hitOf(event.target);
    if (hit === null) return;
    props.onActive(hit.id);
    setShown(null);
    if (event.ctrlKey || event.metaKey) props.onToggle(hit.id);
    else props.onOpen(hit.id);
  };
  const onContextMenu = (event: MouseEvent) => {
    const hit = hitOf(event.target);
    if (hit === null || !props.onMenu) return;
    event.preventDefault();
    props.onActive(hit.id);
    props.onMenu(hit.id, hit.element);
  };

  const shownMark = marks.find(({ mark }) => mark.id === shown?.id)?.mark ?? null;
  return (
    <figure className={styles.figure} aria-label={label}>
      <div ref={scroller} className={styles.scroller}>
        <div className={styles.head}>
          <div className={styles.corner}>{corner}</div>
          <MonthHead axis={axis} months={picture.months} todayX={axis.startOf(today)} />
        </div>
        <div className={styles.body} style={{ height: placed.height }}>
          <div className={styles.titles} aria-hidden="true">
            {visible.map(({ lane, top: y, height }) => (
              <div
                key={lane.id}
                className={styles.title}
                style={{ top: y, height }}
                title={lane.kind ? `${lane.kind.label}: ${lane.title}` : lane.title}
              >
                {lane.kind && <lane.kind.icon size="0.9375rem" className={styles.laneKind} />}
                <span>{lane.title}</span>
              </div>
            ))}
          </div>
          <div
            ref={plot}
            className={styles.plot}
            role="listbox"
            tabIndex={-1}
            aria-label={label}
            aria-multiselectable="true"
            onKeyDown={onKeyDown}
            onClick={onClick}
            onContextMenu={onContextMenu}
            onPointerOver={(event: PointerEvent) => show(event.target)}
            onPointerLeave={() => show(null)}
            onFocus={(event) => {
              const hit = hitOf(event.target);
              if (hit === null) return;
              focus.onFocused(hit.id);
              if (hit.id !== props.activeId) props.onActive(hit.id);
              if (event.target.matches(':focus-visible')) show(event.target);
            }}
            onBlur={(event) => {
              focus.onBlurred(event.relatedTarget);
              show(null);
            }}
          >
            <Backdrop
              axis={axis}
              height={placed.height}
              today={today}
              months={picture.months}
              holidays={picture.holidays}
              weekends={picture.weekends}
              lanes={visible}
            />
            <svg className={styles.picture} width={axis.width} height={Math.max(1, placed.height)} role="presentation">
              {drawn.map((look) => (
                <Mark key={look.placed.mark.id} {...look} size={sizes.mark} isFocusable={look.placed === active} />
              ))}
            </svg>
            <svg className={styles.picture} width={axis.width} height={Math.max(1, placed.height)} aria-hidden="true">
              {drawn.map((look) => (
                <MarkLetters key={look.placed.mark.id} {...look} />
              ))}
            </svg>
          </div>
        </div>
      </div>
      {foot && <figcaption className={styles.foot}>{foot(placed.later)}</figcaption>}
      {shownMark !== null && shown !== null && <MarkTooltip words={shownMark.words} anchor={shown.element} />}
    </figure>
  );
}

/** The last day of the picture, for the words beside it. */
export const lastDayOf = (today: Day, months: number): Day => addDays(rangeOf(today, months).to, -1);
