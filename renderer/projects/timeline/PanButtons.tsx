import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Unit } from '../../charts/timeline/axis.ts';
import type { Range } from '../../charts/timeline/range.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { timelineTexts } from './texts.ts';
import { useTimelineView } from './view.ts';
import { panned } from './zoom.ts';

/** Earlier, today, later: which days the picture shows. */
export function PanButtons({ zoom, range }: { readonly zoom: Unit; readonly range: Range }) {
  const texts = useTexts(timelineTexts);
  const pan = (units: number) => useTimelineView.setState({ from: panned(range, zoom, units) });
  return (
    <>
      <IconButton icon={ChevronLeft} label={texts.earlier} onPress={() => pan(-1)} />
      <Button look="quiet" onPress={() => useTimelineView.setState({ from: null })}>
        {texts.toToday}
      </Button>
      <IconButton icon={ChevronRight} label={texts.later} onPress={() => pan(1)} />
    </>
  );
}
