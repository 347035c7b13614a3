import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { markerPath } from '../../shared/transport/names.ts';
import { lineOf } from '../bundle/line.ts';
import type { Reader } from '../store/database.ts';
import { registryLogsOf } from '../trust/registry-log.ts';
import { PlaceTrouble, type Transport } from './transport.ts';

/** By this a place is known again (docs/exchange-folder.md §5). */
const Marker = z.looseObject({
  exchange: z.uuid(),
  fmt: z.literal('digitalagentur-exchange'),
  /** First log of the registry of members, or empty while whoever made the marker knew none. */
  registry: z.string().max(64),
  v: z.literal(1),
});

const markerBytes = 64 * 1024;

/** Leaves a marker. Several do no harm: each site knows the place by any of those it has seen. */
export async function putMarker(transport: Transport, db: Reader, exchange: string, at: string, signal: AbortSignal) {
  const registry = registryLogsOf(db)[0] ?? '';
  const text = `${lineOf({ at, exchange, fmt: 'digitalagentur-exchange', registry, v: 1 })}\n`;
  await transport.putIfAbsent(markerPath(exchange), Buffer.from(text, 'utf8'), signal);
}

/** Refuses a place that belongs to offices of another coordination. A marker that cannot be read says nothing. */
export async function checkMarkers(
  transport: Transport,
  db: Reader,
  exchanges: readonly string[],
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const own = registryLogsOf(db);
  if (own.length === 0) return;
  for (const exchange of exchanges.slice(0, 20)) {
    const path = join(folder, `marker-${exchange}`);
    if ((await transport.get(markerPath(exchange), path, markerBytes, signal)) === 'absent') continue;
    const registry = registryIn(path);
    if (registry !== '' && !own.includes(registry)) throw new PlaceTrouble('other-office');
  }
}

function registryIn(path: string): string {
  try {
    const marker = Marker.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return marker.success ? marker.data.registry : '';
  } catch {
    return '';
  }
}
