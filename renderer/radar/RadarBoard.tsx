import { Radar as RadarIcon } from 'lucide-react';
import { type ReactNode, type Ref, useMemo } from 'react';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Groups } from '../ui/table/arrange.ts';
import { DatenTabelle } from '../ui/table/DatenTabelle.tsx';
import { radarColumns } from './columns.tsx';
import { Legend } from './Legend.tsx';
import { PrintedList } from './PrintedList.tsx';
import { RadarPicture } from './RadarPicture.tsx';
import styles from './radar.module.css';
import { radarTexts } from './texts.ts';
import { isMeant, type Line, type Radar, sectorOf, usePicture } from './use-radar.ts';
import { changeTable, useRadarView } from './view.ts';

const idOf = ({ blip }: Line): string => blip.id;

type RadarBoardProps = {
  readonly radar: Radar;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly svg: Ref<SVGSVGElement>;
  readonly action: ReactNode;
};

/** Picture and list of one radar, with the same trend chosen in both. */
export function RadarBoard({ radar, openId, onOpen, svg, action }: RadarBoardProps) {
  const texts = useTexts(radarTexts);
  const locale = useLocale();
  const { bodies, table, activeId } = useRadarView();
  const picture = usePicture(radar, bodies);
  const columns = useMemo(() => radarColumns(radar, locale), [radar, locale]);
  const rows = useMemo(() => picture.lines.filter(({ blip }) => isMeant(blip, bodies)), [picture.lines, bodies]);
  const groups = useMemo(
    (): Groups<Line> => ({
      of: (line) => (line.sector < 0 || line.ring < 0 ? 'none' : String(line.sector)),
      order: [...radar.sectors.map((_, index) => String(index)), 'none'],
      title: (key) => (key === 'none' ? texts.noRing : (radar.sectors[Number(key)]?.title ?? '')),
    }),
    [radar, texts],
  );
  if (radar.blips.length === 0)
    return (
      <EmptyState icon={RadarIcon} title={texts.empty} action={action}>
        {texts.emptyText}
      </EmptyState>
    );
  const open = (id: string) => {
    useRadarView.setState({ activeId: id });
    onOpen(id);
  };
  const unplaced = picture.lines.filter((line) => line.ring < 0 || line.sector < 0).length;
  return (
    <div className={styles.board}>
      <div className={styles.side}>
        <RadarPicture radar={radar} picture={picture} onOpen={open} svg={svg} />
        <Legend />
        {picture.crowded > 0 && <Notice tone="warning">{texts.crowded(picture.crowded)}</Notice>}
        {unplaced > 0 && <p className={styles.quiet}>{texts.unplaced(unplaced)}</p>}
      </div>
      <div className={styles.list}>
        <DatenTabelle
          label={texts.list}
          title={radar.radar.title}
          filters={() => (radar.edition === null ? [] : [radar.edition.name])}
          rows={rows}
          rowId={idOf}
          columns={columns}
          view={table}
          onView={(change) => {
            changeTable(change);
            if (change.activeRow) useRadarView.setState({ activeId: change.activeRow });
          }}
          groups={groups}
          onOpen={({ blip }) => open(blip.id)}
          openId={openId ?? activeId}
          orderKey={`${radar.radar.id} ${radar.edition?.id} ${bodies.join()}`}
          empty={<EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>}
        />
      </div>
      <PrintedList lines={rows} radar={radar} sectorOf={sectorOf} />
    </div>
  );
}
