import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writerOfKey } from '../../db/bundle/keys.ts';
import { requestText } from '../../db/members/request-file.ts';
import { newIdentity } from '../../db/store/identity.ts';
import { bodyId } from '../../db/store/natural-id.ts';
import type { TestOffice } from '../helpers/office.ts';
import { attach, bodies, keyFrom, newFolder, portsOf } from './site.ts';

export type Role = 'coordination' | 'implementation' | 'contact';

/** Who takes part at the beginning: the first is the root; one without admission works alone and asks later. */
export type Cast = readonly { readonly role: Role; readonly isAdmitted: boolean }[];

export const roles: readonly Role[] = [
  'coordination',
  'implementation',
  'implementation',
  'contact',
  'implementation',
  'coordination',
];

/** Folders of prepared offices, and the rows (`entity:id`) all of them hold. */
export type Template = { readonly dirs: readonly string[]; readonly rows: readonly string[] };

let folder: string | null = null;
const made = new Map<string, Template>();

/** Takes away what was made for all histories of this process. */
export function removeTemplates(): void {
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
  folder = null;
  made.clear();
}

/** Folders of offices that have just begun, been admitted and exchanged once. Made once per cast; histories work on copies. */
export async function templateFor(cast: Cast): Promise<Template> {
  const name = cast.map(({ role, isAdmitted }) => `${role[0]}${role[1]}${isAdmitted ? '' : '-'}`).join('');
  const known = made.get(name);
  if (known) return known;
  folder ??= newFolder();
  // The cast of 300 offices is longer than a file name may be.
  const root = join(folder, createHash('sha256').update(name).digest('hex'));
  const offices: TestOffice[] = [];
  let fingerprint: string | undefined;
  for (const [index, { role }] of cast.entries()) {
    const office = attach(join(root, String(index)), portsOf(`${name}/${index}`, index + 1, '2026-11-23T08:00:00Z'));
    offices.push(office);
    const begun = await office.get('office.begin', {
      mode: 'empty',
      bodyAgs: bodies[index % bodies.length] ?? '',
      label: `Standort ${index}`,
      role,
      ...(fingerprint === undefined ? {} : { root: fingerprint }),
    });
    fingerprint ??= begun.fingerprint;
  }
  await admitAll(offices, cast, root);
  const rows = await firstRows(offices);
  await meetOnce(offices, root);
  for (const { office } of offices) office.close();
  const template = { dirs: offices.map(({ dir }) => dir), rows };
  made.set(name, template);
  return template;
}

/** A member with a program of their own: only a key. */
export const strangerKey = keyFrom('stranger');

function requestOfStranger(path: string): string {
  const identity = newIdentity(null, {
    signing: () => strangerKey,
    sealing: () => ({ identity: '', recipient: 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqq' }),
  });
  const nonpublic = { ...identity.nonpublic, key: keyFrom('stranger, non-public') };
  const site = {
    label: 'Fremd',
    body: bodyId(bodies[2] ?? ''),
    role: 'implementation' as const,
    at: '2026-11-23T08:00:00Z',
  };
  writeFileSync(path, requestText({ ...identity, nonpublic }, site));
  return path;
}

async function admitAll(offices: readonly TestOffice[], cast: Cast, folderOfRequests: string): Promise<void> {
  const [first] = offices;
  for (const [index, office] of offices.entries()) {
    if (index === 0 || cast[index]?.isAdmitted !== true) continue;
    const request = join(folderOfRequests, `request-${index}`);
    await office.get('request.create', { ticket: request });
    await first?.get('member.admit', { ticket: request, role: cast[index]?.role });
  }
  await first?.get('member.admit', { ticket: requestOfStranger(join(folderOfRequests, 'request-stranger')) });
  // Nobody waits for a site that confirms nothing: else no body would ever be taken out.
  await first?.get('member.dormant', { writer: writerOfKey(strangerKey), dormant: true });
}

/** Something to disagree about from the first step on. */
async function firstRows([first, second]: readonly TestOffice[]): Promise<string[]> {
  const rows: string[] = [];
  const create = async (office: TestOffice | undefined, entity: string, fields: Record<string, unknown>) => {
    const reply = await office?.ask('record.create', { entity, fields });
    if (reply?.ok) rows.push(`${entity}:${reply.value.id}`);
  };
  await create(first, 'project', { title: 'Radweg', status: 'idea', leadBodyId: bodyId(bodies[1] ?? '') });
  await create(second, 'project', { title: 'Ladesäulen', status: 'idea' });
  await create(first, 'note', { text: 'Förderung für Radwege?' });
  return rows;
}

async function meetOnce(offices: readonly TestOffice[], folderOfBundles: string): Promise<void> {
  const [first, ...others] = offices;
  const bundle = join(folderOfBundles, 'first.dabundle');
  for (const office of others) {
    await office.get('bundle.create', { ticket: bundle });
    await first?.get('bundle.import', { ticket: bundle });
  }
  await first?.get('bundle.create', { ticket: bundle });
  for (const office of others) await office.get('bundle.import', { ticket: bundle });
  rmSync(bundle);
}

/** What makes a folder an office: the store and its keys. */
export function copyOffice(from: string, to: string, withKey = true): void {
  mkdirSync(to, { recursive: true });
  for (const file of withKey ? ['store.sqlite', 'identity.json'] : ['store.sqlite'])
    copyFileSync(join(from, file), join(to, file));
}
