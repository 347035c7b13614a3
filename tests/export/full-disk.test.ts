import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DocumentFormat } from '../../shared/documents/contract.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'full-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const child = fileURLToPath(new URL('full-disk-child.ts', import.meta.url));
const run = (script: string) =>
  spawnSync('bash', ['-c', script, 'bash', folder, process.execPath, child], { encoding: 'utf8' });

/** A disk of 64 KiB that only this child sees, and goes with it. */
const tinyDisk = `unshare -rm bash -c 'mount -t tmpfs -o size=64k tmpfs "$1" && exec "$2" "$3" "$1"' bash "$1" "$2" "$3"`;
/** No file of more than 64 KiB, as on a share with a quota. */
const quota = `trap '' XFSZ; ulimit -f 64; exec "$2" "$3" "$1"`;

const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]).status === 0;
const hasBash = spawnSync('bash', ['-c', 'ulimit -f 64']).status === 0;
if (!canMount) console.log('NOT RUN: a report on a full disk; this system lets nobody mount a tiny one (unshare -rm)');
if (!hasBash) console.log('NOT RUN: a report over a quota; there is no bash with ulimit -f');

const expectNothingHalf = (outcome: ReturnType<typeof run>): void => {
  expect(outcome.stderr).not.toMatch(/Error/);
  const { replies, files } = JSON.parse(outcome.stdout) as {
    replies: Record<string, unknown>;
    files: Record<string, string>;
  };
  for (const format of DocumentFormat.options)
    expect(replies[format], format).toMatchObject({
      ok: false,
      error: {
        code: 'place-unusable',
        reason: 'full',
        message: expect.stringMatching(/kein Platz.*Bitte.*keine Datei angelegt/),
      },
    });
  // What was there before is there still, whole; nothing else is.
  expect(files).toEqual(
    Object.fromEntries(DocumentFormat.options.map((format) => [`bericht.${format}`, 'der alte Bericht'])),
  );
};

test.skipIf(!canMount)(
  'DW1: a disk that is full in the middle keeps what was there, and no half file',
  () => {
    expectNothingHalf(run(tinyDisk));
  },
  60_000,
);

test.skipIf(!hasBash)(
  'DW1: a file over the quota leaves what was there, and no half file',
  () => {
    expectNothingHalf(run(quota));
  },
  60_000,
);
