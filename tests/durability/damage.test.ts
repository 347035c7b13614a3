import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opsIn } from './damage.ts';
import { damageOnce } from './damaged.ts';
import { type Base, exampleBase, foreignBase } from './stores.ts';

const root = mkdtempSync(join(tmpdir(), 'damage-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const places = Number(process.env['PLACES'] ?? '12');
const first = Number(process.env['FIRST'] ?? '1');
let bases: readonly Base[];
beforeAll(async () => {
  bases = [await exampleBase(join(root, 'example')), await foreignBase(join(root, 'foreign'))];
});

test.each(Array.from({ length: places }, (_, index) => first + index))(
  'a store damaged at random place %i ends in a usable store, and every op is in it or in the list',
  async (seed) => {
    const base = bases[seed % 2];
    if (base === undefined) throw new Error('two stores');
    const before = opsIn(base.folder);
    const { silent, altered, hit, kept, found, report } = await damageOnce(
      base,
      join(root, `damaged-${seed}`),
      seed,
      before,
    );
    if (process.env['TELL'])
      console.log(
        seed,
        base.name,
        JSON.stringify(hit),
        found,
        kept,
        before.size,
        JSON.stringify(report?.lost),
        JSON.stringify(report?.parts),
        report?.isDirectoryLost,
        report?.waiting.length,
      );
    expect({ hit, silent, altered }).toEqual({ hit, silent: [], altered: [] });
  },
  60_000,
);
