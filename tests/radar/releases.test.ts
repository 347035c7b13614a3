import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { radarLimits } from '../../shared/radar/radar.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
});
afterEach(() => at.close());

/** A Markdown file of AOE's radar; what is not said is left out of its head. */
function entry(release: string, id: string, head: Record<string, string>, body = ''): string {
  const folder = join(at.file('radar'), release);
  mkdirSync(folder, { recursive: true });
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}`);
  writeFileSync(join(folder, `${id}.md`), ['---', ...lines, '---', body].join('\n'));
  return join(folder, `${id}.md`);
}

/** Three releases: B moves in and gets another name, C comes later, A is never spoken of again. */
function threeReleases(): string {
  entry('2024-01-01', 'a', { title: 'A', ring: 'hold', quadrant: 'tools' }, 'Alt');
  entry('2024-01-01', 'b', { title: 'B', ring: 'assess', quadrant: 'tools' });
  entry('2025-01-01', 'b', { title: 'B neu', ring: 'trial' }, 'Jetzt erprobt');
  entry('2026-01-01', 'c', { title: 'C', ring: 'adopt', quadrant: 'platforms' });
  return at.file('radar');
}

const target = (...tickets: string[]) => ({ tickets, radar: { title: 'AOE' } });

async function readIn(...tickets: string[]) {
  const preview = await at.get('radar.preview', target(...tickets));
  return { preview, done: await at.get('radar.import', { ...target(...tickets), seen: preview.digest }) };
}

async function blipsOf(radarId: string, editionId?: string) {
  const { blips } = await at.get('radar.get', { radarId, ...(editionId === undefined ? {} : { editionId }) });
  return blips.map(({ title, ring, movement }) => `${title} ${ring} ${movement}`).sort();
}

test('each release of a folder is an edition: what held when it came out, and how it had moved', async () => {
  const { preview, done } = await readIn(threeReleases());
  expect(preview).toMatchObject({
    edition: { name: '2026-01-01', isNew: true },
    older: [
      { name: '2024-01-01', frozenOn: '2024-01-01', isNew: true, entries: 2 },
      { name: '2025-01-01', frozenOn: '2025-01-01', isNew: true, entries: 2 },
    ],
    counts: { new: 3, faulty: 0 },
  });
  expect(done.editions).toBe(3);
  const { editions } = await at.get('radar.get', { radarId: done.radarId });
  expect(editions.map(({ name, entries }) => [name, entries])).toEqual([
    ['2024-01-01', 2],
    ['2025-01-01', 2],
    ['2026-01-01', 3],
  ]);
  const [first, second, third] = editions.map(({ id }) => id);
  expect(await blipsOf(done.radarId, first)).toEqual(['A hold new', 'B assess new']);
  expect(await blipsOf(done.radarId, second)).toEqual(['A hold same', 'B neu trial in']);
  expect(await blipsOf(done.radarId, third)).toEqual(['A hold same', 'B neu trial same', 'C adopt new']);
});

test('the second reading of a folder changes nothing; one undo takes all editions back', async () => {
  const folder = threeReleases();
  await readIn(folder);
  const again = await readIn(folder);
  expect(again.preview.counts).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
  expect(again.preview.older.map(({ isNew }) => isNew)).toEqual([false, false]);
  await at.get('undo', {});
  for (const entity of ['trend', 'trendEdition', 'trendPlacement'])
    expect((await at.get('record.list', { entity })).total, entity).toBe(0);
});

test('a new release beside the old ones adds one edition, and the old ones stay as they are', async () => {
  const folder = threeReleases();
  await readIn(folder);
  entry('2026-07-01', 'a', { title: 'A', ring: 'adopt' });
  const { preview, done } = await readIn(folder);
  expect(preview).toMatchObject({ edition: { name: '2026-07-01' }, counts: { new: 0, changed: 3 } });
  expect(preview.older.map(({ isNew }) => isNew)).toEqual([false, false, false]);
  const { editions } = await at.get('radar.get', { radarId: done.radarId });
  expect(await blipsOf(done.radarId, editions[0]?.id)).toEqual(['A hold new', 'B assess new']);
  expect(await blipsOf(done.radarId, editions[3]?.id)).toEqual(['A adopt in', 'B neu trial same', 'C adopt same']);
});

test('a file that was chosen by itself keeps the release it lies in; one that lies nowhere gets the edition of these days', async () => {
  threeReleases();
  const single = join(at.file('radar'), '2025-01-01', 'b.md');
  writeFileSync(single, '---\ntitle: B\nring: trial\nquadrant: tools\n---');
  expect((await at.get('radar.preview', target(single))).edition.name).toBe('2025-01-01');
  const nowhere = at.file('github-actions.md');
  writeFileSync(nowhere, '---\ntitle: B\nring: trial\nquadrant: tools\n---');
  expect((await at.get('radar.preview', target(nowhere))).edition.name).toBe('2026-II');
});

test('more releases than become editions are named, and what they say still counts', async () => {
  entry('1900-01-01', 'a', { title: 'A', ring: 'hold', quadrant: 'tools' });
  for (let year = 0; year <= radarLimits.releases; year += 1)
    entry(`${1950 + year}-01-01`, `n${year}`, { title: `N${year}`, ring: 'trial', quadrant: 'tools' });
  const preview = await at.get('radar.preview', target(at.file('radar')));
  expect(preview.older).toHaveLength(radarLimits.releases);
  expect(preview.faults).toMatchObject([{ file: '1900-01-01', code: 'too-many-releases' }]);
  expect(preview.counts).toMatchObject({ new: radarLimits.releases + 2, faulty: 0 });
});

test('an entry that was not whole yet stands in the editions from when it was', async () => {
  entry('2024-01-01', 'a', { title: 'A', quadrant: 'tools' });
  entry('2025-01-01', 'a', { ring: 'trial' });
  const { preview } = await readIn(at.file('radar'));
  expect(preview).toMatchObject({ older: [{ name: '2024-01-01', entries: 0 }], counts: { new: 1, faulty: 0 } });
});
