import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { killFolder, killLoad } from './kills.ts';

const root = mkdtempSync(join(tmpdir(), 'kill-load-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const kills = Number(process.env['KILLS'] ?? '12');

test(`kill -9 under a mixed load, ${kills} times on one store, now and then while it is brought to this version: every confirmed change is there, and the rows are those of the log`, async () => {
  mkdirSync(killFolder(root));
  const { inUpdate, confirmed, lost } = await killLoad(killFolder(root), kills, 7);
  expect(lost).toEqual([]);
  expect(inUpdate).toBeGreaterThan(0);
  expect(confirmed).toBeGreaterThan(kills);
}, 300_000);
