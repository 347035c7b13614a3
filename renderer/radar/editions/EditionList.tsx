import { Download, FileSpreadsheet, Printer, Radar as RadarIcon } from 'lucide-react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { bridge } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useTask } from '../../app/tasks.ts';
import { useTexts } from '../../i18n/define.ts';
import { Menu } from '../../ui/Menu.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import type { Radar } from '../use-radar.ts';
import { useRadarView } from '../view.ts';
import { editionTexts } from './texts.ts';
import { useReport } from './use-report.ts';

/** The editions, the latest first, and today's state before them. */
export function EditionList({ radar }: { readonly radar: Radar }) {
  const texts = useTexts(editionTexts);
  const { name, on, entries, notes, actions } = texts.columns;
  return (
    <PlainTable label={texts.list} head={[name, on, entries, notes, actions]}>
      <tr>
        <th scope="row">{texts.today}</th>
        <td />
        <td>{radar.blips.length}</td>
        <td />
        <td>
          <ExportMenu radar={radar} edition={null} />
        </td>
      </tr>
      {[...radar.editions].reverse().map((edition) => {
        const day = dayOrNull(edition.frozenOn);
        return (
          <tr key={edition.id}>
            <th scope="row">{edition.name}</th>
            <td>{day === null ? '' : formatDay(day)}</td>
            <td>{edition.entries}</td>
            <td>{edition.notes}</td>
            <td>
              <ExportMenu radar={radar} edition={edition} />
            </td>
          </tr>
        );
      })}
    </PlainTable>
  );
}

type ExportMenuProps = { readonly radar: Radar; readonly edition: Radar['editions'][number] | null };

/** An edition on its way to others: two formats of other programs, a report, and the picture. */
function ExportMenu({ radar, edition }: ExportMenuProps) {
  const texts = useTexts(editionTexts);
  const goTo = useGoTo();
  const { start } = useTask('radar.export');
  const report = useReport(radar, edition);
  const title = edition?.name ?? texts.today;
  const save = async (format: 'zalando' | 'byor') => {
    const { files } = bridge();
    const suggestedName = `${radar.radar.title} ${title}.${format === 'byor' ? 'csv' : 'json'}`;
    const place = await files.reserve({ kind: 'any', suggestedName });
    if (place === null) return;
    const ids = { radarId: radar.radar.id, ...(edition === null ? {} : { editionId: edition.id }) };
    const outcome = await start({ ticket: place.ticket, format, ...ids });
    if (!outcome.ok) return;
    await files.deliver(place.ticket);
    say('success', texts.saved(place.name, outcome.value.entries));
  };
  const read = () => {
    useRadarView.setState({ editionId: edition?.id ?? '', besideId: '' });
    goTo('/scouting/radar/report');
  };
  const show = () => {
    useRadarView.setState({ editionId: edition?.id ?? '', besideId: '' });
    goTo('/scouting/radar');
  };
  return (
    <Menu
      label={texts.exportOf(title)}
      groups={[
        {
          actions: [
            { id: 'print', label: texts.printReport, icon: Printer, run: read },
            { id: 'report', label: texts.report, icon: FileSpreadsheet, run: () => void report() },
            { id: 'zalando', label: texts.zalando, icon: Download, run: () => void save('zalando') },
            { id: 'byor', label: texts.byor, icon: Download, run: () => void save('byor') },
          ],
        },
        { actions: [{ id: 'show', label: texts.show, icon: RadarIcon, run: show }] },
      ]}
    />
  );
}
