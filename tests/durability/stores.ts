import { create } from '../helpers/create.ts';
import { exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';
import { copyFolder } from './damage.ts';

/**
 * A folder to be damaged, as a program that was killed leaves it, write-ahead log and all; and the bundle it had sent before, which others
 * may hold.
 */
export type Base = { readonly name: string; readonly folder: string; readonly sent: string };

const longText = (n: number) => `Absatz ${n}. ${'Das ist ein längerer Text über ein Vorhaben. '.repeat(20)}`;

async function work(office: TestOffice, count: number, label: string): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const id = await create(office, 'project', { title: `${label} ${n}`, summary: longText(n) });
    if (n % 3 === 0) await office.get('record.update', { entity: 'project', id, set: { title: `${label} ${n} neu` } });
    if (n % 7 === 0) await office.get('record.delete', { entity: 'project', id });
  }
}

/** The example office: signed, a restore point, signed again, and much that nobody has signed yet. */
export async function exampleBase(folder: string): Promise<Base> {
  const office = await openTestOffice({ mode: 'example' });
  await office.get('setting.put', { key: 'theme', value: 'dark' });
  await work(office, 20, 'Vorhaben');
  await exportAll(office, 'first.dabundle');
  await office.get('backup.create', {});
  await work(office, 20, 'Danach');
  const sent = await exportAll(office, 'sent.dabundle');
  await work(office, 12, 'Noch nicht unterschrieben');
  await create(office, 'note', { text: 'Nur für mich', visibility: 'private' });
  copyFolder(office.dir, folder);
  office.close();
  return { name: 'example', folder, sent: sent.replace(office.dir, folder) };
}

/** A site with the logs of two others, one of which came in two bundles. */
export async function foreignBase(folder: string): Promise<Base> {
  const [office, nottuln, senden] = [
    await openTestOffice(),
    await openTestOffice({ body: '05558032' }),
    await openTestOffice({ body: '05558040' }),
  ];
  await work(nottuln, 15, 'Nottuln');
  await work(senden, 15, 'Senden');
  await office.get('bundle.import', { ticket: await exportAll(nottuln, 'a.dabundle') });
  await work(office, 10, 'Kreis');
  const sent = await exportAll(office, 'sent.dabundle');
  await nottuln.get('bundle.import', { ticket: sent });
  await work(nottuln, 15, 'Nottuln später');
  await office.get('bundle.importAll', {
    sources: [{ ticket: await exportAll(nottuln, 'b.dabundle') }, { ticket: await exportAll(senden, 'c.dabundle') }],
  });
  await work(office, 10, 'Kreis später');
  copyFolder(office.dir, folder);
  for (const one of [office, nottuln, senden]) one.close();
  return { name: 'foreign', folder, sent: sent.replace(office.dir, folder) };
}
