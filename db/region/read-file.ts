import { readFileSync, statSync } from 'node:fs';
import { fail, type Result } from '../../shared/core/result.ts';
import { mostRegionBytes, parseRegion, type Region, type RegionFailure } from '../../shared/region/region.ts';
import { fileMissing } from '../store/place-trouble.ts';

/** A package out of a file. A file of 50 MB is refused by its size, unread. */
export function readRegionFile(path: string): Result<Region, RegionFailure | (typeof fileMissing)['error']> {
  const size = statSync(path, { throwIfNoEntry: false });
  if (!size?.isFile()) return fileMissing;
  if (size.size > mostRegionBytes) {
    const message = `Die Datei ist ${Math.round(size.size / 1024 / 1024)} MB groß; eine Region hat höchstens 8 MB. Bitte nehmen Sie eine vereinfachte Karte; es wurde nichts angelegt.`;
    return fail({ code: 'invalid-region', message, faults: [{ place: [], message }] });
  }
  return parseRegion(readFileSync(path, 'utf8'));
}

/** Lists that zod made may be written to; ours may not. */
export function failed(error: RegionFailure | (typeof fileMissing)['error']) {
  return error.code === 'invalid-region'
    ? fail({ ...error, faults: error.faults.map(({ place, message }) => ({ place: [...place], message })) })
    : fail(error);
}
