import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const hook = fileURLToPath(new URL('./other-program.mjs', import.meta.url));

export type Version = 'older' | 'today' | 'newer';

type Running = {
  readonly version: Version;
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly replies: AsyncIterator<string>;
  readonly said: () => string;
};

type Reply = { readonly ok: boolean; readonly value?: unknown; readonly error?: unknown };

/** A folder of a site, and programs of several versions that open it one after the other. */
export class SiteFolder {
  readonly dir = mkdtempSync(join(tmpdir(), 'version-'));
  #now = Date.parse('2026-11-23T08:00:00Z');
  #running: Running | null = null;

  file(name: string): string {
    return join(this.dir, name);
  }

  async remove(): Promise<void> {
    await this.close();
    rmSync(this.dir, { recursive: true, force: true });
  }

  /** Asks a program of this version, which is started if another one, or none, had the folder open; a refusal throws. */
  async ask(version: Version, name: string, input: object): Promise<Record<string, unknown>> {
    const { child, replies, said } = await this.#open(version);
    child.stdin.write(`${JSON.stringify({ name, input })}\n`);
    const line = await replies.next();
    if (line.done) throw new Error(said());
    const reply = JSON.parse(line.value) as Reply;
    if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply.error)}`);
    return reply.value as Record<string, unknown>;
  }

  /** Ends the program that has the folder open. */
  async close(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (running === null) return;
    running.child.stdin.end();
    if (running.child.exitCode === null) await once(running.child, 'exit');
  }

  async #open(version: Version): Promise<Running> {
    if (this.#running?.version === version) return this.#running;
    await this.close();
    this.#now += 60_000;
    const child = spawn(
      process.execPath,
      ['--import', hook, 'cli/main.ts', 'calls', '--data', this.dir, '--now', new Date(this.#now).toISOString()],
      { cwd: root, env: { ...process.env, PROGRAM: version }, stdio: ['pipe', 'pipe', 'pipe'] },
    );
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const replies = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    this.#running = { version, child, replies, said: () => said };
    return this.#running;
  }
}
