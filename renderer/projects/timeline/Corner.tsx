import { CalendarCheck, ChevronLeft, ChevronRight } from 'lucide-react';
import type { Unit } from '../../charts/timeline/axis.ts';
import type { Range } from '../../charts/timeline/range.ts';
import { useTexts } from '../../i18n/define.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { timelineTexts } from './texts.ts';
import { useTimelineView, zoomOf } from './view.ts';
import { panned, zoomedAround, zooms } from './zoom.ts';

/** Above the titles: which days the picture shows, and how near one looks. */
export function Corner({ zoom, range }: { readonly zoom: Unit; readonly range: Range }) {
  const texts = useTexts(timelineTexts);
  const pan = (units: number) => useTimelineView.setState({ from: panned(range, zoom, units) });
  const look = (wanted: string | null) => {
    const next = zoomOf(wanted ?? zoom);
    useTimelineView.setState(({ from }) => ({ zoom: next, from: from === null ? null : zoomedAround(range, next) }));
  };
  return (
    <>
      <IconButton icon={ChevronLeft} label={texts.earlier} onPress={() => pan(-1)} />
      <IconButton icon={CalendarCheck} label={texts.toToday} onPress={() => useTimelineView.setState({ from: null })} />
      <IconButton icon={ChevronRight} label={texts.later} onPress={() => pan(1)} />
      <Select
        label={texts.zoom}
        hideLabel
        value={zoom}
        onChange={look}
        options={zooms.map((value) => ({ value, label: texts.zooms[value] }))}
      />
    </>
  );
}
