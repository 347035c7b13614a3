import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { tempFolder } from '../helpers/loopback.ts';

const setup = fileURLToPath(new URL('../../tools/setup.mjs', import.meta.url));

/** A clone with the real setup and an npm that notes how it was called. */
function openClone() {
  const root = tempFolder();
  mkdirSync(join(root, 'tools'));
  copyFileSync(setup, join(root, 'tools', 'setup.mjs'));
  writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3}');
  const npm = join(root, 'npm.cjs');
  const calls = join(root, 'calls.txt');
  writeFileSync(
    npm,
    `const fs = require('fs');
    fs.appendFileSync(${JSON.stringify(calls)}, process.argv.slice(2).join(' ') + '\\n');
    fs.mkdirSync('node_modules/.bin', { recursive: true });
    if (process.env.NPM_EXIT) process.exit(Number(process.env.NPM_EXIT));
    fs.writeFileSync('node_modules/.package-lock.json', '');`,
  );
  const run = (env: Record<string, string> = {}) => {
    const done = spawnSync(process.execPath, [join(root, 'tools', 'setup.mjs')], {
      encoding: 'utf8',
      env: { ...process.env, npm_execpath: npm, npm_node_execpath: process.execPath, ...env },
    });
    return { code: done.status, out: done.stdout, err: done.stderr };
  };
  const installs = () => (existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : []);
  return { root, run, installs };
}

test('a fresh clone gets its packages once, without install scripts, and says so in one line', () => {
  const { run, installs } = openClone();

  const first = run();
  const second = run();

  expect([first.code, second.code]).toEqual([0, 0]);
  expect(first.out.trim().split('\n')).toHaveLength(1);
  expect(first.out).toContain('npm ci');
  expect(second.out).toBe('');
  expect(installs()).toEqual([expect.stringMatching(/^ci --ignore-scripts/)]);
});

test('a changed lock file brings the packages up to date', () => {
  const { root, run, installs } = openClone();
  run();
  writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3,"changed":true}');

  run();

  expect(installs()).toHaveLength(2);
});

test('an installation that broke off is repeated, and the reason is a sentence', () => {
  const { run, installs } = openClone();

  const broken = run({ NPM_EXIT: '1' });
  expect(broken.code).toBe(1);
  expect(broken.err).toMatch(/gescheitert.*Netz.*\n$/);
  expect(broken.err.trim().split('\n')).toHaveLength(1);
  expect(run().code).toBe(0);
  expect(installs()).toHaveLength(2);
});

test.runIf(process.platform !== 'win32')(
  'a Node that is too old is named in a sentence instead of a crash later',
  () => {
    const { root, run } = openClone();
    run();
    writeFileSync(join(root, 'node_modules', '.bin', 'node'), '#!/bin/sh\necho \'{"node":"20.20.2","napi":"9"}\'\n', {
      mode: 0o755,
    });

    const old = run();

    expect(old.code).toBe(1);
    expect(old.err).toMatch(/Node 20\.20\.2 ist zu alt\. Bitte Node 24/);
  },
);
