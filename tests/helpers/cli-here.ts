import { Readable, Writable } from 'node:stream';
import { run } from '../../cli/commands/run.ts';
import type { CliRun } from './cli.ts';

let turn: Promise<unknown> = Promise.resolve();

/**
 * Runs a command in this process: the same words, the same output, without the half second that a new process takes.
 *
 * One after the other, because all commands write to the one standard output. What only a process can show (the way in through
 * `cli/main.ts`, standard input from a pipe, kill) is tested with `runCli`.
 */
export function runHere(
  words: readonly string[],
  input = '',
  env: Readonly<Record<string, string>> = {},
): Promise<CliRun> {
  const mine = turn.then(() => captured(words, input, env));
  turn = mine.catch(() => undefined);
  return mine;
}

async function captured(
  words: readonly string[],
  input: string,
  env: Readonly<Record<string, string>>,
): Promise<CliRun> {
  const { stdout, stderr, stdin, env: before } = process;
  const written = { out: '', err: '' };
  // A stream like the real one: a thread that is started meanwhile listens to it.
  const sink = (to: 'out' | 'err') =>
    new Writable({
      write: (chunk: Buffer, _, done) => {
        written[to] += chunk.toString('utf8');
        done();
      },
    });
  const replace = (name: 'stdout' | 'stderr' | 'stdin' | 'env', value: unknown) =>
    Object.defineProperty(process, name, { value, configurable: true, writable: true });
  replace('stdout', sink('out'));
  replace('stderr', sink('err'));
  replace('stdin', Readable.from([Buffer.from(input, 'utf8')]));
  replace('env', { ...before, ...env });
  try {
    return { exit: await run(words), ...written };
  } finally {
    replace('stdout', stdout);
    replace('stderr', stderr);
    replace('stdin', stdin);
    replace('env', before);
  }
}

/** The JSON document of a command that must succeed. */
export async function cliHere<Document>(words: readonly string[], input = ''): Promise<Document> {
  const { exit, out, err } = await runHere(words, input);
  if (exit !== 0) throw new Error(`${words.join(' ')} ended with ${exit}: ${out}${err}`);
  return JSON.parse(out) as Document;
}

/** Many calls by `calls`; answers the values, and fails on a refusal. */
export async function callsHere(data: string, calls: readonly { name: string; input: unknown }[]): Promise<unknown[]> {
  const lines = calls.map((call) => `${JSON.stringify(call)}\n`).join('');
  const { exit, out, err } = await runHere(['calls', '--data', data], lines);
  const replies = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { ok: boolean; value: unknown });
  const refused = replies.find(({ ok }) => !ok);
  if (exit !== 0 || refused) throw new Error(`calls were refused: ${JSON.stringify(refused)} ${err}`);
  return replies.map(({ value }) => value);
}
