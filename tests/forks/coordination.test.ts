import { expect, test } from 'vitest';
import { lineOf } from '../../db/bundle/line.ts';
import { rowId } from '../helpers/forge.ts';
import { admitSite, digestOnly, exchangeAll, hand, openMember, openSite, writerOf } from '../helpers/members.ts';
import { countIn, exportAll, storeOf, type TestOffice } from '../helpers/office.ts';
import { expectRebuiltSame } from '../helpers/rebuilt.ts';
import { copiedScene } from './copied.ts';

const copied = copiedScene();
const { copyOf, others, reopened } = copied;

test('a coordination copied with entries that were not signed yet: the same entries signed twice count once', async () => {
  const { nottuln, olfen } = copied.scene;
  const sites = [
    await openSite(copied.scene.kreis, '05558008'),
    await openSite(copied.scene.kreis, '05558012'),
  ] as const;
  others.push(...sites);
  await admitSite(copied.scene.kreis, sites[0], 'implementation');
  const twin = await copyOf(copied.scene.kreis);
  const kreis = reopened('kreis');
  await hand(kreis, nottuln);
  await admitSite(twin, sites[1], 'contact');
  await hand(twin, olfen);
  const length = (await olfen.get('registry.status', {})).length;
  await hand(olfen, nottuln);
  expect((await nottuln.get('registry.status', {})).length).toBe(length);
  const back = await hand(nottuln, olfen);
  expect(back.segments.filter(({ verdict }) => verdict === 'refused')).toEqual([]);
  const registry = async (office: TestOffice) =>
    (await office.get('registry.status', {})).members.map(({ writer, role, since }) => [writer, role, since]);
  expect(await registry(olfen)).toEqual(await registry(nottuln));
  await hand(nottuln, kreis);
  expect(await registry(kreis)).toEqual(expect.arrayContaining((await registry(nottuln)).slice(0, 1)));
  await expectRebuiltSame(nottuln, olfen, kreis);
});

test('a coordination put back keeps the registry, and says nothing in it until what it had said has come back', async () => {
  const { kreis, nottuln } = copied.scene;
  const { name } = await kreis.get('backup.create', {});
  const third = await openMember(kreis, '05558008');
  others.push(third);
  await hand(kreis, nottuln);
  const length = (await nottuln.get('registry.status', {})).length;
  await kreis.get('backup.restore', { name });
  const behind = await kreis.get('registry.status', {});
  expect(behind.length).toBeLessThan(length);
  expect(await kreis.ask('member.dormant', { writer: await writerOf(nottuln), dormant: true })).toMatchObject({
    ok: false,
    error: {
      code: 'not-root',
      message: expect.stringMatching(/älteren Stand .* Bitte lesen Sie zuerst das neueste Bündel/),
    },
  });
  await hand(nottuln, kreis);
  const again = await kreis.get('registry.status', {});
  expect(again.isRoot).toBe(true);
  expect(again.own.admitted).toBe(true);
  expect(await kreis.get('member.dormant', { writer: await writerOf(nottuln), dormant: true })).toMatchObject({
    changed: true,
  });
  await exchangeAll(kreis, nottuln, third);
  expect((await third.get('registry.status', {})).length).toBe((await kreis.get('registry.status', {})).length);
  expect(await digestOnly(third)).toBe(await digestOnly(kreis));
  await expectRebuiltSame(kreis, nottuln, third);
});

// Seeds 5740 and 5790 of the long run.
test('a coordination put back with words that were not signed yet signs none of them until what it had said has come back, and never two registries', async () => {
  const { kreis, nottuln, olfen } = copied.scene;
  const dormant = async (office: TestOffice) =>
    kreis.get('member.dormant', { writer: await writerOf(office), dormant: true });
  await dormant(nottuln);
  const { name } = await kreis.get('backup.create', {});
  await dormant(olfen);
  await hand(kreis, nottuln);
  const { length } = await nottuln.get('registry.status', {});
  await kreis.get('backup.restore', { name });
  // The word about Nottuln lies there unsigned once more, with the number it was signed with.
  await exportAll(kreis, 'nach der Sicherung.dabundle');
  const third = await openSite(kreis, '05558008');
  others.push(third);
  await third.get('request.create', { ticket: third.file('beitritt.json') });
  const admission = { ticket: third.file('beitritt.json'), role: 'implementation' as const };
  expect(await kreis.ask('member.admit', admission)).toMatchObject({ error: { code: 'not-root' } });
  await hand(nottuln, kreis);
  expect(
    countIn(kreis, "SELECT count(*) FROM pending WHERE seq <= (SELECT sealed FROM writer WHERE lane = 'registry')"),
  ).toBe(0);
  await kreis.get('member.admit', admission);
  const read = await hand(kreis, nottuln);
  expect(read.segments.map(({ why }) => why)).not.toContain('registry-fork');
  const after = await nottuln.get('registry.status', {});
  expect(after.length).toBe(length + 1);
  expect(after.members.filter((member) => member.dormant).length).toBe(2);
  await exchangeAll(kreis, nottuln, third);
  expect(new Set(await Promise.all([kreis, nottuln, third].map(digestOnly))).size).toBe(1);
  await expectRebuiltSame(kreis, nottuln, third);
});

test('what a coordination had not signed when it was put back, and had never been signed, is said again behind the end', async () => {
  const { kreis, nottuln, olfen } = copied.scene;
  const { name } = await kreis.get('backup.create', {});
  await kreis.get('member.dormant', { writer: await writerOf(olfen), dormant: true });
  await hand(kreis, nottuln);
  await kreis.get('backup.restore', { name });
  // As a program before this rule may have left it: another word under a number that was used.
  const { writing, writer } = storeOf(kreis);
  const own = writing.prepare("SELECT writer, sealed FROM writer WHERE lane = 'registry'").get() as {
    writer: string;
    sealed: number;
  };
  const n = own.sealed + 1;
  const value = { dormant: true, writer: await writerOf(nottuln) };
  const line = lineOf({
    e: 'adm',
    id: rowId(),
    n,
    p: {},
    set: { dormant: value },
    t: '1800000000000-0',
    u: 'Kreis',
    x: n,
  });
  writer.prepare('INSERT INTO pending (writer, seq, record, line) VALUES (?, ?, -1, ?)').run(own.writer, n, line);
  await hand(nottuln, kreis);
  await hand(kreis, nottuln);
  const { members } = await nottuln.get('registry.status', {});
  expect(
    members
      .filter((member) => member.dormant)
      .map((member) => member.label)
      .sort(),
  ).toEqual(['Nottuln', 'Olfen']);
  await expectRebuiltSame(kreis, nottuln);
});
