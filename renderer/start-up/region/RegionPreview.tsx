import { formatDay } from '../../../shared/calendar/format-day.ts';
import type { Output } from '../../../shared/contract.ts';
import { day } from '../../../shared/core/day.ts';
import { ask, bridge } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { useTexts } from '../../i18n/define.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './region.module.css';
import { regionTexts } from './region-texts.ts';

export type SeenRegion = Output<'region.read'>;

/** Writes a package as a file, to give it to others. */
export async function savePackage(region: { readonly text: string; readonly name: string }): Promise<void> {
  const texts = regionTexts[currentLocale()];
  const suggestedName = `region-${region.name.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '-')}.json`;
  const place = await bridge().files.reserve({ kind: 'any', suggestedName });
  if (place === null) return;
  const saved = await ask('region.save', { file: place.ticket, text: region.text });
  if (!saved.ok) {
    say('error', failureSentence(saved.error, currentLocale()));
    return;
  }
  await bridge().files.deliver(place.ticket);
  say('success', texts.saved(place.name));
}

/** Enough to see whether it is the right list; the office has all of them. */
const mostBodies = 40;

/** The region as it would be: map, bodies, the next days that are free. */
export function RegionPreview({ region }: { readonly region: SeenRegion }) {
  const texts = useTexts(regionTexts);
  const { map, bodies, nextHolidays } = region;
  return (
    <section className={styles.preview} aria-label={texts.preview(region.name)}>
      <div className={styles.previewHead}>
        <h2>{texts.preview(region.name)}</h2>
        <Button onPress={() => void savePackage(region)}>{texts.save}</Button>
      </div>
      <p className={styles.quiet}>{texts.previewNote}</p>
      <div className={styles.columns}>
        {map !== null && (
          <figure className={styles.map}>
            <svg viewBox={`-4 -4 ${map.width + 8} ${map.height + 8}`} role="img" aria-label={texts.mapOf(region.name)}>
              {map.areas.map(({ key, path }) => (
                <path key={key} d={path} className={styles.area} />
              ))}
            </svg>
            <figcaption className={styles.quiet}>{region.attribution}</figcaption>
          </figure>
        )}
        <div>
          <h3>{texts.bodiesCount(bodies.length)}</h3>
          <ul className={styles.list}>
            {bodies.slice(0, mostBodies).map(({ ags, name }) => (
              <li key={ags}>
                {name} <span className={styles.quiet}>{ags}</span>
              </li>
            ))}
          </ul>
          {bodies.length > mostBodies && <p className={styles.quiet}>{texts.moreBodies(bodies.length - mostBodies)}</p>}
        </div>
        <div>
          <h3>{texts.holidays}</h3>
          <ul className={styles.list}>
            {nextHolidays.map(({ on, name, isLocal }) => (
              <li key={`${on} ${name}`}>
                {formatDay(day(on))} {name} {isLocal && <span className={styles.quiet}>({texts.local})</span>}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
