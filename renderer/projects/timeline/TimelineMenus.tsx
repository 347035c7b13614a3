import { dayOrNull } from '../../../shared/core/day.ts';
import { useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { ViewSwitch } from '../../ui/ViewSwitch.tsx';
import { GroupMenu } from '../list/ListMenus.tsx';
import { timelineTexts } from './texts.ts';
import { useTimelineView, zoomOf } from './view.ts';
import { windowOf, zoomedAround, zooms } from './zoom.ts';

/** How near one looks, and how the rows are grouped. */
export function TimelineMenus() {
  const texts = useTexts(timelineTexts);
  const today = useToday();
  const view = useTimelineView();
  const zoom = zoomOf(view.zoom);
  const change = (next: typeof zoom) => {
    const from = view.from === null ? null : zoomedAround(windowOf(zoom, dayOrNull(view.from), today), next);
    useTimelineView.setState({ zoom: next, from });
  };
  return (
    <>
      <ViewSwitch
        label={texts.zoom}
        options={zooms.map((value) => ({ value, label: texts.zooms[value] }))}
        value={zoom}
        onChange={change}
      />
      <GroupMenu />
    </>
  );
}
