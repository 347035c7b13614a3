import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from './create.ts';
import { mailWith } from './mail.ts';
import { admitSite, hand, openCoordination, openSite } from './members.ts';
import type { TestOffice } from './office.ts';
import { keepFolder, type Prepared } from './running.ts';

/** A municipal contact (persona 3), and the coordination that writes a mail to it. */
export type Contact = Prepared & {
  readonly coordination: Prepared;
  /** The mail with the bundle. */
  readonly mail: string;
};

/** When the contact opens the mail. */
export const contactMorning = '2026-11-23T10:00:00Z';

const bundleName = 'digitalagentur_kreis-coesfeld_0007_2026-11-23.dabundle';

/** What stands in the mail: an invitation, a project that was put under way, a task, a council that is waited for. */
export async function prepareContact(): Promise<Contact> {
  const folder = mkdtempSync(join(tmpdir(), 'contact-'));
  const kreis = await openCoordination('Kreis Coesfeld');
  const town = await openSite(kreis, '05558032', 'Rathaus Nottuln');
  await admitSite(kreis, town, 'contact');
  await hand(kreis, town);
  await kreis.get('bundle.import', { ticket: await exported(town, folder, 'hallo.dabundle') });
  const { bodyId } = (await town.get('office.status', {})).site ?? { bodyId: '' };

  const ours = await create(kreis, 'project', { title: 'Radwegenetz Nord', status: 'planned', leadBodyId: bodyId });
  const other = await create(kreis, 'project', { title: 'Schulserver Dülmen', status: 'idea' });
  await hand(kreis, town);
  const { intakes } = await town.get('news.list', {});
  await town.get('news.mark', { batches: intakes.map(({ batch }) => batch), isRead: true });

  await kreis.get('record.update', { entity: 'project', id: ours, set: { status: 'running', endOn: '2027-09-30' } });
  await kreis.get('record.update', { entity: 'project', id: other, set: { status: 'running' } });
  const invited = await create(kreis, 'project', { title: 'Digitale Leerrohrauskunft', status: 'sketch' });
  await create(kreis, 'projectBody', { projectId: invited, bodyId });
  const person = await create(kreis, 'person', { displayName: 'Bernd Öztürk', bodyId });
  await create(kreis, 'task', {
    title: 'Lageplan schicken',
    projectId: ours,
    assigneePersonId: person,
    dueOn: '2026-11-30',
  });
  const reservation = await create(kreis, 'reservation', { title: 'Stellen der Digitalagentur' });
  await create(kreis, 'reservationRequirement', { reservationId: reservation, bodyId });
  const bundle = await exported(kreis, folder, bundleName);
  const mail = join(folder, 'nachricht.eml');
  writeFileSync(mail, mailWith({ [bundleName]: readFileSync(bundle) }));
  const coordination = keepFolder(join(folder, 'kreis'), kreis);
  const { dataDir } = keepFolder(join(folder, 'rathaus'), town);
  return { dataDir, coordination, mail, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function exported(from: TestOffice, folder: string, name: string): Promise<string> {
  const ticket = join(folder, name);
  await from.get('bundle.create', { ticket });
  return ticket;
}
