import { readRegionFile } from '../../db/region/read-file.ts';
import { todayIn } from '../../shared/core/day.ts';
import { bodyMapOf } from '../../shared/region/body-map.ts';
import { regionSchema } from '../../shared/region/file-schema.ts';
import { nextHolidays } from '../../shared/region/seen.ts';
import type { Words } from './arguments.ts';
import { done, type Outcome, refused } from './outcome.ts';

/** A path that was typed is named in the refusal. */
export const namedFile = <Error extends { readonly code: string }>(error: Error, path: string) =>
  error.code === 'file-missing'
    ? { ...error, message: `Die Datei ${path} gibt es nicht. Bitte prüfen Sie den Pfad.` }
    : error;

/** `region check FILE`: reads a package, writes nothing; `region schema`: the published JSON Schema. */
export async function region(words: Words): Promise<Outcome> {
  const [what = '', path] = words.operands;
  if (what === 'schema' && path === undefined) return done(regionSchema());
  if (what !== 'check' || path === undefined) {
    const message = 'Erwartet wird „region check DATEI“ oder „region schema“.';
    return refused({ code: 'usage', message });
  }
  const read = readRegionFile(path);
  if (!read.ok) return refused(namedFile(read.error, path));
  const { name, state, bodies, map } = read.value;
  const now = words.text('now');
  const today = todayIn(now === undefined ? Date.now() : Date.parse(now));
  const keys = new Set(bodyMapOf(map).areas.map(({ key }) => key));
  return done({
    name,
    state,
    bodies: bodies.length,
    onMap: bodies.filter(({ geometryKey }) => geometryKey !== null && keys.has(geometryKey)).length,
    nextHolidays: nextHolidays(read.value, today).map(({ on, name: called }) => ({ on, name: called })),
  });
}
