import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { closeAll, createProject, join, openRoot, openSite, requestOf, send, titleAt } from './offices.ts';

afterEach(closeAll);

test('a site asks, the coordination compares the words and takes it in; what had waited counts at once', async () => {
  const kreis = await openRoot();
  const nottuln = await openSite('nottuln', kreis);
  const id = await createProject(nottuln, 'Radweg');
  await send(nottuln, kreis);
  const before = await kreis.get('registry.status', {});
  expect(before).toMatchObject({
    isRoot: true,
    length: 1,
    members: [{ label: 'Kreis Coesfeld', role: 'coordination' }],
  });
  expect(await titleAt(kreis, id)).toBeNull();

  const ticket = nottuln.file('n.daanfrage');
  const made = await nottuln.get('request.create', { ticket });
  expect(before.unknownWriters).toMatchObject([
    { writer: made.writer, words: made.words, fingerprint: made.fingerprint },
  ]);
  const read = await kreis.get('request.read', { ticket });
  expect(read).toMatchObject({
    label: 'nottuln',
    bodyName: 'Nottuln',
    role: 'implementation',
    state: 'new',
    others: [],
  });
  expect(read.words).toEqual(made.words);

  const words = made.words.map((word) => word.slice(0, 4).toUpperCase()).join(', ');
  const admitted = await kreis.get('member.admit', { ticket, words });
  expect(admitted).toMatchObject({ writer: made.writer, position: 2, changed: true, role: 'implementation' });
  expect(await titleAt(kreis, id)).toBe('Radweg');
  expect(await kreis.get('request.read', { ticket })).toMatchObject({ state: 'admitted' });

  await send(kreis, nottuln);
  const there = await nottuln.get('registry.status', {});
  expect(there).toMatchObject({ isRoot: false, length: 2, own: { admitted: true, position: 2 }, unknownWriters: [] });
  expect(there.members.map(({ label }) => label).sort()).toEqual(['Kreis Coesfeld', 'nottuln']);
  expect(there.members.every(({ recipient, frozen, dormant }) => recipient && !frozen && !dormant)).toBe(true);
});

test('nothing is sealed to a key that cannot be one: its checksum does not hold', async () => {
  const kreis = await openRoot();
  const nottuln = await openSite('nottuln', kreis);
  const path = `${nottuln.dir}/identity.json`;
  const said = JSON.parse(readFileSync(path, 'utf8'));
  const recipient = `${said.age.recipient.slice(0, -1)}${said.age.recipient.endsWith('q') ? 'p' : 'q'}`;
  writeFileSync(path, JSON.stringify({ ...said, age: { ...said.age, recipient } }));
  const writer = await join(kreis, nottuln.reopen(), 'implementation');
  const ticket = kreis.file('verschlossen.dabundle');
  expect(await kreis.ask('bundle.create', { ticket, seal: [writer] })).toMatchObject({
    error: { code: 'no-recipient-key' },
  });
});

test('the same request twice is the same as once; another role is refused with advice', async () => {
  const kreis = await openRoot();
  const ticket = await requestOf(await openSite('nottuln', kreis));
  const first = await kreis.get('member.admit', { ticket, role: 'contact', label: 'Rathaus' });
  const again = await kreis.get('member.admit', { ticket });
  expect(again).toEqual({ ...first, changed: false });
  const other = await kreis.ask('member.admit', { ticket, role: 'implementation' });
  expect(other).toMatchObject({ ok: false, error: { code: 'already-admitted' } });
  expect((await kreis.get('registry.status', {})).length).toBe(2);
});

test('words that do not fit are refused, and the role of coordination must be said', async () => {
  const kreis = await openRoot();
  const nottuln = await openSite('nottuln', kreis);
  const ticket = await requestOf(nottuln);
  const { own } = await kreis.get('registry.status', {});
  const wrong = await kreis.ask('member.admit', { ticket, words: own.words.join(' ') });
  expect(wrong).toMatchObject({ ok: false, error: { code: 'words-differ' } });

  const second = await openRoot();
  const wishing = await requestOf(second);
  expect(await kreis.ask('member.admit', { ticket: wishing })).toMatchObject({ error: { code: 'role-needed' } });
  expect(await kreis.get('member.admit', { ticket: wishing, role: 'coordination' })).toMatchObject({ changed: true });
});

test('only the root admits, changes, revokes, erases', async () => {
  const kreis = await openRoot();
  const nottuln = await openSite('nottuln', kreis);
  const writer = await join(kreis, nottuln, 'coordination');
  const ticket = await requestOf(await openSite('olfen', kreis));
  const id = await createProject(nottuln, 'a');
  const replies = [
    await nottuln.ask('member.admit', { ticket }),
    await nottuln.ask('member.change', { writer, role: 'contact' }),
    await nottuln.ask('member.dormant', { writer, dormant: true }),
    await nottuln.ask('member.revoke', { writer }),
    await nottuln.ask('member.rotate', { writer, ticket }),
    await nottuln.ask('registry.handOver', { ticket }),
    await nottuln.ask('registry.policy', { rules: { implementation: [], contact: [] }, retentionDays: 1 }),
    await nottuln.ask('clock.correct', { writer, from: 1, to: 2, shiftMs: 1 }),
    await nottuln.ask('record.erase', { entity: 'project', id }),
  ];
  for (const reply of replies) expect(reply).toMatchObject({ ok: false, error: { code: 'not-root' } });
});

test('a request that was touched on its way is refused, and so is a file that is none', async () => {
  const kreis = await openRoot();
  const nottuln = await openSite('nottuln', kreis);
  const olfen = await openSite('olfen', kreis);
  const ticket = await requestOf(nottuln);
  const text = readFileSync(ticket, 'utf8');
  const request = JSON.parse(text) as Record<string, unknown>;
  const foreign = JSON.parse(readFileSync(await requestOf(olfen), 'utf8')) as Record<string, unknown>;
  const reasonOf = async (content: string | Uint8Array) => {
    writeFileSync(ticket, content);
    const replies = [await kreis.ask('request.read', { ticket }), await kreis.ask('member.admit', { ticket })];
    const [read, admitted] = replies.map((reply) => (reply.ok ? null : (reply.error as { reason?: string }).reason));
    expect(admitted).toBe(read);
    return read;
  };
  expect(await reasonOf(JSON.stringify({ ...request, label: 'Rathaus' }))).toBe('signature');
  expect(await reasonOf(JSON.stringify({ ...request, role: 'coordination' }))).toBe('signature');
  expect(await reasonOf(JSON.stringify({ ...request, nonpublic: foreign['nonpublic'] }))).toBe('signature');
  expect(await reasonOf(JSON.stringify({ ...request, jwk: foreign['jwk'] }))).toBe('signature');
  expect(await reasonOf(JSON.stringify({ ...request, extra: 1 }))).toBe('signature');
  expect(await reasonOf(JSON.stringify({ ...request, v: 2 }))).toBe('newer-format');
  expect(await reasonOf(JSON.stringify({ ...request, fmt: 'x' }))).toBe('not-a-request');
  expect(await reasonOf('[]')).toBe('not-a-request');
  expect(await reasonOf('null')).toBe('not-a-request');
  expect(await reasonOf(text.slice(0, 200))).toBe('not-json');
  expect(await reasonOf(Uint8Array.of(0xff, 0xfe, 0x7b))).toBe('not-json');
  expect(await reasonOf(`{"a":"${'x'.repeat(70_000)}"}`)).toBe('too-large');
  expect(await reasonOf(JSON.stringify(request, null, 2).replaceAll('\n', '\r\n'))).toBeNull();
});

test('a request whose file is gone is refused', async () => {
  const kreis = await openRoot();
  const ticket = kreis.file('nirgends.daanfrage');
  expect(await kreis.ask('request.read', { ticket })).toMatchObject({ error: { code: 'file-missing' } });
  expect(await kreis.ask('member.admit', { ticket })).toMatchObject({ error: { code: 'file-missing' } });
});

test('a site that pins the root later lets count what was held until then', async () => {
  const kreis = await openRoot();
  const id = await createProject(kreis, 'Strategie');
  const olfen = await openSite('olfen', null);
  await send(kreis, olfen);
  expect(await titleAt(olfen, id)).toBeNull();
  const { own } = await kreis.get('registry.status', {});
  expect(await olfen.ask('root.pin', { root: 'Nottuln' })).toMatchObject({ error: { code: 'no-fingerprint' } });
  const pinned = await olfen.get('root.pin', { root: own.words.join(' ') });
  expect(pinned).toMatchObject({ changed: true, rootWords: own.words, length: 1 });
  expect(await titleAt(olfen, id)).toBe('Strategie');
  // The whole fingerprint names the same key.
  expect(await olfen.get('root.pin', { root: own.fingerprint })).toMatchObject({ changed: false });
});

test('another root is pinned only on purpose, and never at the root itself', async () => {
  const kreis = await openRoot();
  const other = await openRoot();
  const olfen = await openSite('olfen', kreis);
  const root = (await other.get('registry.status', {})).own.fingerprint;
  expect(await olfen.ask('root.pin', { root })).toMatchObject({ error: { code: 'pinned-already' } });
  expect(await olfen.get('root.pin', { root, replace: true })).toMatchObject({ changed: true, length: 0 });
  expect(await kreis.ask('root.pin', { root, replace: true })).toMatchObject({ error: { code: 'is-root' } });
});

test('the coordination may admit a site for another body: what it creates from then on belongs to that one', async () => {
  const kreis = await openRoot();
  const site = await openSite('nottuln', kreis);
  const olfen = (await kreis.get('record.list', { entity: 'body', filter: { ags: '05558036' } })).rows[0]?.id ?? '';
  const ticket = await requestOf(site);
  const admitted = await kreis.get('member.admit', { ticket, body: olfen });
  expect(admitted).toMatchObject({ changed: true, body: olfen });
  expect(
    await kreis.ask('member.admit', { ticket, body: (await kreis.get('registry.status', {})).own.body }),
  ).toMatchObject({
    error: { code: 'already-admitted' },
  });
  await send(kreis, site);
  expect((await site.get('office.status', {})).site).toMatchObject({ bodyId: olfen, bodyName: 'Olfen' });
  const id = await createProject(site, 'Radweg');
  await send(site, kreis);
  expect(await titleAt(kreis, id)).toBe('Radweg');
  expect(await kreis.get('record.get', { entity: 'project', id })).toMatchObject({ ownerBodyId: olfen });
});

test('a site that is not admitted yet is what its newest request says; afterwards the coordination says it', async () => {
  const kreis = await openRoot();
  const site = await openSite('nottuln', kreis);
  const ticket = site.file('wunsch.daanfrage');
  await site.get('request.create', { ticket, label: 'Rathaus Nottuln', role: 'contact' });
  expect((await site.get('registry.status', {})).own).toMatchObject({ label: 'Rathaus Nottuln', role: 'contact' });
  expect(await kreis.get('request.read', { ticket })).toMatchObject({ label: 'Rathaus Nottuln', role: 'contact' });
  await kreis.get('member.admit', { ticket });
  await send(kreis, site);
  await site.get('request.create', { ticket, label: 'Anders', role: 'coordination' });
  expect((await site.get('registry.status', {})).own).toMatchObject({ label: 'Rathaus Nottuln', role: 'contact' });
});

test('the registry can be handed to a coordination by its name alone, and to nobody else', async () => {
  const kreis = await openRoot();
  const nottuln = await openSite('nottuln', kreis);
  const writer = await join(kreis, nottuln, 'implementation');
  expect(await kreis.ask('registry.handOver', { writer })).toMatchObject({ error: { code: 'not-coordination' } });
  expect(await kreis.ask('registry.handOver', { writer: 'aaaaaaaaaaaaaaaa' })).toMatchObject({
    error: { code: 'unknown-member' },
  });
  const own = (await kreis.get('registry.status', {})).own.writer;
  expect(await kreis.ask('registry.handOver', { writer: own })).toMatchObject({ error: { code: 'is-root' } });
  expect(await kreis.ask('registry.handOver', {})).toMatchObject({ error: { code: 'invalid-request' } });
  await kreis.get('member.change', { writer, role: 'coordination' });
  expect(await kreis.get('registry.handOver', { writer })).toMatchObject({ writer, changed: true });
  await send(kreis, nottuln);
  expect((await kreis.get('registry.status', {})).isRoot).toBe(false);
  expect((await nottuln.get('registry.status', {})).isRoot).toBe(true);
});
