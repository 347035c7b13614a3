import { useMemo } from 'react';
import type { Unit } from '../../charts/timeline/axis.ts';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { ContextMenu } from '../../ui/Menu.tsx';
import { tableTexts } from '../../ui/table/table-texts.ts';
import { useReportAction } from '../use-report.ts';
import { DatesDialog } from './DatesDialog.tsx';
import { DependenciesDialog } from './DependenciesDialog.tsx';
import { dayOfMilestone } from './plan.ts';
import { type Grip, spanOf } from './span.ts';
import { timelineTexts } from './texts.ts';
import { timelineMenu } from './timeline-menu.ts';
import type { Subjects } from './use-subjects.ts';
import { useTimelineView } from './view.ts';
import type { WordsOf } from './words.ts';
import { bringingIn } from './zoom.ts';

/** What lies over the picture, and the bar or milestone it is about. */
export type Overlay = {
  readonly kind: 'menu' | 'dates' | 'dependencies';
  readonly ref: string;
  readonly anchor: Element;
};

type ItemOverlaysProps = {
  readonly overlay: Overlay;
  readonly zoom: Unit;
  readonly words: WordsOf;
  readonly subjects: Subjects;
  readonly selected: ReadonlySet<string>;
  readonly onOpen: (ref: string) => void;
  readonly onShift: (ref: string, grip: Grip, steps: number) => void;
  /** Another overlay, or none. */
  readonly onChange: (next: Overlay | null) => void;
};

/** The menu of a bar or milestone, and the dialogs it leads to. */
export function ItemOverlays({ overlay, zoom, words, subjects, selected, ...props }: ItemOverlaysProps) {
  const texts = useTexts(timelineTexts);
  const ui = useTexts(uiTexts);
  const table = useTexts(tableTexts);
  const { kind, ref, anchor } = overlay;
  const trigger = useMemo(() => ({ current: anchor }), [anchor]);
  const report = useReportAction((id) => props.onOpen(`project:${id}`));
  const close = () => props.onChange(null);
  const project = subjects.projectAt(ref);
  const milestone = subjects.milestoneAt(ref);
  const bringIn = () => {
    const day = milestone === undefined ? spanOf(subjects.datesAt(ref))?.from : dayOfMilestone(milestone);
    if (day) useTimelineView.setState({ from: bringingIn(day, zoom) });
  };
  if (kind === 'dates') {
    return (
      <DatesDialog
        title={subjects.titleOf(ref)}
        dates={subjects.datesAt(ref)}
        isMilestone={milestone !== undefined}
        onSave={(dates) => subjects.save(ref, dates)}
        onClose={close}
      />
    );
  }
  if (kind === 'dependencies') return <DependenciesDialog reference={ref} words={words} onClose={close} />;
  return (
    <ContextMenu
      label={ui.moreActions}
      triggerRef={trigger}
      onClose={close}
      groups={timelineMenu({
        texts,
        zoom,
        isMilestone: milestone !== undefined,
        isReached: milestone !== undefined && milestone.doneOn !== null,
        open: () => props.onOpen(ref),
        openLabel: milestone === undefined ? table.open : texts.openProject,
        report: report(project),
        shift: (grip, steps) => props.onShift(ref, grip, steps),
        changeDates: () => props.onChange({ ...overlay, kind: 'dates' }),
        changeDependencies: () => props.onChange({ ...overlay, kind: 'dependencies' }),
        bringIn,
        reach: () => subjects.reach(ref),
        remove: () => subjects.remove(ref, selected),
        removeLabel: ui.delete,
      })}
    />
  );
}
