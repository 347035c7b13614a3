import type { Parsed } from '../../shared/contract.ts';
import { type Day, todayIn } from '../../shared/core/day.ts';
import { ok } from '../../shared/core/result.ts';
import { parseRegion, type Region } from '../../shared/region/region.ts';
import { packageText, seenOf } from '../../shared/region/seen.ts';
import { writeWhole } from '../bundle/write-whole.ts';
import { failed, readMapFile, readRegionFile } from '../region/read-file.ts';
import { fileMissing } from '../store/place-trouble.ts';
import { readRegion } from '../views/region.ts';
import type { Office } from './office.ts';

const todayOf = (office: Office): Day => todayIn(office.ports.nowMs());

/** The region of this office, or the one it would be founded with. */
export function regionOfOffice(office: Office): Region {
  const open = office.opened();
  return open.ok ? readRegion(open.value.store.reader) : office.region;
}

export const get = (office: Office) => {
  const region = regionOfOffice(office);
  return ok({ ...seenOf(region, todayOf(office)), isBuiltIn: region === office.region });
};

export function read(office: Office, input: Parsed<'region.read'>) {
  const found = regionIn(office, input);
  return found.ok ? ok(seenOf(found.value, todayOf(office))) : failed(found.error);
}

function regionIn(office: Office, input: Parsed<'region.read'>) {
  if (input.mapFile !== undefined) return withMapFile(office, input.text ?? '', input.mapFile);
  if (input.text !== undefined) return parseRegion(input.text);
  const place = office.files.pathOf(input.file ?? '');
  return place === null ? fileMissing : readRegionFile(place.path);
}

function withMapFile(office: Office, text: string, ticket: string) {
  const place = office.files.pathOf(ticket);
  if (place === null) return fileMissing;
  const map = readMapFile(place.path);
  return map.ok ? parseRegion(text, map.value) : map;
}

export function save(office: Office, { file, text }: Parsed<'region.save'>) {
  const region = text === undefined ? ok(regionOfOffice(office)) : parseRegion(text);
  if (!region.ok) return failed(region.error);
  const place = office.files.pathOf(file);
  if (place === null) return fileMissing;
  const written = writeWhole(place.path, Buffer.from(packageText(region.value), 'utf8'));
  return written.ok ? ok({ bytes: written.value.bytes }) : written;
}
