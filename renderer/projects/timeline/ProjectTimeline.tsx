import { type CSSProperties, memo, useMemo, useRef, useState } from 'react';
import { useToday } from '../../app/office.ts';
import { Backdrop } from '../../charts/timeline/Backdrop.tsx';
import { MarkTooltip } from '../../charts/timeline/MarkTooltip.tsx';
import { headHeight, MonthHead } from '../../charts/timeline/MonthHead.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useFollow } from '../../ui/table/use-follow.ts';
import { useGridFocus } from '../../ui/table/use-grid-focus.ts';
import { useRememberedPlace } from '../../ui/table/use-remembered-place.ts';
import { useRoom } from '../../ui/table/use-room.ts';
import { useVirtualLines } from '../../ui/table/use-virtual-lines.ts';
import { useProjectTable, useProjectView } from '../view.ts';
import type { ViewProps } from '../views.ts';
import { Arrows } from './Arrows.tsx';
import { Corner } from './Corner.tsx';
import { GroupHeading } from './GroupHeading.tsx';
import { ItemOverlays, type Overlay } from './ItemOverlays.tsx';
import { Legend } from './Legend.tsx';
import { arrowsOf } from './place-arrows.ts';
import { TimelineRow } from './TimelineRow.tsx';
import { timelineTexts } from './texts.ts';
import styles from './timeline.module.css';
import { timelineEvents } from './timeline-events.ts';
import { useBarDrag } from './use-bar-drag.ts';
import { useHovered } from './use-hovered.ts';
import { placeRow } from './use-items.ts';
import { usePicture } from './use-picture.ts';
import { usePlan } from './use-plan.ts';
import { useTimelineRows } from './use-rows.ts';
import { useShifting } from './use-shifting.ts';
import { useSubjects } from './use-subjects.ts';
import { useTimelineView } from './view.ts';
import type { ItemPlace } from './walk.ts';

/**
 * Zeitplan: a bar per project from beginning to end, milestones, today, and what waits for what, in the order and the groups
 * of the list. Bars are dragged, moved by Strg+← and Strg+→, or by the menu. Only the rows in view are in the page.
 */
export default memo(function ProjectTimeline({ rows: fresh, openId, onOpen, filterKey, empty }: ViewProps) {
  const texts = useTexts(timelineTexts);
  const today = useToday();
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const picture = usePicture(room);
  const { axis, width, zoom } = picture;
  const { rowHeight } = room;
  const { rows, patchRows, patchMilestones, plan, projects, words } = usePlan(fresh);
  const timeline = useTimelineRows(rows, plan, picture, filterKey);
  const { lines, indexOf, itemsAt, placedAt, projectOf, placeOf, itemAt, active } = timeline;

  const view = useTimelineView();
  const chosen = useProjectView((shared) => shared.selected);
  const selected = useMemo(() => new Set(chosen), [chosen]);
  const rememberRow = useRememberedPlace(useProjectTable(), useProjectTable.setState);
  const remember = useRememberedPlace(view, useTimelineView.setState);
  const focus = useGridFocus(scroller, '[data-item][tabindex="0"]');
  const activeLine = lines[active.row];
  const follow = useFollow(activeLine?.kind === 'row' ? activeLine : null, openId, ({ id }) => onOpen(id));
  const hover = useHovered();
  const [overlay, setOverlay] = useState<Overlay | null>(null);

  const subjects = useSubjects({
    projects,
    plan,
    itemOf: (ref) => {
      const place = placeOf(ref);
      return place === null ? null : itemAt(place);
    },
    hold: timeline.hold,
    patchRows,
    patchMilestones,
  });
  const shifting = useShifting({ zoom, subjectOf: subjects.subjectOf, onSave: subjects.save });
  const { preview } = shifting;

  const activate = (ref: string) => {
    useTimelineView.setState({ activeItem: ref });
    rememberRow({ activeRow: projectOf(ref) });
  };
  const goTo = (place: ItemPlace) => {
    const item = itemAt(place);
    const box = scroller.current;
    if (item === null || box === null) return;
    const [top, below] = [place.row * rowHeight, room.height - headHeight - rowHeight];
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top > box.scrollTop + below) box.scrollTop = top - below;
    activate(item.ref);
    follow();
    focus.focusSoon();
  };
  const openItem = (ref: string) => {
    hover.hide();
    if (!ref.startsWith('project:')) useProjectView.setState({ tab: 'work' });
    onOpen(projectOf(ref));
  };
  const select = (ids: readonly string[]) => useProjectView.setState({ selected: ids });
  const toggle = (id: string) => select(selected.has(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const events = timelineEvents({
    rows: lines.length,
    itemsAt,
    placeOf,
    canCancel: preview !== null || hover.hovered !== null,
    goTo,
    onFocused: activate,
    onOpen: openItem,
    onToggle: (ref) => toggle(projectOf(ref)),
    onToggleAll: () => select(chosen.length === rows.length ? [] : rows.map(({ id }) => id)),
    onRemove: (ref) => subjects.remove(ref, selected),
    onMenu: (ref, anchor) => setOverlay({ kind: 'menu', ref, anchor }),
    onShift: shifting.nudge,
    onCommit: () => void shifting.commit(),
    onCancel: () => {
      hover.hide();
      shifting.cancel();
    },
  });
  const onPointerDown = useBarDrag({
    dayWidth: axis.dayWidth,
    onDrag: shifting.drag,
    onDrop: () => void shifting.commit(),
    onCancel: shifting.cancel,
  });
  const virtual = useVirtualLines({
    lines,
    scroller,
    rowHeight,
    startAt: view.scroll,
    keptIndex: active.row,
    orderKey: filterKey,
  });
  if (rows.length === 0) return empty;

  /** A row as it is drawn: with what is being moved at its new place. */
  const drawnAt = (index: number, id: string) => {
    const placed = placedAt(index);
    if (preview === null || placed === null || projectOf(preview.ref) !== id) return placed;
    if (preview.ref.startsWith('project:')) return placeRow(id, preview.dates, plan, picture);
    const milestonesOf = new Map([[id, subjects.withMoved(id, preview)]]);
    return placeRow(id, placed.dates, { ...plan, milestonesOf }, picture);
  };
  const inView = connected(virtual.items);
  const visible = inView.map(({ index }) => index);
  const arrows = arrowsOf({ lines, indexOf, itemsAt, plan, projects, visible, rowHeight });
  const hint =
    hover.hovered && preview === null && overlay === null ? subjects.wordsFor(hover.hovered.ref, words) : null;
  const withoutDates = rows.filter(({ startOn, endOn }) => startOn === null && endOn === null).length;
  return (
    <figure
      className={styles.figure}
      aria-label={texts.label}
      style={{ '--titles': `${picture.titles}rem` } as CSSProperties}
    >
      <div
        ref={scroller}
        className={styles.scroller}
        onScroll={({ currentTarget }) => remember({ scroll: currentTarget.scrollTop / rowHeight })}
      >
        <div className={styles.head}>
          <div className={styles.corner}>
            <Corner zoom={zoom} range={picture.range} />
          </div>
          <MonthHead axis={axis} months={picture.heads} todayX={axis.startOf(picture.today)} />
        </div>
        <div
          className={styles.body}
          role="listbox"
          tabIndex={-1}
          aria-label={texts.label}
          aria-multiselectable
          style={{ height: virtual.height }}
          {...events}
          onPointerDown={onPointerDown}
          onPointerOver={hover.onPointerOver}
          onPointerLeave={hover.onPointerLeave}
          onFocus={(event) => {
            focus.onFocus();
            events.onFocus(event);
            hover.onFocus(event);
          }}
          onBlur={(event) => {
            focus.onBlur(event);
            events.onBlur();
            hover.hide();
          }}
        >
          <div className={styles.back} style={{ height: picture.bodyHeight, marginBottom: -picture.bodyHeight }}>
            <Backdrop
              axis={axis}
              height={picture.bodyHeight}
              today={picture.today}
              months={picture.rules}
              holidays={picture.holidays}
              weekends={picture.weekends}
              lanes={[]}
            />
          </div>
          {virtual.items.map(({ index, key, start }) => {
            const line = lines[index];
            if (line === undefined) return null;
            if (line.kind === 'group') {
              const title = timeline.groups?.title(line.group) ?? line.group;
              return <GroupHeading key={key} title={title} count={line.count} top={start} height={rowHeight} />;
            }
            const placed = drawnAt(index, line.id);
            return placed === null ? null : (
              <TimelineRow
                key={key}
                row={line.row}
                {...placed}
                top={start}
                height={rowHeight}
                width={width}
                today={today}
                words={words}
                activeRef={index === active.row ? (itemAt(active)?.ref ?? null) : null}
                isSelected={selected.has(line.id)}
                isOpen={line.id === openId}
              />
            );
          })}
          <Arrows
            arrows={arrows}
            rowHeight={rowHeight}
            width={width}
            top={inView[0]?.start ?? 0}
            height={inView.length * rowHeight}
          />
        </div>
      </div>
      <figcaption className={styles.foot}>
        <span role="status" className={styles.moving}>
          {preview !== null && subjects.datesWords(preview.ref, preview.dates)}
        </span>
        {preview === null ? <Legend /> : texts.keysHint}
        {preview === null && withoutDates > 0 && <span>{texts.withoutDates(withoutDates)}</span>}
      </figcaption>
      {hint !== null && hover.hovered !== null && <MarkTooltip words={hint} anchor={hover.hovered.element} />}
      {overlay !== null && (
        <ItemOverlays
          overlay={overlay}
          zoom={zoom}
          words={words}
          subjects={subjects}
          selected={selected}
          onOpen={openItem}
          onShift={(ref, grip, steps) => {
            shifting.nudge(ref, grip, steps);
            void shifting.commit();
          }}
          onChange={(next) => {
            setOverlay(next);
            if (next === null) focus.focusSoon();
          }}
        />
      )}
    </figure>
  );
});

/** The rows in view, without the one that is kept in the page far from them because the keys are on it. */
const connected = <Item extends { readonly index: number }>(items: readonly Item[]): readonly Item[] =>
  items.filter(({ index }) => items.some((other) => Math.abs(other.index - index) === 1) || items.length === 1);
