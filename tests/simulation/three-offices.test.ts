import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cli } from '../helpers/cli.ts';
import { callsHere, cliHere } from '../helpers/cli-here.ts';
import { generator } from './random.ts';

const folder = mkdtempSync(join(tmpdir(), 'three-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const seed = Number(process.env['SIMULATION_SEED'] ?? Date.now() % 100_000);
const offices = ['kreis', 'nottuln', 'olfen'] as const;
const data = (office: string) => join(folder, office);

type Listed = {
  conflicts: { entity: string; id: string; field: string; values: { value: unknown; dot: string }[]; base: unknown }[];
};

/** Every office hands a bundle to every other, in random order, each twice, one lost at first and sent again. */
async function exchange(round: string): Promise<void> {
  const next = generator(seed + round.length);
  const letters: { to: string; path: string }[] = [];
  for (const from of offices) {
    const path = join(folder, `${round}-${from}.dabundle`);
    await cliHere(['export', '--data', data(from), '--out', path]);
    for (const to of offices) if (to !== from) letters.push({ to, path }, { to, path });
  }
  const lost = letters[next(letters.length)];
  const arriving = letters.filter((letter) => letter !== lost);
  while (arriving.length > 0) {
    const [letter] = arriving.splice(next(arriving.length), 1);
    if (letter) await cliHere(['import', '--data', data(letter.to), letter.path]);
  }
  if (lost) await cliHere(['import', '--data', data(lost.to), lost.path]);
}

const digests = () => Promise.all(offices.map((office) => cliHere(['digest', '--data', data(office)])));
const conflicts = () => Promise.all(offices.map((office) => cliHere<Listed>(['conflicts', '--data', data(office)])));
const bare = (listed: Listed) =>
  listed.conflicts.map(({ id, field, values, base }) => ({
    id,
    field,
    base,
    values: values.map(({ dot, value }) => [dot, value]),
  }));

test(`three offices (seed ${seed}): 200 edits each, 20 on the same fields, become one, and every conflict is decided once`, async () => {
  const init = (office: string, body: string, label: string, ...more: string[]) =>
    cli<{ fingerprint: string }>(['init', '--data', data(office), '--body', body, '--label', label, ...more]);
  const { fingerprint } = await init('kreis', '05558', 'Kreis Coesfeld', '--role', 'coordination');
  for (const [office, body, label] of [
    ['nottuln', '05558032', 'Nottuln'],
    ['olfen', '05558036', 'Olfen'],
  ] as const) {
    await init(office, body, label, '--role', 'implementation', '--root', fingerprint);
    const request = join(folder, `${office}.daanfrage`);
    await cli(['request', '--data', data(office), '--out', request]);
    // All three edit the same projects, which belong to the district.
    await cli(['admit', '--data', data('kreis'), request, '--role', 'coordination']);
  }

  const shared = (await callsHere(
    data('kreis'),
    Array.from({ length: 20 }, (_, n) => ({
      name: 'record.create',
      input: { entity: 'project', fields: { title: `Gemeinsam ${n}` } },
    })),
  )) as { id: string }[];
  await exchange('first');

  await Promise.all(
    offices.map((office) =>
      callsHere(data(office), [
        ...shared.map(({ id }) => ({
          name: 'record.update',
          input: { entity: 'project', id, set: { title: `Fassung ${office}` } },
        })),
        ...Array.from({ length: 180 }, (_, n) => ({
          name: 'record.create',
          input: { entity: 'note', fields: { text: `${office} ${n}` } },
        })),
      ]),
    ),
  );
  await exchange('second');

  const [first, ...others] = await digests();
  for (const other of others) expect(other).toEqual(first);
  const listed = await conflicts();
  for (const { conflicts: open } of listed) {
    expect(open).toHaveLength(20);
    for (const { field, base, values } of open) {
      expect(field).toBe('title');
      expect(base).toMatch(/^Gemeinsam/);
      expect(values.map(({ value }) => value).sort()).toEqual(['Fassung kreis', 'Fassung nottuln', 'Fassung olfen']);
    }
  }
  expect(listed.map(bare)).toEqual(listed.map(() => bare(listed[0] as Listed)));

  await callsHere(
    data('olfen'),
    shared.map(({ id }) => ({
      name: 'conflict.resolve',
      input: { entity: 'project', id, field: 'title', value: 'Gemeinsame Fassung' },
    })),
  );
  await exchange('third');
  for (const { conflicts: open } of await conflicts()) expect(open).toEqual([]);
  const [settled, ...rest] = await digests();
  for (const other of rest) expect(other).toEqual(settled);
});
