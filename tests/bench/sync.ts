import { buildChild } from './build-child.ts';
import { contenders } from './contenders.ts';
import { type Line, type Measured, measure } from './measure.ts';
import { type Scale, usual, valuesOf } from './workload.ts';

type Print = (line: string) => void;

const perSecond = (count: number, ms: number): string => `${(count / ms).toFixed(count / ms < 10 ? 1 : 0)} k/s`;

const columns = [45, 10, 10, 12, 13, 18, 8, 10, 32] as const;
const aligned = (cells: readonly string[]): string =>
  cells
    .map((cell, n) => (n === 0 || n === 8 ? cell.padEnd(columns[n] ?? 0) : cell.padStart(columns[n] ?? 0)))
    .join(' ')
    .trimEnd();

const heading = [
  '',
  'A neu',
  'B gleichz.',
  'CPU s A/B',
  'Byte/Änd.(gz)',
  'Verlierer bleiben',
  'RSS MB',
  'kalt',
  ' Ablage',
];

function cellsOf({ measured: m }: { readonly measured: Measured }, scale: Scale): string[] {
  return [
    m.label,
    perSecond(valuesOf(scale), m.aMs),
    perSecond(scale.edits, m.bMs),
    `${(m.aCpuMs / 1000).toFixed(1)}/${(m.bCpuMs / 1000).toFixed(1)}`,
    `${m.bytesPerChange.toFixed(0)} (${m.packedPerChange.toFixed(0)})`,
    m.kept ?? 'nein',
    m.rssMb.toFixed(0),
    `${m.coldMs.toFixed(0)} ms`,
    ` ${m.storage}`,
  ];
}

const lineOf = (line: Line, scale: Scale): string =>
  'reason' in line ? aligned([line.entry.label, line.reason]) : aligned(cellsOf(line, scale));

const measuredOf = (lines: readonly Line[], key: string): Measured | null => {
  const line = lines.find(({ entry }) => entry.key === key);
  return line !== undefined && 'measured' in line ? line.measured : null;
};

/** Workloads A and B for the given contenders, one after the other in this run; prints the table as it grows. */
export async function benchTable(print: Print, scale: Scale, keys: readonly string[]): Promise<Line[]> {
  const child = await buildChild();
  print(
    `Einlesen: ${scale.rows} Zeilen, ${valuesOf(scale)} Werte (A), ${scale.edits} Änderungen (B), ${scale.sites} Standorte`,
  );
  print(aligned(heading));
  const lines: Line[] = [];
  for (const entry of contenders.filter(({ key }) => keys.includes(key))) {
    const line = measure({ child, entry, scale });
    lines.push(line);
    print(lineOf(line, scale));
  }
  return lines;
}

/** The table of all contenders, or of the named ones, and what the engine is judged by. */
export async function benchSync(
  print: Print,
  keys: readonly string[] = contenders.map(({ key }) => key),
): Promise<void> {
  const lines = await benchTable(print, usual, keys);
  const [engine, lww] = [measuredOf(lines, 'engine'), measuredOf(lines, 'lww')];
  if (engine === null || lww === null) return;
  const share = (part: number) => `${(part * 100).toFixed(0)} %`;
  print('');
  print(
    `Anteil an „der Letzte gewinnt“: A ${share(lww.aMs / engine.aMs)}, B ${share(lww.bMs / engine.bMs)} (Ziel B: 50 %)`,
  );
  print(
    `  in Rechenzeit aller Kerne: A ${share(lww.aCpuMs / engine.aCpuMs)}, B ${share(lww.bCpuMs / engine.bCpuMs)} (hängt weniger davon ab, was sonst läuft)`,
  );
  print(
    `Byte je Änderung gepackt: ${engine.packedPerChange.toFixed(1)} (Ziel: 36); Speicher beim Empfang: ${engine.rssMb.toFixed(0)} MB, davon ${engine.openMb.toFixed(0)} schon nach dem Öffnen (Ziel: 150)`,
  );
  if (engine.remark !== null) print(engine.remark);
}

/** Ten times the work against ten times the time. */
export async function benchMillion(print: Print): Promise<void> {
  const once = measuredOf(await benchTable(print, usual, ['engine']), 'engine');
  const tenfold = { ...usual, rows: usual.rows * 10, edits: usual.edits * 10 };
  const million = measuredOf(await benchTable(print, tenfold, ['engine']), 'engine');
  if (once === null || million === null) return;
  print(
    `1 000 000 Änderungen kosten das ${(million.bMs / (10 * once.bMs)).toFixed(2)}-Fache von 10 × 100 000, in Rechenzeit das ${(million.bCpuMs / (10 * once.bCpuMs)).toFixed(2)}-Fache (Ziel: 1,15)`,
  );
}

/** A relay's bundle that carries the segments of many sites. One site creates the rows, or writing it would take very long. */
export async function benchManySites(print: Print, sites: number): Promise<void> {
  await benchTable(print, { sites, rows: sites, edits: sites * 50, creators: 1 }, ['engine']);
}
