import { type Day, isDay, wallClockAt } from '../../core/day.ts';

/** A day, and the hour of it where one is said; midnight is how systems write that they know none. */
export type Moment = { readonly day: Day; readonly time: string | null };

const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(?:um\s+)?(\d{1,2})[:.](\d{2})(?::\d{2})?(?:\s*Uhr)?)?$/i;
const bare = /^(\d{4})(\d{2})(\d{2})$/;

const at = (day: string, hour: string | undefined, minute: string | undefined): Moment | null => {
  if (!isDay(day)) return null;
  const time = hour === undefined ? null : `${hour.padStart(2, '0')}:${minute}`;
  if (time !== null && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  return { day: day as Day, time: time === '00:00' ? null : time };
};

/** Years nobody's council has met in are a mistake of the machine. */
const inRange = (moment: Moment | null): Moment | null =>
  moment !== null && moment.day >= '1800-01-01' && moment.day <= '2199-12-31' ? moment : null;

function ofInstant(ms: number): Moment | null {
  // Far beyond what is in range: there the calendar itself has no days.
  if (!Number.isFinite(ms) || ms < -6e12 || ms > 8e12) return null;
  const { day, time } = wallClockAt(ms);
  return at(day, ...(time.split(':') as [string, string]));
}

/** The forms servers use besides the one of the standard: without zone, with a space, in German, without signs, seconds since 1970. */
export function momentIn(value: unknown): Moment | null {
  if (typeof value === 'number') return inRange(ofInstant(Math.abs(value) < 1e11 ? value * 1000 : value));
  if (typeof value !== 'string') return null;
  const text = value.trim();
  const [, day = '', hour, minute, zone] = iso.exec(text) ?? [];
  if (day !== '') {
    if (zone === undefined) return inRange(at(day, hour, minute));
    // What the clock says there must be a time before it is taken to another zone.
    if (at(day, hour, minute) === null) return null;
    const offset = /^z$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
    return inRange(ofInstant(Date.parse(`${day}T${hour}:${minute}:00${offset}`)));
  }
  const [, d = '', m = '', year = '', h, min] = german.exec(text) ?? [];
  if (year !== '') return inRange(at(`${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`, h, min));
  const [, y = '', mm = '', dd = ''] = bare.exec(text) ?? [];
  return y === '' ? null : inRange(at(`${y}-${mm}-${dd}`, undefined, undefined));
}
