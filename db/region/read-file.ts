import { readFileSync, statSync } from 'node:fs';
import { fail, ok, type Result } from '../../shared/core/result.ts';
import { mostRegionBytes, parseMap, parseRegion, type RegionFailure } from '../../shared/region/region.ts';
import { fileMissing } from '../store/place-trouble.ts';

const atMap = (message: string) =>
  fail({ code: 'invalid-region' as const, message, faults: [{ place: ['map'], message }] });

/** The text of a file, if it is one and not too large: a file of 50 MB is refused by its size, unread. */
function textOf(path: string): Result<string, RegionFailure | (typeof fileMissing)['error']> {
  const size = statSync(path, { throwIfNoEntry: false });
  if (!size?.isFile()) return fileMissing;
  if (size.size > mostRegionBytes) {
    return atMap(
      `Die Datei ist ${Math.round(size.size / 1024 / 1024)} MB groß; höchstens 8 MB werden gelesen. Bitte nehmen Sie eine vereinfachte Karte; es wurde nichts angelegt.`,
    );
  }
  return ok(readFileSync(path, 'utf8'));
}

/** A package out of a file. */
export function readRegionFile(path: string) {
  const text = textOf(path);
  return text.ok ? parseRegion(text.value) : text;
}

/** A map that is a file of its own. */
export function readMapFile(path: string) {
  const text = textOf(path);
  if (!text.ok) return text;
  const map = parseMap(text.value);
  return map.ok ? map : atMap(map.error.message);
}

/** Lists that zod made may be written to; ours may not. */
export function failed(error: RegionFailure | (typeof fileMissing)['error']) {
  return error.code === 'invalid-region'
    ? fail({ ...error, faults: error.faults.map(({ place, message }) => ({ place: [...place], message })) })
    : fail(error);
}
