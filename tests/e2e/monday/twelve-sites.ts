import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedExampleOffice } from '../../../db/seed/run.ts';
import { day } from '../../../shared/core/day.ts';
import { bundleName } from '../../../shared/exchange/bundle-name.ts';
import { create } from '../../helpers/create.ts';
import { admitSite, rootOf, writerOf } from '../../helpers/members.ts';
import { openTestOffice, type TestOffice } from '../../helpers/office.ts';
import { keepFolder, type Prepared } from '../../helpers/running.ts';
import { atTheDistrict, atTheTowns } from './the-week.ts';

/** The coordination as it is before a Monday, and the twelve files that have come since. */
export type Monday = Prepared & { readonly files: readonly string[] };

/** When the coordination opens the program. */
export const mondayMorning = '2026-11-23T07:30:00Z';

/** Who sends, in the order of the alphabet; the second site of the district is a colleague. */
const sites = [
  ['05558004', 'Ascheberg', 'implementation'],
  ['05558008', 'Billerbeck', 'implementation'],
  ['05558012', 'Coesfeld', 'implementation'],
  ['05558016', 'Dülmen', 'implementation'],
  ['05558020', 'Havixbeck', 'implementation'],
  ['05558', 'Kreis, IT-Steuerung', 'implementation'],
  ['05558024', 'Lüdinghausen', 'implementation'],
  ['05558028', 'Nordkirchen', 'contact'],
  ['05558032', 'Nottuln', 'implementation'],
  ['05558036', 'Olfen', 'implementation'],
  ['05558040', 'Rosendahl', 'contact'],
  ['05558044', 'Senden', 'implementation'],
] as const;
type Label = (typeof sites)[number][1];

/**
 * The district with the example office, its eleven towns and a second site of its own, after five weeks. On Wednesday the role of Senden
 * was changed, which Senden has not heard of yet; Rosendahl has been silent since October; Nottuln has sent twice.
 */
export async function prepareMonday(): Promise<Monday> {
  const folder = mkdtempSync(join(tmpdir(), 'monday-'));
  const kreis = await openTestOffice({ label: 'Kreis Coesfeld', member: null, now: '2026-10-12T07:00:00Z' });
  const opened = kreis.office.opened();
  if (!opened.ok) throw new Error(opened.error.message);
  seedExampleOffice(opened.value, kreis.ports);
  const root = await rootOf(kreis);
  const to = [await writerOf(kreis)];
  const by = new Map<Label, TestOffice>();
  for (const [body, label, role] of sites) {
    const site = await openTestOffice({ body, label, role, member: null, root, now: '2026-10-12T08:00:00Z' });
    await admitSite(kreis, site, role);
    by.set(label, site);
  }
  const all = kreis.file('alles.dabundle');
  await kreis.get('bundle.create', { ticket: all });
  for (const site of by.values()) {
    site.ports.set('2026-10-12T12:00:00Z');
    await site.get('bundle.import', { ticket: all });
  }

  const files: string[] = [];
  const send = async (label: Label, on: string): Promise<string> => {
    const site = siteNamed(by, label);
    site.ports.set(`${on}T15:00:00Z`);
    const { seq } = await site.get('bundle.outlook', {});
    const ticket = join(folder, bundleName(label, seq, day(on), false));
    await site.get('bundle.create', { ticket, to });
    return ticket;
  };
  for (const [, label] of sites) {
    const on = label === 'Rosendahl' ? '2026-10-13' : '2026-11-16';
    kreis.ports.set(`${on}T16:00:00Z`);
    await kreis.get('bundle.import', { ticket: await send(label, on) });
  }
  kreis.ports.set('2026-11-18T09:00:00Z');
  await kreis.get('member.change', { writer: await writerOf(siteNamed(by, 'Senden')), role: 'contact' });
  await atTheDistrict(kreis);
  const { intakes } = await kreis.get('news.list', {});
  await kreis.get('news.mark', { batches: intakes.map(({ batch }) => batch), isRead: true });
  for (const [at, [, label]] of sites.entries()) {
    if (label === 'Rosendahl') continue;
    const site = siteNamed(by, label);
    site.ports.set(`2026-11-19T09:${10 + at}:00Z`);
    await atTheTowns[label]?.(site);
    if (label === 'Nottuln') {
      files.push(await send(label, '2026-11-19'));
      await create(site, 'note', { text: 'Die Sparkasse möchte beim Marktplatz werben' });
    }
    files.push(await send(label, '2026-11-20'));
  }
  kreis.ports.set(mondayMorning);
  return { ...keepFolder(folder, kreis, ...by.values()), files };
}

function siteNamed(by: ReadonlyMap<Label, TestOffice>, label: Label): TestOffice {
  const site = by.get(label);
  if (site === undefined) throw new Error(`${label} is no site`);
  return site;
}
