import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from '../../helpers/create.ts';
import { exchangeAll, hand, openCoordination, openMember, openSite, writerOf } from '../../helpers/members.ts';
import { attachOffice, type TestOffice } from '../../helpers/office.ts';
import { keepFolder, type Prepared, runsAt, type Start } from '../../helpers/running.ts';

const towns = [
  ['05558032', 'Nottuln', 'implementation'],
  ['05558036', 'Olfen', 'contact'],
  ['05558024', 'Lüdinghausen', 'implementation'],
] as const;

async function fill(kreis: TestOffice): Promise<void> {
  kreis.ports.set('2026-11-09T08:00:00Z');
  for (const [title, summary] of [
    ['Radwegenetz', 'Lückenschluss zwischen Nottuln und Olfen.'],
    ['Schulserver', 'Gemeinsame Beschaffung für elf Schulen.'],
    ['Digitale Bauakte', 'Akten von 1950 bis heute.'],
  ]) {
    const projectId = await create(kreis, 'project', { title, summary, status: 'planned', budgetCents: 12_500_000 });
    await create(kreis, 'task', { title: `Angebot einholen: ${title}`, projectId });
  }
  await create(kreis, 'note', { text: 'Gespräch mit dem Landrat', visibility: 'private' });
  await create(kreis, 'note', { text: 'Urlaubsplan des Kreishauses', visibility: 'site' });
  await create(kreis, 'note', { text: 'Grundstück am Bahnhof', classification: 'nonpublic_session' });
}

/** A district after some weeks: three towns, things that stay here, refusals, an import taken back, going back once. */
async function prepareWeeks(): Promise<Prepared> {
  const folder = mkdtempSync(join(tmpdir(), 'weeks-'));
  const kreis = await openCoordination('Kreis Coesfeld');
  await fill(kreis);
  const sites: TestOffice[] = [];
  for (const [body, label, role] of towns) sites.push(await openMember(kreis, body, role, label));
  const [nottuln, olfen, luedinghausen] = sites as [TestOffice, TestOffice, TestOffice];
  await exchangeAll(kreis, nottuln, olfen);
  await kreis.get('member.change', { writer: await writerOf(olfen), role: 'implementation' });
  kreis.ports.set('2026-11-16T08:00:00Z');
  nottuln.ports.set('2026-11-17T08:00:00Z');
  await create(nottuln, 'project', { title: 'Leerrohrauskunft', summary: 'Karte der Leerrohre.' });
  await hand(nottuln, kreis);
  const { entries } = await kreis.get('bundle.log', {});
  await kreis.get('bundle.undo', {
    bundle: entries.find(({ site, ops }) => site === 'Nottuln' && ops > 0)?.bundle ?? '',
  });
  await hand(nottuln, kreis);
  // The new rules come before what Nottuln writes next, and Nottuln has heard of them.
  await kreis.get('registry.policy', { rules: { implementation: [], contact: [] }, retentionDays: 365 });
  await create(nottuln, 'project', { title: 'Bürgerportal' });
  await hand(kreis, nottuln);
  await hand(nottuln, kreis);
  const senden = await openSite(kreis, '05558040', 'Senden');
  await create(senden, 'note', { text: 'Wir möchten mitmachen' });
  await hand(senden, kreis);
  kreis.ports.set('2026-11-20T08:00:00Z');
  const { name } = await kreis.get('backup.create', { reason: 'vor der Sitzung' });
  await create(kreis, 'project', { title: 'Versehentlich angelegt' });
  await kreis.get('backup.restore', { name });
  kreis.ports.set('2026-11-23T08:00:00Z');
  const { rows } = await kreis.get('record.list', { entity: 'project', sort: ['title'] });
  const byTitle = (title: string) => rows.find((row) => row['title'] === title)?.id ?? '';
  const bauakte = byTitle('Digitale Bauakte');
  await kreis.get('record.update', { entity: 'project', id: bauakte, set: { summary: 'Akten von 1900 bis heute.' } });
  await kreis.get('record.delete', { entity: 'project', id: byTitle('Schulserver') });
  await create(kreis, 'project', { title: 'Sirenen' });
  return keepFolder(folder, kreis, nottuln, olfen, luedinghausen, senden);
}

/** For every test of a file its own program on its own copy, at one page; to be called once, at the top. */
export function weeksAt(path: string, window: NonNullable<Start['window']> = {}) {
  const run = runsAt(path, prepareWeeks, { now: '2026-11-24T08:00:00Z', window });
  /** What is in the folder, once the program is closed. */
  const look = () => attachOffice(run.dataDir, { now: '2026-11-24T09:00:00Z' });
  return Object.assign(run, { look });
}
