import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pictureOf } from '../../shared/radar/picture/picture.ts';
import { readRadar } from '../../shared/radar/read/read-radar.ts';
import { openTestOffice } from '../helpers/office.ts';

const parts = (count: number, word: string) =>
  Array.from({ length: count }, (_, at) => ({ key: String(at), title: `${word} ${at + 1}` }));

/** Middle of some runs, in milliseconds. */
function median(work: () => unknown): string {
  const times = Array.from({ length: 7 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  }).sort((one, other) => one - other);
  return `${(times[3] ?? 0).toFixed(1)} ms`;
}

/** Layout with names, reading a file, and taking it over with everything behind it. */
export async function benchRadar(print: (line: string) => void): Promise<void> {
  for (const count of [150, 1000, 5000]) {
    const blips = Array.from({ length: count }, (_, n) => ({
      id: `trend-${n}`,
      title: `Trend Nummer ${n}`,
      sector: String(n % 6),
      ring: String(Math.floor(n / 6) % 4),
      impact: (n % 5) + 1,
    }));
    const places = blips.map(({ id, sector, ring }) => ({ id, sector: Number(sector), ring: Number(ring) }));
    const draw = () => pictureOf(blips, places, parts(6, 'Feld'), parts(4, 'Ring'));
    const { crowded, labels } = draw();
    print(`Radar, ${count} Trends: Bild ${median(draw)}, ${labels.length} Namen, ohne Platz ${crowded}`);
  }
  const entries = Array.from({ length: 5000 }, (_, n) => ({ label: `Blip ${n}`, quadrant: n % 4, ring: n % 4 }));
  const text = JSON.stringify({ date: '2026.10', entries });
  print(`Radar, 5000 Einträge lesen: ${median(() => readRadar([{ path: 'radar.json', text }]))}`);
  const folder = mkdtempSync(join(tmpdir(), 'radar-bench-'));
  const office = await openTestOffice();
  try {
    const file = join(folder, 'radar.json');
    writeFileSync(file, text);
    const target = { tickets: [file], radar: { title: 'Messung' } };
    const { digest } = await office.get('radar.preview', target);
    const started = performance.now();
    const { radarId } = await office.get('radar.import', { ...target, seen: digest });
    print(`Radar, 5000 Einträge übernehmen: ${(performance.now() - started).toFixed(0)} ms`);
    const asked = performance.now();
    await office.get('radar.get', { radarId });
    print(`Radar, 5000 Trends anzeigen (Antwort): ${(performance.now() - asked).toFixed(0)} ms`);
  } finally {
    office.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
