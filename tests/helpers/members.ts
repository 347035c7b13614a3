import type { Role } from '../../shared/trust/adm.ts';
import { exportAll, openTestOffice, type TestOffice } from './office.ts';

/** A coordination that holds the registry, as it begins at an authority. */
export const openCoordination = (label = 'Kreis'): Promise<TestOffice> =>
  openTestOffice({ body: '05558', label, member: null });

export const rootOf = async (coordination: TestOffice): Promise<string> =>
  (await coordination.get('registry.status', {})).root ?? '';

/** A site that has pinned the coordination and waits to be admitted. */
export async function openSite(
  coordination: TestOffice,
  body: string,
  label = `Standort ${body}`,
): Promise<TestOffice> {
  return openTestOffice({ body, label, member: null, root: await rootOf(coordination) });
}

/** Writes the request of a site, and has the coordination take it in. */
export async function admitSite(coordination: TestOffice, site: TestOffice, role: Role): Promise<void> {
  const ticket = site.file('beitritt.json');
  await site.get('request.create', { ticket });
  await coordination.get('member.admit', { ticket, role });
}

/** A member that has the registry and everything the coordination holds. */
export async function openMember(
  coordination: TestOffice,
  body: string,
  role: Role = 'implementation',
  label = `Standort ${body}`,
): Promise<TestOffice> {
  const site = await openSite(coordination, body, label);
  await admitSite(coordination, site, role);
  await hand(coordination, site);
  return site;
}

let files = 0;
/** One office writes a bundle of everything, another reads it. */
export async function hand(from: TestOffice, to: TestOffice) {
  files += 1;
  return to.get('bundle.import', { ticket: await exportAll(from, `b${files}.dabundle`) });
}

/** Everybody hands to everybody until nobody has anything new. */
export async function exchangeAll(...offices: readonly TestOffice[]): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    for (const from of offices) for (const to of offices) if (from !== to) await hand(from, to);
  }
}

export const writerOf = async (office: TestOffice): Promise<string> =>
  (await office.get('registry.status', {})).own.writer;

export const digestOnly = async (office: TestOffice): Promise<string> => (await office.get('store.digest', {})).digest;
