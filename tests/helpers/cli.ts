import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

export type CliRun = { readonly exit: number | null; readonly out: string; readonly err: string };

/** Runs the command line as a process of its own, with the Node that runs the tests. */
export function runCli(
  words: readonly string[],
  input = '',
  env: Readonly<Record<string, string>> = {},
): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...words], { env: { ...process.env, ...env } });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, out, err }));
    child.stdin.end(input);
  });
}

/** The JSON document of a command that must succeed. */
export async function cli<Document>(words: readonly string[], input = ''): Promise<Document> {
  const run = await runCli(words, input);
  if (run.exit !== 0) throw new Error(`${words.join(' ')} ended with ${run.exit}: ${run.out}${run.err}`);
  return JSON.parse(run.out) as Document;
}

/** Many calls in one process; answers the values, and fails on a refusal. */
export async function cliCalls(data: string, calls: readonly { name: string; input: unknown }[]): Promise<unknown[]> {
  const run = await runCli(['calls', '--data', data], calls.map((call) => `${JSON.stringify(call)}\n`).join(''));
  const replies = run.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { ok: boolean; value: unknown });
  const refused = replies.find(({ ok }) => !ok);
  if (run.exit !== 0 || refused) throw new Error(`calls were refused: ${JSON.stringify(refused)} ${run.err}`);
  return replies.map(({ value }) => value);
}
