import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { accept } from '../attacks/scene.ts';
import { handOf } from '../helpers/forge.ts';
import { countIn, digestOf, storeOf, type TestOffice } from '../helpers/office.ts';
import { closeAll, createProject, join, openRoot, openSite, requestOf, send, titleAt } from './offices.ts';

afterEach(closeAll);

const retitle = (id: string, title: string) => ({ entity: 'project', id, set: { title } });

test('a site that lost its role goes on with the old one until it hears of it; what it wrote meanwhile is listed and does not count', async () => {
  const kreis = await openRoot();
  const nottuln = await openSite('nottuln', kreis);
  const writer = await join(kreis, nottuln, 'implementation');
  const id = await createProject(nottuln, 'vorher');
  await send(nottuln, kreis);
  expect(await titleAt(kreis, id)).toBe('vorher');

  const changed = await kreis.get('member.change', { writer, role: 'contact', label: 'Rathaus Nottuln' });
  expect(changed).toMatchObject({ writer, changed: true });
  expect(await kreis.get('member.change', { writer, role: 'contact' })).toMatchObject({ changed: false });
  await nottuln.get('record.update', retitle(id, 'nachher'));
  await send(nottuln, kreis);

  expect(await titleAt(kreis, id)).toBe('vorher');
  const { refused } = await kreis.get('registry.refused', {});
  const aboutIt = refused.filter((line) => line.id === id);
  expect(aboutIt).toMatchObject([
    { writer, entity: 'project', id, title: 'vorher', fields: ['title'], reason: 'role' },
  ]);
  expect(aboutIt[0]?.message).toMatch(/^[A-ZÄÖÜ].*\.$/);
  expect((await kreis.get('registry.status', {})).refused).toBe(refused.length);

  // The site itself arrives at the same, once it has heard of it.
  await send(kreis, nottuln);
  expect(await titleAt(nottuln, id)).toBe('vorher');
  expect((await nottuln.get('registry.status', {})).own).toMatchObject({ role: 'contact', label: 'Rathaus Nottuln' });
});

test('nothing a revoked site writes counts any more; what was taken in before stays', async () => {
  const kreis = await openRoot();
  const nottuln = await openSite('nottuln', kreis);
  const writer = await join(kreis, nottuln, 'implementation');
  const id = await createProject(nottuln, 'vorher');
  await send(nottuln, kreis);
  const { seq } = await kreis.get('member.revoke', { writer });
  expect(seq).toBeGreaterThan(0);
  expect(await kreis.get('member.revoke', { writer })).toMatchObject({ changed: false });
  await nottuln.get('record.update', retitle(id, 'nachher'));
  const { counts } = await send(nottuln, kreis);
  expect(counts).toMatchObject({ changed: 0 });
  expect(await titleAt(kreis, id)).toBe('vorher');
  const { members } = await kreis.get('registry.status', {});
  expect(members.find((member) => member.writer === writer)?.revoked).toMatchObject({ seq });
  const ticket = await requestOf(nottuln);
  expect(await kreis.get('request.read', { ticket })).toMatchObject({ state: 'revoked' });
  expect(await kreis.ask('member.admit', { ticket })).toMatchObject({ error: { code: 'revoked' } });
});

test('a revocation further back takes back what had counted, at every site alike', async () => {
  const kreis = await openRoot();
  const nottuln = await openSite('nottuln', kreis);
  const olfen = await openSite('olfen', kreis);
  const writer = await join(kreis, nottuln, 'implementation');
  await join(kreis, olfen, 'implementation');
  const id = await createProject(nottuln, 'echt');
  await send(nottuln, kreis);
  const { members } = await kreis.get('registry.status', {});
  const held = (await kreis.get('exchange.status', {})).sites.find((site) => site.writer === writer)?.seq ?? 0;
  expect(members).toHaveLength(3);
  await nottuln.get('record.update', retitle(id, 'gestohlen'));
  await send(nottuln, kreis);
  await send(nottuln, olfen);
  expect(await titleAt(olfen, id)).toBe('gestohlen');

  const tooFar = await kreis.ask('member.revoke', { writer, seq: 10_000 });
  expect(tooFar).toMatchObject({ error: { code: 'not-held', held: held + 1 } });
  await kreis.get('member.revoke', { writer, seq: held });
  expect(await titleAt(kreis, id)).toBe('echt');
  await send(kreis, olfen);
  expect(await titleAt(olfen, id)).toBe('echt');
  await send(olfen, kreis);
  expect((await digestOf(olfen)).digest).toBe((await digestOf(kreis)).digest);
});

test('the root can be neither revoked nor demoted, but it can get another name', async () => {
  const kreis = await openRoot();
  const { writer } = (await kreis.get('registry.status', {})).own;
  expect(await kreis.ask('member.revoke', { writer })).toMatchObject({ error: { code: 'is-root' } });
  expect(await kreis.ask('member.change', { writer, role: 'contact' })).toMatchObject({ error: { code: 'is-root' } });
  expect(await kreis.get('member.change', { writer, label: 'Agentur' })).toMatchObject({ changed: true });
  expect((await kreis.get('registry.status', {})).own.label).toBe('Agentur');
  expect(await kreis.ask('member.revoke', { writer: 'a'.repeat(16) })).toMatchObject({
    error: { code: 'unknown-member' },
  });
});

test('a lost key is replaced: the new one has the place of the old, which ends where it was held', async () => {
  const kreis = await openRoot();
  const old = await openSite('nottuln', kreis);
  const writer = await join(kreis, old, 'implementation');
  const id = await createProject(old, 'alt');
  await send(old, kreis);
  const fresh = await openSite('nottuln', kreis);
  const olfen = await requestOf(await openSite('olfen', kreis));
  expect(await kreis.ask('member.rotate', { writer, ticket: olfen })).toMatchObject({ error: { code: 'other-body' } });
  const ticket = await requestOf(fresh);
  const rotated = await kreis.get('member.rotate', { writer, ticket });
  expect(rotated).toMatchObject({ changed: true });
  expect(await kreis.get('member.rotate', { writer, ticket })).toMatchObject({ changed: false });
  await send(kreis, fresh);
  await fresh.get('record.update', retitle(id, 'neu'));
  await send(fresh, kreis);
  expect(await titleAt(kreis, id)).toBe('neu');
  await old.get('record.update', retitle(id, 'vom alten Rechner'));
  await send(old, kreis);
  expect(await titleAt(kreis, id)).toBe('neu');
  const { members } = await kreis.get('registry.status', {});
  expect(members.map((member) => member.writer)).toContain(rotated.writer);
  expect(members.map((member) => member.writer)).not.toContain(writer);
});

test('the registry is handed over to another coordination, and only there it goes on', async () => {
  const kreis = await openRoot();
  const second = await openSite('senden', kreis);
  const ticket = await requestOf(second);
  expect(await kreis.ask('registry.handOver', { ticket })).toMatchObject({ error: { code: 'unknown-member' } });
  const writer = await join(kreis, second, 'contact');
  expect(await kreis.ask('registry.handOver', { ticket })).toMatchObject({ error: { code: 'not-coordination' } });
  await kreis.get('member.change', { writer, role: 'coordination' });
  await kreis.get('registry.handOver', { ticket });
  expect((await kreis.get('registry.status', {})).isRoot).toBe(false);
  const olfen = await openSite('olfen', kreis);
  const wish = await requestOf(olfen);
  expect(await kreis.ask('member.admit', { ticket: wish })).toMatchObject({ error: { code: 'not-root' } });

  await send(kreis, second);
  expect(await second.get('registry.status', {})).toMatchObject({ isRoot: true, own: { role: 'coordination' } });
  const admitted = await second.get('member.admit', { ticket: wish });
  expect(admitted).toMatchObject({ changed: true });
  // Pinned is still the first root: its word about the second one is enough.
  await send(second, olfen);
  expect(await olfen.get('registry.status', {})).toMatchObject({
    own: { admitted: true, position: admitted.position },
  });
  await send(second, kreis);
  expect((await kreis.get('registry.status', {})).length).toBe(admitted.position);
  expect((await second.reopen().get('registry.status', {})).isRoot).toBe(true);
});

/** The registry log an office writes, and nothing else, as a file of its own. */
async function onlyItsRegistry(of: TestOffice, to: TestOffice) {
  const open = of.office.opened();
  if (!open.ok || open.value.identity.registry === null) throw new Error('keeps no registry');
  const { writer, key } = open.value.identity.registry;
  const rows = storeOf(of)
    .writing.prepare('SELECT header, ops, tail, from_seq, to_seq, head FROM segment WHERE writer = ? ORDER BY from_seq')
    .all(writer) as { header: string; ops: string; tail: string; from_seq: number; to_seq: number; head: string }[];
  const segments = rows.map(({ header, ops, tail, from_seq, to_seq, head }) => ({
    writer,
    publicKey: { crv: 'Ed25519' as const, kty: 'OKP' as const, x: key.x },
    from: from_seq,
    to: to_seq,
    head,
    lines: [header, ...ops.split('\n'), tail],
  }));
  return accept(to, handOf(of), segments);
}

test('what the next keeper of the registry says may come before the word that it is the next: it waits for that', async () => {
  const kreis = await openRoot();
  const second = await openSite('senden', kreis);
  await join(kreis, second, 'coordination');
  const nottuln = await openSite('nottuln', kreis);
  await join(kreis, nottuln, 'implementation');
  await kreis.get('registry.handOver', { ticket: await requestOf(second) });
  await send(kreis, second);
  const olfen = await openSite('olfen', kreis);
  const admitted = await second.get('member.admit', { ticket: await requestOf(olfen), role: 'contact' });
  await send(second, kreis);
  const { length } = await nottuln.get('registry.status', {});
  const read = await onlyItsRegistry(second, nottuln);
  expect(read.segments.map(({ verdict, why }) => [verdict, why])).toEqual([['held', 'registry']]);
  expect((await nottuln.get('registry.status', {})).length).toBe(length);
  // The same again is known, and takes no more room.
  expect((await onlyItsRegistry(second, nottuln)).segments.map(({ verdict }) => verdict)).toEqual(['known']);
  await onlyItsRegistry(kreis, nottuln);
  expect((await nottuln.get('registry.status', {})).length).toBe(admitted.position);
  expect(countIn(nottuln, 'SELECT count(*) FROM segment WHERE held = 1')).toBe(0);
});

test('another policy says who may write what from then on', async () => {
  const kreis = await openRoot();
  const nottuln = await openSite('nottuln', kreis);
  await join(kreis, nottuln, 'contact');
  const before = await nottuln.ask('record.create', { entity: 'project', fields: { title: 'a' } });
  expect(before.ok).toBe(false);
  const { policy } = await kreis.get('registry.status', {});
  const contact = [...policy.rules.contact, { entities: ['project'], rows: 'own' as const }];
  const wanted = { rules: { ...policy.rules, contact }, retentionDays: 30 };
  expect(await kreis.get('registry.policy', wanted)).toMatchObject({ changed: true });
  expect(await kreis.get('registry.policy', wanted)).toMatchObject({ changed: false });
  await send(kreis, nottuln);
  const id = await createProject(nottuln, 'a');
  await send(nottuln, kreis);
  expect(await titleAt(kreis, id)).toBe('a');
});

test('a site is dormant until somebody says otherwise', async () => {
  const kreis = await openRoot();
  const writer = await join(kreis, await openSite('nottuln', kreis), 'contact');
  const dormant = async () =>
    (await kreis.get('registry.status', {})).members.find((member) => member.writer === writer)?.dormant;
  expect(await kreis.get('member.dormant', { writer, dormant: false })).toMatchObject({ changed: false });
  expect(await kreis.get('member.dormant', { writer, dormant: true })).toMatchObject({ changed: true });
  expect(await dormant()).toBe(true);
  await kreis.get('member.dormant', { writer, dormant: false });
  expect(await dormant()).toBe(false);
});

test('a clock that was wrong is put right without touching what was signed', async () => {
  const kreis = await openRoot();
  const nottuln = await openSite('nottuln', kreis);
  const writer = await join(kreis, nottuln, 'implementation');
  nottuln.ports.set('2099-01-01T00:00:00Z');
  const id = await createProject(nottuln, 'aus der Zukunft');
  await send(nottuln, kreis);
  const createdAt = async () => String((await kreis.get('record.get', { entity: 'project', id }))['createdAt']);
  expect((await createdAt()).slice(0, 4)).toBe('2099');
  const { sites } = await kreis.get('exchange.status', {});
  const to = sites.find((site) => site.writer === writer)?.seq ?? 0;
  const shiftMs = Date.parse('2026-11-23T00:00:00Z') - Date.parse('2099-01-01T00:00:00Z');
  await kreis.get('clock.correct', { writer, from: to, to, shiftMs });
  expect((await createdAt()).slice(0, 10)).toBe('2026-11-23');
  const backwards = await kreis.ask('clock.correct', { writer, from: 2, to: 1, shiftMs });
  expect(backwards).toMatchObject({ error: { code: 'invalid-request' } });
});

test('an erased record is gone from every store that hears of it, and every signature still verifies', async () => {
  const kreis = await openRoot();
  const nottuln = await openSite('nottuln', kreis);
  await join(kreis, nottuln, 'implementation');
  const id = await createProject(nottuln, 'Erika Mustermann');
  await nottuln.get('record.update', retitle(id, 'Erika M.'));
  await send(nottuln, kreis);
  await kreis.get('record.update', retitle(id, 'Frau Mustermann'));

  const erased = await kreis.get('record.erase', { entity: 'project', id });
  expect(erased).toMatchObject({ ops: 3 });
  expect(await titleAt(kreis, id)).toBeNull();
  expect(await kreis.ask('record.erase', { entity: 'project', id })).toMatchObject({ error: { code: 'not-found' } });
  await send(kreis, nottuln);
  expect(await titleAt(nottuln, id)).toBeNull();
  const ticket = nottuln.file('danach.dabundle');
  await nottuln.get('bundle.create', { ticket });
  expect(readFileSync(ticket, 'utf8')).not.toContain('Muster');
  expect(readFileSync(ticket, 'utf8')).not.toContain('Erika');
  for (const name of readdirSync(kreis.file('archive')))
    expect(readFileSync(kreis.file(`archive/${name}`), 'latin1')).not.toContain('Erika');
  expect((await digestOf(nottuln)).digest).toBe((await digestOf(kreis)).digest);
});

test('a site that is no coordination hands over what only it knew, and the others take it', async () => {
  const kreis = await openRoot();
  const nottuln = await openSite('nottuln', kreis);
  await join(kreis, nottuln, 'implementation');
  const { id } = await nottuln.get('record.create', {
    entity: 'note',
    fields: { text: 'reift', visibility: 'private' },
  });
  await nottuln.get('record.update', { entity: 'note', id, set: { visibility: 'shared' } });
  await send(nottuln, kreis);
  expect(await kreis.get('record.get', { entity: 'note', id })).toMatchObject({ text: 'reift', visibility: 'shared' });
});

test('a record that never left this computer is erased without a word in the registry', async () => {
  const kreis = await openRoot();
  const before = (await kreis.get('registry.status', {})).length;
  const { id } = await kreis.get('record.create', {
    entity: 'note',
    fields: { text: 'nur für mich', visibility: 'private' },
  });
  expect(await kreis.get('record.erase', { entity: 'note', id: String(id) })).toMatchObject({
    isOnlyHere: true,
    ops: 1,
  });
  expect((await kreis.get('registry.status', {})).length).toBe(before);
});
