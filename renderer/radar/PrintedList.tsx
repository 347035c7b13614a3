import { formatDay } from '../../shared/calendar/format-day.ts';
import { useToday } from '../app/office.ts';
import { useIsPrinting } from '../app/use-is-printing.ts';
import { useTexts } from '../i18n/define.ts';
import styles from './radar.module.css';
import { radarTexts } from './texts.ts';
import { type Line, type Radar, ringOf } from './use-radar.ts';

type PrintedListProps = {
  readonly radar: Radar;
  readonly lines: readonly Line[];
  readonly sectorOf: (radar: Radar, line: Line) => string | null;
};

/** The whole list, on paper only. */
export function PrintedList({ radar, lines, sectorOf }: PrintedListProps) {
  const texts = useTexts(radarTexts);
  const today = useToday();
  if (!useIsPrinting()) return null;
  return (
    <table className={styles.printed}>
      <caption>{`${radar.radar.title}, ${radar.edition?.name ?? formatDay(today)}`}</caption>
      <thead>
        <tr>
          <th>{texts.columns.number}</th>
          <th>{texts.columns.title}</th>
          <th>{texts.columns.sector}</th>
          <th>{texts.columns.ring}</th>
          <th>{texts.columns.movement}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.blip.id}>
            <td>{line.number}</td>
            <td>{line.blip.title}</td>
            <td>{sectorOf(radar, line) ?? texts.noSector}</td>
            <td>{ringOf(radar, line) ?? texts.noRing}</td>
            <td>{texts.movements[line.blip.movement]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
