import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { hold } from '../../e2e/monday/desk.ts';
import { cli } from '../../helpers/cli.ts';
import { create } from '../../helpers/create.ts';
import { bundle, handOf, rowId, segment } from '../../helpers/forge.ts';
import { dropFiles } from '../../helpers/hands.ts';
import { openCoordination, openMember } from '../../helpers/members.ts';
import { lookAt } from '../../helpers/pictures.ts';
import { keepFolder, type Prepared, runsAt } from '../../helpers/running.ts';

type Towns = Prepared & { readonly folder: string; readonly files: readonly string[]; readonly needsNewer: string };

/**
 * A district, and a folder as people have it: bundles of two towns, one in a folder of its own and from a program that knows a field
 * more, among letters; and a bundle that must not be read by a program as old as this one.
 */
async function prepareTowns(): Promise<Towns> {
  const top = mkdtempSync(join(tmpdir(), 'from-outside-'));
  const folder = join(top, 'Montag');
  mkdirSync(join(folder, 'Nachzügler', 'leer'), { recursive: true });
  const district = await openCoordination('Kreis Coesfeld');
  const olfen = await openMember(district, '05558036', 'implementation', 'Olfen');
  const nottuln = await openMember(district, '05558032', 'implementation', 'Nottuln');

  await create(olfen, 'project', { title: 'Mobilstation' });
  const first = join(folder, 'digitalagentur_olfen_000001_2026-11-23.dabundle');
  await olfen.get('bundle.create', { ticket: first });

  const newer = handOf(nottuln);
  const own = { ownerBodyId: (await nottuln.get('registry.status', {})).own.body };
  const known = segment(newer, [
    { id: rowId(newer), set: { title: 'Radwegenetz', hologram: 'ja', status: 'beamed', ...own } },
    { e: 'hologram', id: rowId(newer), set: { title: 'Rathaus', ...own } },
  ]);
  const second = bundle(
    join(folder, 'Nachzügler', 'digitalagentur_nottuln_000003_2026-11-23.dabundle'),
    handOf(nottuln),
    [known],
  );
  const strict = segment(newer, [{ id: rowId(newer), set: { title: 'Nur für Neue', ...own } }], { crit: ['hologram'] });
  const needsNewer = bundle(join(top, 'digitalagentur_nottuln_000004_2026-11-30.dabundle'), handOf(nottuln), [strict]);
  writeFileSync(join(folder, 'Anschreiben.docx'), 'kein Bündel');
  copyFileSync(first, join(folder, 'Kopie von Olfen.txt'));
  return { ...keepFolder(top, district, olfen, nottuln), folder, files: [first, second], needsNewer };
}

const run = runsAt('/exchange/read', prepareTowns, { now: '2026-11-23T09:00:00Z' });
beforeEach(() => button('Dateien auswählen …').waitFor());

const button = (name: string | RegExp) =>
  run.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const heading = (name: string | RegExp) => run.page.getByRole('heading', { name });

test('a folder is dropped: the bundles in it and in its folders are read, letters and copies with other endings are not', async () => {
  await dropFiles(run.page, [run.prepared.folder]);
  await heading('2 Bündel, gemeinsam geprüft').waitFor();
  await run.page.getByText('Anschreiben', { exact: false }).waitFor({ state: 'detached' });
  const files = run.page.getByRole('list').filter({ hasText: 'Alle zusammen' });
  expect(await files.getByRole('listitem').count()).toBe(3);
  await lookAt(run.page, 'einlesen-ordner-gezogen');
});

test('what a newer program wrote is counted before, taken in, kept, and shown as far as this program can', async () => {
  const { page } = run;
  await dropFiles(page, [run.prepared.folder]);
  await heading('2 Bündel, gemeinsam geprüft').waitFor();
  const counts = page.getByRole('list', { name: 'Was sich ändert' });
  await counts.getByText('aus neuerer Version').waitFor();
  expect(await counts.innerText()).toMatch(/[1-9]\d*\s*aus neuerer Version/);
  await page.getByText('aus einer neueren Programmversion', { exact: false }).first().waitFor();
  await lookAt(page, 'einlesen-neuere-version');
  await button('Alle 2 übernehmen').click();
  await heading('Übernommen: 2 Bündel').waitFor();
  await page.getByText('Radwegenetz').first().waitFor();
});

test('a bundle that needs a newer program waits, and the page says for what', async () => {
  const { page } = run;
  await dropFiles(page, [...run.prepared.files, run.prepared.needsNewer]);
  await heading('3 Bündel, gemeinsam geprüft').waitFor();
  await page.getByText('neuere', { exact: false }).first().waitFor();
  await button(/^Nottuln/)
    .last()
    .click();
  await page.getByText('brauchen eine neuere Programmversion', { exact: false }).first().waitFor();
  await lookAt(page, 'einlesen-braucht-neuere');
});

test('a check that is cancelled leaves everything as it was, and can be begun again', async () => {
  const { page } = run;
  const before = await cli(['digest', '--data', run.prepared.dataDir]);
  const release = await hold(page, 'bundle.previewAll');
  await dropFiles(page, [run.prepared.folder]);
  await button('Abbrechen').click();
  await release();
  await page.getByText('abgebrochen', { exact: false }).first().waitFor();
  await lookAt(page, 'einlesen-abgebrochen');
  expect(await button(/übernehmen$/).count()).toBe(0);
  await button(/^(Noch einmal|Erneut) /).click();
  await heading('2 Bündel, gemeinsam geprüft').waitFor();
  await run.stop();
  expect(await cli(['digest', '--data', run.dataDir])).toEqual(before);
});
