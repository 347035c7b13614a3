import { copyFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joined } from 'node:path';
import { writeMeta } from '../../db/store/meta.ts';
import { keepPlace, newPlace } from '../../db/transport/places.ts';
import { attachmentLimits } from '../../shared/attachments/limits.ts';
import { create } from '../helpers/create.ts';
import { exportAll, openTestOffice, storeOf, type TestOffice, textIn } from '../helpers/office.ts';
import { closeAll, join, openRoot, openSite, requestOf } from '../trust/offices.ts';

const tooShort = 'SQLite';

/** In which something of everything has happened. */
export let office: TestOffice;
/** A folder without a store. */
export let empty: TestOffice;
/** A store in which nobody has done anything. */
export let fresh: TestOffice;
/** Keeps a registry, unlike the others. */
export let root: TestOffice;
/** What was prepared, by a word: ids, tickets, writers. */
export const at: Record<string, string> = {};
/** Taken away at the end. */
export const folders: string[] = [];

/** Something for every call to refuse. */
export async function prepareScene(): Promise<void> {
  office = await openTestOffice();
  fresh = await openTestOffice();
  empty = await openTestOffice({ body: null });
  const other = await openTestOffice({ body: '05558032' });
  at['project'] = await create(office, 'project', { title: 'Radweg' });
  at['comment'] = await create(office, 'comment', { on: `project:${at['project']}`, text: 'Gut' });
  at['reservation'] = await create(office, 'reservation', { title: 'Sperre' });
  at['deadline'] = await create(office, 'deadline', { title: 'Antrag' });
  at['body'] = await create(office, 'body', { name: 'Ort', ags: '99999999' });
  const fields = { projectId: at['project'], bodyId: at['body'], role: 'not_participating' };
  at['projectBody'] = await create(office, 'projectBody', fields);
  await office.get('record.delete', { entity: 'projectBody', id: at['projectBody'] });
  await office.get('record.update', { entity: 'project', id: at['project'], set: { leadBodyId: at['body'] } });
  await other.get('bundle.import', { ticket: await exportAll(office) });
  await other.get('record.update', { entity: 'project', id: at['project'], set: { title: 'Süd', status: 'idea' } });
  await office.get('record.update', {
    entity: 'project',
    id: at['project'],
    set: { title: 'Nord', status: 'running' },
  });
  at['bundle'] = await exportAll(other);
  at['read'] = (await office.get('bundle.import', { ticket: at['bundle'] })).bundle;
  await create(other, 'note', { text: 'Noch eine' });
  at['bundle'] = office.file('more.dabundle');
  copyFileSync(await exportAll(other), at['bundle']);
  at['registry'] = textIn(office, "SELECT writer FROM writer WHERE lane = 'registry'");
  at['sealed'] = office.file('sealed.dabundle');
  await office.get('bundle.create', { ticket: at['sealed'], passphrase: 'Kennwort' });
  at['mail'] = office.file('mail.eml');
  writeFileSync(at['mail'], 'Subject: Ohne Anhang\r\n\r\nGuten Tag');
  at['inbox'] = office.file('Eingang');
  mkdirSync(at['inbox']);
  writeFileSync(office.file('Eingang/a.eml'), 'Subject: a\r\n\r\nGuten Tag');
  await office.get('inbox.choose', { ticket: at['inbox'] });
  at['letter'] = office.file('letter');
  writeFileSync(at['letter'], 'Guten Tag');
  at['list'] = office.file('liste.csv');
  writeFileSync(at['list'], 'Titel;Ende\nRadweg;31.12.2027\n');
  at['oparl'] = office.file('oparl.json');
  writeFileSync(at['oparl'], JSON.stringify([{ id: 'https://ris.example.org/meeting/1', type: 'Meeting' }]));
  at['radar'] = office.file('radar.csv');
  writeFileSync(at['radar'], 'name,ring,quadrant\nDrohnen,Trial,Luft\n');
  const strategyField = await create(office, 'strategyField', { title: 'Luft' });
  at['trend'] = await create(office, 'trend', { title: 'Drohnen', fieldId: strategyField, ring: 'trial' });
  await office.get('edition.freeze', { name: 'Fest' });
  await prepareStrategy();
  at['picture'] = office.file('bild.png');
  writeFileSync(at['picture'], Buffer.alloc(400, 1));
  const { name } = await office.get('backup.create', {});
  at['point'] = name;
  writeFileSync(office.file(`restore/${name}`), tooShort);
  at['undone'] = (await office.get('bundle.import', { ticket: at['bundle'] })).bundle;
  await office.get('bundle.undo', { bundle: at['undone'] });
  other.close();
  await prepareDocuments();
  await preparePlaces();
  await prepareMembers();
}

export function closeScene(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  closeAll();
  office.close();
  empty.close();
  fresh.close();
}

/** A document whose content is here, one without, one that was damaged, and a companion file with the first. */
async function prepareDocuments(): Promise<void> {
  const on = `project:${at['project']}`;
  at['document'] = (await office.get('attachment.add', { ticket: at['letter'] ?? '', on })).id;
  at['companion'] = office.file('runde.dabeipack');
  const which = { kind: 'project', id: at['project'] ?? '' } as const;
  await office.get('attachment.pack', { ticket: at['companion'], which });
  const fields = { on, name: 'fehlt.pdf', sizeBytes: 3, sha256: 'a'.repeat(64) };
  at['withoutContent'] = await create(office, 'attachment', fields);
  const broken = await office.get('attachment.add', { ticket: at['picture'] ?? '', on });
  at['damaged'] = broken.id;
  writeFileSync(office.file(`attachments/${broken.sha256.slice(0, 2)}/${broken.sha256}`), Buffer.alloc(400, 2));
  at['nothing'] = office.file('leer.txt');
  writeFileSync(at['nothing'], '');
  at['huge'] = office.file('riese.bin');
  writeFileSync(at['huge'], '');
  truncateSync(at['huge'], attachmentLimits.fileBytes + 1);
}

/** A folder, one that has gone away, and a server whose password nobody kept. */
async function preparePlaces(): Promise<void> {
  for (const name of ['folder', 'gone'] as const) {
    at[name] = mkdtempSync(joined(tmpdir(), 'place-'));
    folders.push(at[name]);
    const { place } = await office.get('transport.add', { where: { kind: 'folder', path: at[name] } });
    at[`${name}Place`] = place.id;
  }
  rmSync(at['gone'] ?? '', { recursive: true });
  at['gone'] = at['gonePlace'] ?? '';
  at['locked'] = '01930000-0000-7000-8000-00000000f001';
  const given = { kind: 'webdav', label: 'Server', address: 'https://dav.invalid/', user: 'buero' } as const;
  const choices = { autoSend: false, nonpublic: false, addedAt: '2026-11-23T08:00:00Z' };
  keepPlace(storeOf(office).writer, newPlace({ id: at['locked'], ...given, ...choices }));
}

/** A member, one that was revoked, and requests of sites that are none. */
async function prepareMembers(): Promise<void> {
  root = await openRoot();
  const own = (await root.get('registry.status', {})).own;
  at['rootWriter'] = own.writer;
  at['rootRequest'] = await requestOf(root);
  const nottuln = await openSite('nottuln', root);
  at['member'] = await join(root, nottuln, 'contact');
  at['memberRequest'] = await requestOf(nottuln);
  const olfen = await openSite('olfen', root);
  at['revoked'] = await join(root, olfen, 'contact');
  at['revokedRequest'] = await requestOf(olfen);
  await root.get('member.revoke', { writer: at['revoked'] });
  at['strangerRequest'] = await requestOf(await openSite('senden', root));
  at['wishingRequest'] = await requestOf(await openSite('kreis', root));
  at['private'] = await create(root, 'note', { text: 'Nur hier', visibility: 'private' });
}

/** As if bodies had been taken out of the log; how that comes about is the matter of tests/erasure. */
export function noteAsPruned(of: TestOffice): void {
  writeMeta(storeOf(of).writer, 'pruned-at', new Date(of.ports.nowMs()).toISOString());
}

/** An action whose value somebody else has changed since. */
export async function overtaken(direction: 'undo' | 'redo'): Promise<void> {
  const other = await openTestOffice({ body: '05558036' });
  const id = await create(office, 'project', { title: 'Erst' });
  await office.get('record.update', { entity: 'project', id, set: { summary: 'Zweit' } });
  if (direction === 'redo') await office.get('undo', {});
  await other.get('bundle.import', { ticket: await exportAll(office, `${direction}.dabundle`) });
  await other.get('record.update', { entity: 'project', id, set: { summary: 'Fremd' } });
  await office.get('bundle.import', { ticket: await exportAll(other) });
  other.close();
}

/** An adopted edition, one in consultation with an amendment it contains, and a draft whose amendments contradict each other. */
async function prepareStrategy(): Promise<void> {
  const said = { title: 'Strategie', edition: '2021', status: 'adopted', adoptedOn: '2021-06-16' };
  at['strategy'] = await create(office, 'strategy', said);
  const measure = await create(office, 'strategyMeasure', { code: 'P1', title: 'Portal', strategyId: at['strategy'] });
  at['part'] = `strategyMeasure:${measure}`;
  const words = { code: 'P1', title: 'Serviceportal', text: '', fieldKey: '' };
  const about = { kind: 'change', targetKind: 'measure', target: at['part'], reason: '' } as const;
  const propose = async (title: string) =>
    (await office.get('amendment.propose', { ...about, words: { ...words, title } })).id;
  const accept = (id: string) => office.get('amendment.decide', { id, result: 'accepted', reason: 'Einstimmig.' });
  const begin = { basedOnId: at['strategy'], edition: 'Entwurf' };
  at['contained'] = await propose('Serviceportal');
  await accept(at['contained']);
  at['consulted'] = (await office.get('strategy.begin', { ...begin, title: 'In Beratung' })).id;
  await office.get('strategy.freeze', { id: at['consulted'] });
  await accept(await propose('Anders'));
  at['draft'] = (await office.get('strategy.begin', { ...begin, title: 'Entwurf' })).id;
  at['open'] = await propose('Offen');
  at['withdrawn'] = await propose('Zurück');
  await office.get('amendment.withdraw', { id: at['withdrawn'] });
  at['emptyStrategy'] = await create(office, 'strategy', { title: 'Leer' });
  // Frozen under a name that is not here.
  at['brokenStrategy'] = await create(office, 'strategy', { title: 'Kaputt', frozenId: measure });
}
