import { useMemo, useState } from 'react';
import { formatDay } from '../../shared/calendar/format-day.ts';
import { entities } from '../../shared/entities.ts';
import type { DeadlineLine } from '../../shared/funding/contract.ts';
import { homeCalendar } from '../../shared/region/home.ts';
import { useToday } from '../app/office.ts';
import { useRuleData } from '../app/rule-data.ts';
import { chartTexts } from '../charts/texts.ts';
import { LegendItem } from '../charts/timeline/Legend.tsx';
import { horizons } from '../charts/timeline/range.ts';
import { lastDayOf, Timeline } from '../charts/timeline/Timeline.tsx';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { dueWords } from '../ui/due.ts';
import { ContextMenu, type MenuGroups } from '../ui/Menu.tsx';
import { Select } from '../ui/Select.tsx';
import { toLanes } from './lanes.ts';
import { subjectKind } from './subject-kind.ts';
import { deadlineTexts } from './texts.ts';
import { select, useDeadlineView } from './view.ts';

const { kind, certainty } = entities.deadline.fields;

type TimelinePaneProps = {
  readonly lines: readonly DeadlineLine[];
  readonly selected: ReadonlySet<string>;
  readonly openId: string | null;
  readonly onOpen: (line: DeadlineLine) => void;
  readonly menu: (lines: readonly DeadlineLine[]) => MenuGroups;
};

/** The Fristenstrahl: the same deadlines as the list, a lane per subject. */
export function TimelinePane({ lines, selected, openId, onOpen, menu }: TimelinePaneProps) {
  const texts = useTexts(deadlineTexts);
  const chart = useTexts(chartTexts);
  const ui = useTexts(uiTexts);
  const locale = useLocale();
  const today = useToday();
  const { data } = useRuleData();
  const { months, activeId } = useDeadlineView();
  const [menuAt, setMenuAt] = useState<{ readonly id: string; readonly anchor: Element } | null>(null);
  const anchor = useMemo(() => ({ current: menuAt?.anchor ?? null }), [menuAt]);
  const byId = useMemo(() => new Map(lines.map((line) => [line.id, line])), [lines]);
  const lanes = useMemo(
    () =>
      toLanes(lines, today, {
        code: (name) => texts.codes[name] ?? '?',
        kind: (name) => kind.choices?.[name]?.[locale] ?? name,
        certainty: (name) => texts.certaintyWords(certainty.choices?.[name]?.[locale] ?? name),
        due: (day) => dueWords(day, today, ui),
        target: texts.target,
        cutoff: texts.cutoffLong,
        settled: texts.settled,
        subjectKind: (entity) => subjectKind(entity, locale),
        untitled: texts.untitled,
        noSubject: texts.noSubject,
      }),
    [lines, today, texts, ui, locale],
  );
  const undated = lines.filter(({ effectiveOn }) => effectiveOn === null).length;
  const open = (id: string) => {
    const line = byId.get(id);
    if (line !== undefined) onOpen(line);
  };
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    select(next);
  };
  const chosen = (id: string) => lines.filter((line) => (selected.has(id) ? selected.has(line.id) : line.id === id));
  const { legend } = texts;
  return (
    <>
      <Timeline
        label={texts.timelineLabel}
        lanes={lanes}
        today={today}
        months={months}
        calendar={homeCalendar()}
        oneOffs={data.oneOffs}
        corner={
          <Select
            label={chart.monthsLabel}
            hideLabel
            options={horizons.map((count) => ({ value: String(count), label: chart.months(count) }))}
            value={String(months)}
            onChange={(value) =>
              useDeadlineView.setState({ months: horizons.find((count) => String(count) === value) ?? 12 })
            }
          />
        }
        foot={(later) => (
          <>
            <LegendItem tone="overdue" label={legend.overdue} />
            <LegendItem tone="soon" label={legend.soon} />
            <LegendItem tone="later" label={legend.later} />
            <LegendItem isHard label={legend.hard} />
            <LegendItem isVague label={legend.vague} />
            <LegendItem isTarget label={legend.target} />
            {later > 0 && <span>{texts.laterThan(later, formatDay(lastDayOf(today, months)))}</span>}
            {undated > 0 && <span>{texts.undated(undated)}</span>}
            {lanes.length === 0 && <span>{texts.noneInPicture}</span>}
          </>
        )}
        selected={selected}
        openId={openId}
        activeId={activeId}
        onActive={(id) => {
          useDeadlineView.setState({ activeId: id });
          if (openId !== null && openId !== id) open(id);
        }}
        onOpen={open}
        onToggle={toggle}
        onMenu={(id, element) => setMenuAt({ id, anchor: element })}
      />
      {menuAt !== null && (
        <ContextMenu
          label={ui.moreActions}
          groups={menu(chosen(menuAt.id))}
          triggerRef={anchor}
          onClose={() => {
            (menuAt.anchor as SVGElement).focus();
            setMenuAt(null);
          }}
        />
      )}
    </>
  );
}
