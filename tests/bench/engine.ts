import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openTestOffice } from '../helpers/office.ts';
import { lastWriterWins, parseAndUpsert } from './floors.ts';
import { fieldsPerRow, makeHistories, rows } from './histories.ts';

const values = rows * fieldsPerRow;
const perSecond = (ms: number) => Math.round((values / ms) * 1000);
const thousands = (n: number) => `${(n / 1000).toFixed(0)} k/s`;

/** Import of the engine against two floors, all in this run; ratios, because machines differ. */
export async function benchEngine(print: (line: string) => void): Promise<void> {
  const { a, b, cleanUp } = await makeHistories();
  const dir = mkdtempSync(join(tmpdir(), 'floor-'));
  const floors = { a: parseAndUpsert(dir, a), b: parseAndUpsert(dir, b) };
  const lww = { a: lastWriterWins(dir, a), b: lastWriterWins(dir, b) };

  const reader = await openTestOffice({ body: '05558036', label: 'Leser' });
  global.gc?.();
  const rssBefore = process.memoryUsage().rss;
  const times = { a: 0, b: 0 };
  for (const [name, path] of [
    ['a', a],
    ['b', b],
  ] as const) {
    const start = performance.now();
    await reader.get('bundle.import', { ticket: path });
    times[name] = performance.now() - start;
  }
  const rss = process.memoryUsage().rss - rssBefore;
  const { total } = await reader.get('conflict.list', { limit: 1 });
  const bytes = statSync(b).size / values;
  const packed = gzipSync(readFileSync(b)).length / values;

  print('Einlesen (je Sekunde, geprüft, verschmolzen, dauerhaft)        A neu       B gleichzeitig');
  print(
    `  Untergrenze: lesen und überschreiben (falsches Ergebnis)   ${thousands(perSecond(floors.a)).padStart(9)} ${thousands(perSecond(floors.b)).padStart(12)}`,
  );
  print(
    `  Untergrenze: der Letzte gewinnt                            ${thousands(perSecond(lww.a)).padStart(9)} ${thousands(perSecond(lww.b)).padStart(12)}`,
  );
  print(
    `  Digitalagentur                                             ${thousands(perSecond(times.a)).padStart(9)} ${thousands(perSecond(times.b)).padStart(12)}`,
  );
  print(
    `  Anteil an „der Letzte gewinnt“                             ${((lww.a / times.a) * 100).toFixed(0).padStart(7)} % ${((lww.b / times.b) * 100).toFixed(0).padStart(10)} %`,
  );
  print(
    `  B: ${bytes.toFixed(0)} Byte je Änderung, gepackt ${packed.toFixed(0)}; ${total} Widersprüche aufgehoben; Speicher +${(rss / 1e6).toFixed(0)} MB`,
  );
  reader.close();
  rmSync(dir, { recursive: true, force: true });
  cleanUp();
}
