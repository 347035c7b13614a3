import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startLoopback } from '../../../loopback/server.ts';
import { create } from '../../helpers/create.ts';
import { mailWith } from '../../helpers/mail.ts';
import { admitSite, hand, openCoordination, openSite } from '../../helpers/members.ts';
import type { TestOffice } from '../../helpers/office.ts';
import { openWindow, rendererDir } from '../../helpers/program.ts';

/** A municipal contact (persona 3) and the coordination that writes a mail to it. */
export type Contact = {
  readonly dataDir: string;
  readonly coordination: TestOffice;
  /** The mail with the bundle. */
  readonly mail: string;
  /** The same bundle, as it lies in a folder. */
  readonly bundle: string;
  readonly projectBody: string;
  readonly remove: () => void;
};

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
  const projectBody = await create(kreis, 'projectBody', { projectId: invited, bodyId });
  const person = await create(kreis, 'person', { displayName: 'Bernd Öztürk', bodyId });
  await create(kreis, 'task', {
    title: 'Lageplan schicken',
    projectId: ours,
    assigneePersonId: person,
    dueOn: '2026-11-30',
  });
  const reservation = await create(kreis, 'reservation', { title: 'Stellen der Digitalagentur' });
  await create(kreis, 'reservationRequirement', { reservationId: reservation, bodyId });
  const bundle = await exported(kreis, folder, 'digitalagentur_kreis-coesfeld_0007_2026-11-23.dabundle');
  const mail = join(folder, 'nachricht.eml');
  writeFileSync(mail, mailWith({ 'digitalagentur_kreis-coesfeld_0007_2026-11-23.dabundle': readFileSync(bundle) }));

  const dataDir = join(folder, 'rathaus');
  town.office.close();
  cpSync(town.dir, dataDir, { recursive: true });
  town.close();
  return {
    dataDir,
    coordination: kreis,
    mail,
    bundle,
    projectBody,
    remove: () => {
      kreis.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function exported(from: TestOffice, folder: string, name: string): Promise<string> {
  const ticket = join(folder, name);
  await from.get('bundle.create', { ticket });
  return ticket;
}

/** The program of the contact, on a copy of its folder or on one that was used before. */
export async function startContact(contact: Contact, browser: Browser, before?: string, look: object = {}) {
  const dataDir = before ?? mkdtempSync(join(tmpdir(), 'contact-run-'));
  if (before === undefined) cpSync(contact.dataDir, dataDir, { recursive: true });
  const host = await startLoopback({ dataDir, rendererDir, now: '2026-11-23T10:00:00Z' });
  const page = await openWindow(browser, { acceptDownloads: true, reducedMotion: 'reduce', ...look });
  await page.goto(host.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return {
    page,
    dataDir,
    close: async () => {
      await page.context().close();
      await host.close();
    },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

export type ContactRun = Awaited<ReturnType<typeof startContact>>;
