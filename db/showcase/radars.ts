import { officeRadarId, usualRings } from '../../shared/radar/office-radar.ts';
import { partsIn, type RadarPart } from '../../shared/radar/radar.ts';
import type { ShownRadar, ShownTrend, Words } from '../../shared/showcase/content.ts';
import type { Reader } from '../store/database.ts';
import { type PublicRow, publicRows } from '../views/public-rows.ts';

const officeTitle: Words = { by: 'program', text: { de: 'Trendradar', en: 'Trend radar' } };
const otherTitle: Words = { by: 'program', text: { de: 'Weitere Themen', en: 'Other subjects' } };

/** The usual rings in both languages; their keys are those of other radars. */
const ringWords: Readonly<Record<string, { readonly de: string; readonly en: string }>> = {
  adopt: { de: 'Einführen', en: 'Adopt' },
  trial: { de: 'Erproben', en: 'Trial' },
  assess: { de: 'Bewerten', en: 'Assess' },
  hold: { de: 'Abwarten', en: 'Hold' },
};

/** A ring that is called as usual has a name in both languages. */
function ringOf({ key, title }: RadarPart): ShownRadar['rings'][number] {
  const usual = ringWords[key];
  return { key, title: usual?.de === title ? { by: 'program', text: usual } : { by: 'record', text: title } };
}

/** What gathers trends whose field is not for everybody: no key of a record is empty. */
const otherKey = '';
const colours = 6;

const fieldsOfAction = (db: Reader): ShownRadar['sectors'] =>
  [...publicRows(db, 'strategyField')]
    .sort((one, other) =>
      `${one.code ?? ''} ${one.title ?? ''}`.localeCompare(`${other.code ?? ''} ${other.title ?? ''}`, 'de'),
    )
    .map(({ id, title, colour }, at) => ({
      key: id,
      title: { by: 'record', text: title ?? '' },
      colour: colour !== null && colour !== undefined && colour >= 1 && colour <= colours ? colour : (at % colours) + 1,
    }));

/**
 * The radars of what is public: trends in the fields and rings whose names are public, too. A field or ring that is not public has no name
 * here; its trends stand under "Weitere Themen", or without a ring.
 */
export function readRadars(db: Reader): readonly ShownRadar[] {
  const configs = new Map(publicRows(db, 'radarConfig').map((row) => [row.id, row]));
  const fields = fieldsOfAction(db);
  const radarFor = ({ radarId }: PublicRow<'trend'>) =>
    radarId !== null && radarId !== undefined && configs.has(radarId) ? radarId : officeRadarId;
  const trends = publicRows(db, 'trend').filter(({ status }) => status !== 'dropped');
  const byRadar = Map.groupBy(trends, radarFor);
  const ids = [officeRadarId, ...[...byRadar.keys()].filter((id) => id !== officeRadarId)];
  return ids.map((id): ShownRadar => {
    const config = configs.get(id);
    const own = partsIn(config?.sectors ?? null).map(({ key, title }, at): ShownRadar['sectors'][number] => ({
      key,
      title: { by: 'record', text: title },
      colour: (at % colours) + 1,
    }));
    const sectors = own.length > 0 ? own : fields;
    const ringParts = partsIn(config?.rings ?? null);
    const rings = (ringParts.length > 0 ? ringParts : usualRings.items).map(ringOf);
    const known = new Set(sectors.map(({ key }) => key));
    const shown = (byRadar.get(id) ?? []).map((row): ShownTrend => {
      const sector = row.sector ?? row.fieldId ?? otherKey;
      return {
        id: row.id,
        title: row.title ?? '',
        summary: row.summary ?? '',
        sector: known.has(sector) ? sector : otherKey,
        ring: row.ring ?? '',
        impact: row.impact ?? null,
      };
    });
    const hasOthers = shown.some(({ sector }) => sector === otherKey);
    const other = { key: otherKey, title: otherTitle, colour: (sectors.length % colours) + 1 };
    return {
      id,
      title: config?.title ? { by: 'record', text: config.title } : officeTitle,
      sectors: hasOthers ? [...sectors, other] : sectors,
      rings,
      trends: shown,
    };
  });
}
