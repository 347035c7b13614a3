import { useMemo } from 'react';
import { changesBetween } from '../../shared/radar/movement.ts';
import { useIsPrinting } from '../app/use-is-printing.ts';
import { useTexts } from '../i18n/define.ts';
import { PlainTable } from '../ui/PlainTable.tsx';
import { MovementMark } from './MovementMark.tsx';
import { RadarPicture } from './RadarPicture.tsx';
import styles from './radar.module.css';
import { radarTexts } from './texts.ts';
import { type Radar, usePicture } from './use-radar.ts';
import { useRadarView } from './view.ts';

type CompareProps = {
  readonly before: Radar;
  readonly now: Radar;
  readonly onOpen: (id: string) => void;
};

/** Two states of a radar side by side, with the same trend chosen in both, and what is different between them. */
export function Compare({ before, now, onOpen }: CompareProps) {
  const texts = useTexts(radarTexts);
  const bodies = useRadarView((view) => view.bodies);
  const nameOf = (radar: Radar) => radar.edition?.name ?? texts.today;
  const pictures = [usePicture(before, bodies), usePicture(now, bodies)];
  return (
    <div className={styles.compare}>
      <div className={styles.pair}>
        {[before, now].map((radar, at) => {
          const picture = pictures[at];
          return (
            <section key={at === 0 ? 'before' : 'now'} aria-label={nameOf(radar)}>
              <h2 className={styles.heading}>{nameOf(radar)}</h2>
              {picture && <RadarPicture radar={radar} picture={picture} onOpen={onOpen} />}
            </section>
          );
        })}
      </div>
      <Changes before={before} now={now} />
    </div>
  );
}

/** More lines only make a screen slow; paper shows all. */
const mostOnScreen = 150;

/** What came, what moved and what left between two states. */
export function Changes({ before, now }: Pick<CompareProps, 'before' | 'now'>) {
  const texts = useTexts(radarTexts);
  const isPrinting = useIsPrinting();
  const changes = useMemo(() => {
    const standing = ({ blips, sectors, rings }: Radar) => {
      const [inSectors, inRings] = [sectors, rings].map((parts) => new Set(parts.map(({ key }) => key)));
      return blips
        .filter(({ sector, ring }) => inSectors?.has(sector) && inRings?.has(ring))
        .map((blip) => ({ ...blip, trendId: blip.id }));
    };
    return changesBetween(now.rings, standing(before), standing(now));
  }, [before, now]);
  const { added, moved, gone, same } = changes;
  const ringCalled = (key: string) => now.rings.find((ring) => ring.key === key)?.title ?? key;
  const lines = [
    ...moved,
    ...added.map((entry) => ({ entry, before: null, movement: 'new' as const })),
    ...gone.map((entry) => ({ entry, before: null, movement: 'gone' as const })),
  ];
  const shown = isPrinting ? lines : lines.slice(0, mostOnScreen);
  const label = texts.changes(before.edition?.name ?? texts.today, now.edition?.name ?? texts.today);
  return (
    <section className={styles.changes}>
      <h2 className={styles.heading}>{label}</h2>
      {lines.length === 0 ? (
        <p>{texts.noChanges}</p>
      ) : (
        <PlainTable label={label} head={[texts.columns.title, texts.change, texts.columns.ring]}>
          {shown.map(({ entry, before: was, movement }) => (
            <tr key={entry.id}>
              <th scope="row">{entry.title}</th>
              <td>{movement === 'gone' ? texts.gone : <MovementMark movement={movement} />}</td>
              <td>
                {was === null ? ringCalled(entry.ring) : texts.moved(ringCalled(was.ring), ringCalled(entry.ring))}
              </td>
            </tr>
          ))}
        </PlainTable>
      )}
      {lines.length > shown.length && <p className={styles.quiet}>{texts.moreChanges(lines.length - shown.length)}</p>}
      {same > 0 && <p className={styles.quiet}>{texts.same(same)}</p>}
    </section>
  );
}
