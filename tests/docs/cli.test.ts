import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const document = readFileSync(`${root}/docs/cli.md`, 'utf8');

test('docs/cli.md has every command as the program itself spells it, and no other', () => {
  const { stderr, status } = spawnSync(process.execPath, ['cli/main.ts'], { cwd: root, encoding: 'utf8' });
  expect(status).toBe(2);
  const spelled = stderr.split('\n').flatMap((line) => /^ {2}(\S.*)$/.exec(line)?.[1] ?? []);
  const described = [...document.matchAll(/^### `(.+)`$/gm)].map(([, usage]) => usage);
  expect(spelled.length).toBeGreaterThan(10);
  expect(described.toSorted()).toEqual(spelled.toSorted());
});
