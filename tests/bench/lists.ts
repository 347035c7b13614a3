import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../tools/build.mjs';
import { startWorker } from '../helpers/worker.ts';
import { makes, writeBigList } from '../lists/big-list.ts';

/** How often somebody looks at something else meanwhile, in ms. */
const everyMs = 100;

/** Beyond this an undo takes minutes, and one make of list says enough. */
const mostUndone = 20_000;

const mb = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** A project list far larger than any real one: how long each of the three looks takes, and how long other questions wait meanwhile. */
export async function benchLists(print: (line: string) => void, rows: number): Promise<void> {
  ensureBuilt(['worker', 'hasher', 'checker']);
  const folder = mkdtempSync(join(tmpdir(), 'digitalagentur-list-'));
  const dataDir = join(folder, 'store');
  const worker = startWorker({ dataDir });
  const must = async (name: string, input: object) => {
    const { reply } = await worker.ask(name, input, name);
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
    return reply.value as Record<string, unknown>;
  };
  try {
    await must('office.begin', { mode: 'empty', bodyAgs: '05558', label: 'Kreis' });
    for (const make of makes) {
      const path = join(folder, make.includes('XLSX') ? 'liste.xlsx' : 'liste.csv');
      await writeBigList(path, make, rows, 40);
      worker.post({ type: 'ticket', ticket: path, path, name: 'Liste' });
      print(`${rows} Zeilen, ${make}, ${mb(statSync(path).size)}`);
      const call = { ticket: path, kind: 'projects' };
      await timed('ansehen', () => must('list.open', call));
      const shown = await timed('Vorschau', () => must('list.preview', call));
      const done = await timed('übernehmen', () => must('list.apply', { ...call, seen: shown['digest'] }));
      print(`  ${JSON.stringify({ created: done['created'], changed: done['changed'] })}`);
      if (rows <= mostUndone) await timed('rückgängig', () => must('undo', {}));
      if (rows > mostUndone) break;
    }
  } finally {
    await worker.close();
    rmSync(folder, { recursive: true, force: true });
  }

  /** A step, with the longest wait of a question that was put meanwhile. */
  async function timed<Value>(name: string, run: () => Promise<Value>): Promise<Value> {
    let isOver = false;
    let longest = 0;
    let peak = 0;
    const others = (async () => {
      while (!isOver) {
        const asked = performance.now();
        await worker.ask('record.list', { entity: 'body', limit: 20 });
        longest = Math.max(longest, performance.now() - asked);
        peak = Math.max(peak, process.memoryUsage.rss());
        await new Promise((resolve) => setTimeout(resolve, everyMs));
      }
    })();
    const from = performance.now();
    try {
      return await run();
    } finally {
      isOver = true;
      await others;
      print(
        `  ${name}: ${seconds(performance.now() - from)}, andere Fragen warten höchstens ${seconds(longest)}, Speicher ${mb(peak)}`,
      );
    }
  }
}
