import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../helpers/loopback.ts';
import { projectDir } from '../helpers/packaging.ts';

const smoke = (program: string) =>
  spawnSync(process.execPath, [join(projectDir, 'tools', 'smoke.mjs'), program], { encoding: 'utf8' });

test('a program that is not there has not been started', () => {
  const { status, stderr } = smoke(join(tempFolder(), 'fehlt.exe'));
  expect(status).toBe(2);
  expect(stderr).toContain('Das Programm ist nicht da');
});

test.runIf(process.platform !== 'win32')('a program that ends at once is red, with what it said', () => {
  const program = join(tempFolder(), 'Digitalagentur');
  writeFileSync(program, '#!/bin/sh\necho "keine Seite, $1 $2 $3" >&2\nexit 7\n');
  chmodSync(program, 0o755);

  const { status, stderr } = smoke(program);

  expect(status).toBe(1);
  expect(stderr).toContain('Das Programm hat keine Seite geöffnet. (beendet mit 7)');
  expect(stderr).toContain('--data=');
});
