import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cutPower } from './power.ts';
import { hasStrace } from './trace.ts';

const root = mkdtempSync(join(tmpdir(), 'power-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const images = Number(process.env['POWER'] ?? '12');
const canTrace = hasStrace();
if (!canTrace)
  process.stderr.write(
    '\n┌─────────────────────────────────────────────────────────────┐\n│ NOT RUN: the power cut needs strace (apt-get install strace) │\n└─────────────────────────────────────────────────────────────┘\n',
  );

test.skipIf(!canTrace)(
  `the power fails ${images} times: whatever was not synced is lost, and no confirmed change is among it`,
  async () => {
    const { confirmed, unwritten, lost } = await cutPower(root, images, 25, 3);
    expect(lost).toEqual([]);
    expect(confirmed).toBeGreaterThan(10);
    // Otherwise nothing was taken away, and the test says nothing.
    expect(unwritten).toBeGreaterThan(images);
  },
  300_000,
);
