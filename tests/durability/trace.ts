import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** What a program asked of the system, as far as it can matter to what is on a disk afterwards. */
export type Call =
  | { readonly kind: 'write'; readonly path: string; readonly at: number | null; readonly bytes: Buffer }
  | { readonly kind: 'sync'; readonly path: string }
  | { readonly kind: 'truncate'; readonly path: string; readonly length: number }
  | {
      readonly kind: 'open';
      readonly path: string;
      readonly empties: boolean;
      readonly creates: boolean;
      readonly appends: boolean;
    }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly path: string }
  /** What it said on standard output. */
  | { readonly kind: 'say'; readonly text: string };

export const hasStrace = (): boolean => {
  const { status, error } = spawnSync('strace', ['-e', 'trace=none', 'true']);
  return error === undefined && status === 0;
};

const traced =
  'openat,pwrite64,write,writev,pwritev,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,unlinkat';

/** Runs a program under `strace` and writes down its calls. */
export function traceTo(file: string, command: readonly string[]): void {
  const words = ['-f', '-y', '-xx', '-s', '4000000', '-e', `trace=${traced}`, '-o', file, ...command];
  const { status, stderr } = spawnSync('strace', words, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0)
    throw new Error(`the traced program ended with ${status}: ${stderr.toString('utf8').slice(0, 500)}`);
}

const text = String.raw`"((?:\\x[0-9a-f]{2})*)"`;
const fd = String.raw`(\d+)<([^>]*)>`;
const patterns = {
  write: new RegExp(String.raw`^write\(${fd}, ${text}, (\d+)\) += (\d+)`),
  pwrite: new RegExp(String.raw`^pwrite64\(${fd}, ${text}, (\d+), (\d+)\) += (\d+)`),
  sync: new RegExp(String.raw`^f(?:data)?sync\(${fd}\) += 0`),
  truncate: new RegExp(String.raw`^ftruncate\(${fd}, (\d+)\) += 0`),
  open: new RegExp(String.raw`^openat\([^,]+, ${text}, ([A-Z_|0-9]+)(?:, \d+)?\) += ${fd}`),
  rename: new RegExp(String.raw`^rename\(${text}, ${text}\) += 0`),
  unlink: new RegExp(String.raw`^unlink\(${text}\) += 0`),
};

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll('\\x', ''), 'hex');
const textOf = (hex: string): string => bytesOf(hex).toString('utf8');
/** A path beside a descriptor: in hex like any text, or as it is. */
const pathOf = (shown: string): string => (shown.startsWith('\\x') ? textOf(shown) : shown);

/** The calls in the order they ended; a call that another thread interrupted in the trace is put together again. */
export async function* callsIn(file: string): AsyncGenerator<Call> {
  const begun = new Map<string, string>();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [, pid = '', rest = ''] = /^(\d+) +(.*)$/s.exec(line) ?? [];
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(pid, rest.slice(0, -'<unfinished ...>'.length));
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/s.exec(rest);
    const whole = resumed === null ? rest : `${begun.get(pid) ?? ''}${resumed[1] ?? ''}`;
    const call = callIn(whole);
    if (call !== null) yield call;
  }
}

function callIn(line: string): Call | null {
  const pwrite = patterns.pwrite.exec(line);
  if (pwrite !== null)
    return { kind: 'write', path: pathOf(pwrite[2] ?? ''), at: Number(pwrite[5]), bytes: bytesOf(pwrite[3] ?? '') };
  const write = patterns.write.exec(line);
  if (write !== null && write[1] === '1') return { kind: 'say', text: textOf(write[3] ?? '') };
  if (write !== null) return { kind: 'write', path: pathOf(write[2] ?? ''), at: null, bytes: bytesOf(write[3] ?? '') };
  const sync = patterns.sync.exec(line);
  if (sync !== null) return { kind: 'sync', path: pathOf(sync[2] ?? '') };
  const truncate = patterns.truncate.exec(line);
  if (truncate !== null) return { kind: 'truncate', path: pathOf(truncate[2] ?? ''), length: Number(truncate[3]) };
  const open = patterns.open.exec(line);
  if (open !== null) {
    const flags = open[2] ?? '';
    return {
      kind: 'open',
      path: pathOf(open[4] ?? ''),
      empties: flags.includes('O_TRUNC'),
      creates: flags.includes('O_CREAT'),
      appends: flags.includes('O_APPEND'),
    };
  }
  const rename = patterns.rename.exec(line);
  if (rename !== null) return { kind: 'rename', from: textOf(rename[1] ?? ''), to: textOf(rename[2] ?? '') };
  const unlink = patterns.unlink.exec(line);
  return unlink === null ? null : { kind: 'unlink', path: textOf(unlink[1] ?? '') };
}
