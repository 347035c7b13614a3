import type { Output } from '../../shared/contract.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

export const ags = { kreis: '05558', nottuln: '05558032', olfen: '05558036', senden: '05558040' } as const;

const opened: TestOffice[] = [];

/** Closes and removes what a test opened. */
export function closeAll(): void {
  for (const office of opened.splice(0)) office.close();
}

/** The coordination of a test: a root of its own. */
export async function openRoot(): Promise<TestOffice> {
  const office = await openTestOffice({ body: ags.kreis, label: 'Kreis Coesfeld', member: null });
  opened.push(office);
  return office;
}

/** A site that has pinned a root and is not admitted. */
export async function openSite(body: keyof typeof ags, root: TestOffice | null): Promise<TestOffice> {
  const fingerprint = root === null ? undefined : (await root.get('registry.status', {})).own.fingerprint;
  const options = fingerprint === undefined ? {} : { root: fingerprint };
  const office = await openTestOffice({ body: ags[body], label: body, member: null, ...options });
  opened.push(office);
  return office;
}

export async function requestOf(site: TestOffice): Promise<string> {
  const ticket = site.file('anfrage.daanfrage');
  await site.get('request.create', { ticket });
  return ticket;
}

/** Everything of one office goes to another, and is taken in. */
export async function send(from: TestOffice, to: TestOffice): Promise<Output<'bundle.import'>> {
  const ticket = from.file('bundle.dabundle');
  await from.get('bundle.create', { ticket });
  return to.get('bundle.import', { ticket });
}

type Role = 'coordination' | 'implementation' | 'contact';

/** Asks, is admitted, and knows it. */
export async function join(root: TestOffice, site: TestOffice, role: Role): Promise<string> {
  const { writer } = await root.get('member.admit', { ticket: await requestOf(site), role });
  await send(root, site);
  return writer;
}

export async function createProject(at: TestOffice, title: string): Promise<string> {
  const { id } = await at.get('record.create', { entity: 'project', fields: { title } });
  return String(id);
}

export async function titleAt(office: TestOffice, id: string): Promise<unknown> {
  const reply = await office.ask('record.get', { entity: 'project', id });
  return reply.ok ? reply.value['title'] : null;
}
