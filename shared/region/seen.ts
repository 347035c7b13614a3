/** What a person is shown of a region before anything is written. */
import { holidayName } from '../calendar/holidays.ts';
import { addDays, type Day } from '../core/day.ts';
import { bodyMapOf } from './body-map.ts';
import type { Region } from './region.ts';

/** A year of days that are free: enough to see whether the right state was chosen. */
const mostHolidays = 14;
const daysAhead = 400;

/** The next days that are free in the state, and those that are free here only. */
export function nextHolidays({ state, localHolidays }: Pick<Region, 'state' | 'localHolidays'>, today: Day) {
  const found: { on: Day; name: string; isLocal: boolean }[] = [];
  for (let ahead = 0; ahead < daysAhead && found.length < mostHolidays; ahead += 1) {
    const on = addDays(today, ahead);
    const name = holidayName(on, state);
    const local = localHolidays.find((one) => one.on === on.slice(5))?.name;
    if (name !== null) found.push({ on, name, isLocal: false });
    else if (local !== undefined) found.push({ on, name: local, isLocal: true });
  }
  return found;
}

/** The text of a package as it is written to a file: readable, one body a line. */
export function packageText(region: Region): string {
  const { bodies, map, ...profile } = region;
  const head = JSON.stringify({ $schema: 'region.schema.json', ...profile }, null, 1).replace(/\n\}$/, '');
  const lines = bodies.map((body) => `  ${JSON.stringify(body)}`).join(',\n');
  return `${head},\n "bodies": [\n${lines}\n ],\n "map": ${JSON.stringify(map)}\n}\n`;
}

export function seenOf(region: Region, today: Day) {
  const picture = region.map === null ? null : bodyMapOf(region.map);
  return {
    text: packageText(region),
    name: region.name,
    attribution: region.attribution,
    agencyName: region.agency.name,
    state: region.state,
    bodies: region.bodies.map(({ ags, name, shortName, kind, geometryKey }) => ({
      ags,
      name,
      shortName,
      kind,
      geometryKey,
    })),
    map: picture && {
      width: picture.width,
      height: picture.height,
      areas: picture.areas.map(({ key, path, middle: [x, y] }) => ({ key, path, middle: [x, y] as [number, number] })),
    },
    nextHolidays: nextHolidays(region, today),
  };
}
