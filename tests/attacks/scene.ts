import { expect } from 'vitest';
import { bundle, type Forged, type Hand } from '../helpers/forge.ts';
import { hand, openCoordination, openMember } from '../helpers/members.ts';
import { storeOf, type TestOffice } from '../helpers/office.ts';
import { expectRebuiltSame } from '../helpers/rebuilt.ts';

/** A coordination and two implementing offices that know each other. */
export type Scene = {
  readonly kreis: TestOffice;
  readonly nottuln: TestOffice;
  readonly olfen: TestOffice;
  readonly all: readonly TestOffice[];
};

export async function openScene(): Promise<Scene> {
  const kreis = await openCoordination('Kreis');
  const nottuln = await openMember(kreis, '05558032', 'implementation', 'Nottuln');
  const olfen = await openMember(kreis, '05558036', 'implementation', 'Olfen');
  for (const site of [nottuln, olfen]) await hand(site, kreis);
  for (const site of [nottuln, olfen]) await hand(kreis, site);
  return { kreis, nottuln, olfen, all: [kreis, nottuln, olfen] };
}

/** What every attack ends with: everything is what its log says, and what honest people write still arrives everywhere. */
export async function endScene({ kreis, nottuln, all }: Scene, readers: readonly TestOffice[] = all): Promise<void> {
  const { id } = await nottuln.get('record.create', { entity: 'project', fields: { title: 'Ehrliche Arbeit' } });
  await hand(nottuln, kreis);
  for (const reader of readers) {
    if (reader !== nottuln && reader !== kreis) await hand(kreis, reader);
    expect(await reader.get('record.get', { entity: 'project', id })).toMatchObject({ title: 'Ehrliche Arbeit' });
  }
  await expectRebuiltSame(...readers);
}

/** Whatever happened: every office is what its log says. */
export async function closeScene({ all }: Scene): Promise<void> {
  await expectRebuiltSame(...all);
  for (const office of all) office.close();
}

let files = 0;
/** Hands a forged file to an office; the reply, refusals included. */
export function deliver(
  to: TestOffice,
  sender: Hand,
  segments: readonly Forged[],
  header: Record<string, unknown> = {},
) {
  files += 1;
  const path = bundle(to.file(`forged-${files}.dabundle`), sender, segments, header);
  return to.ask('bundle.import', { ticket: path });
}

/** The same where the file as such is in order. */
export async function accept(
  to: TestOffice,
  sender: Hand,
  segments: readonly Forged[],
  header: Record<string, unknown> = {},
) {
  const reply = await deliver(to, sender, segments, header);
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value;
}

export const titleOf = (office: TestOffice, id: string): unknown =>
  storeOf(office).writing.prepare('SELECT title FROM project WHERE id = ? AND hidden = 0').pluck().get(id);

export const registryLength = async (office: TestOffice): Promise<number> =>
  (await office.get('registry.status', {})).length;

/** How far an office holds the registry, and its head there: what an honest header would say. */
export const ownReg = (office: TestOffice): number =>
  Number(
    storeOf(office)
      .writing.prepare("SELECT coalesce(max(sealed), 0) FROM writer WHERE lane = 'registry'")
      .pluck()
      .get(),
  );

/** What an honest header says to have seen: everything this office holds. */
export const seenBy = (office: TestOffice): Record<string, [number, string]> =>
  Object.fromEntries(
    (
      storeOf(office)
        .writing.prepare("SELECT writer, sealed, head FROM writer WHERE lane <> 'local' AND sealed > 0")
        .all() as {
        writer: string;
        sealed: number;
        head: string;
      }[]
    ).map(({ writer, sealed, head }) => [writer, [sealed, head]]),
  );
