import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import type { PlainRadar } from '../../shared/radar/radar.ts';
import { byorText, zalandoText } from '../../shared/radar/write.ts';
import { writeWhole } from '../bundle/write-whole.ts';
import type { LongScope, QueryScope, Step } from '../scope.ts';
import { fileMissing } from '../store/place-trouble.ts';
import { get } from './radars.ts';

/** What is written down: what stands in the picture. Without a ring it stands in none. */
function plainRadar(scope: QueryScope, { radarId, editionId }: Parsed<'radar.export'>) {
  const ids = { ...(radarId === undefined ? {} : { radarId }), ...(editionId === undefined ? {} : { editionId }) };
  const found = get(scope, ids);
  if (!found.ok) return found;
  const { sectors, rings, blips, edition } = found.value;
  const [inSectors, inRings] = [sectors, rings].map((parts) => new Set(parts.map(({ key }) => key)));
  const radar: PlainRadar = {
    edition: edition?.name ?? scope.today,
    sectors: sectors.map(({ key, title }) => ({ key, title })),
    rings,
    entries: blips
      .filter(({ sector, ring }) => inSectors?.has(sector) && inRings?.has(ring))
      .map(({ title, ...entry }) => ({ ...entry, name: title })),
  };
  return ok(radar);
}

/** Writes a radar for other programs; whole or not at all. */
export async function* exportRadar(scope: LongScope, input: Parsed<'radar.export'>) {
  const file = scope.files.pathOf(input.ticket);
  if (file === null) return fileMissing;
  const found = plainRadar(scope, input);
  if (!found.ok) return found;
  const { entries } = found.value;
  const text = input.format === 'zalando' ? zalandoText(found.value) : byorText(found.value);
  yield { phase: 'write', done: 0, total: entries.length } satisfies Step;
  const written = writeWhole(file.path, Buffer.from(text, 'utf8'));
  return written.ok ? ok({ entries: entries.length, ...written.value }) : written;
}

/** Writes down a picture the screen has drawn. */
export async function* savePicture(scope: LongScope, input: Parsed<'radar.savePicture'>) {
  const file = scope.files.pathOf(input.ticket);
  if (file === null) return fileMissing;
  yield { phase: 'write', done: 0, total: 1 } satisfies Step;
  return writeWhole(file.path, Buffer.from(input.content, input.format === 'svg' ? 'utf8' : 'base64'));
}
