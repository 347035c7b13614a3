import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { titleOf } from '../attacks/scene.ts';
import { exchangeAll, hand, writerOf } from '../helpers/members.ts';
import { exportAll, storeOf } from '../helpers/office.ts';
import { derivedIn, expectRebuiltSame } from '../helpers/rebuilt.ts';
import { copiedScene, createTitled } from './copied.ts';

const copied = copiedScene();

test('withheld: what a sender holds and does not send is said, with whom to ask', async () => {
  const { kreis, nottuln, olfen } = copied.scene;
  await createTitled(nottuln, 'Radweg');
  await hand(nottuln, olfen);
  // Olfen believes the Kreis to hold it already, and leaves it out.
  const to = await writerOf(kreis);
  storeOf(olfen)
    .writing.prepare('UPDATE peer SET vv = ?, heads = NULL WHERE writer = ?')
    .run(JSON.stringify((await olfen.get('store.digest', {})).vv), to);
  const path = olfen.file('teil.dabundle');
  await olfen.get('bundle.create', { ticket: path, to: [to] });
  const read = await kreis.get('bundle.import', { ticket: path });
  expect(read.withheld).toMatchObject([{ writer: await writerOf(nottuln), site: 'Nottuln' }]);
  expect(read.withheld[0]?.message).toMatch(
    /^Olfen hat \d+ Änderungen von Nottuln, hier sind \d+\. Bitten Sie Olfen um ein vollständiges Bündel\.$/,
  );
  expect(read.agreement).toBe('not-comparable');
  const whole = await hand(olfen, kreis);
  expect(whole.withheld).toEqual([]);
  await expectRebuiltSame(kreis);
});

test('agreement: after everything has been exchanged the stores say that they are the same', async () => {
  const { kreis, nottuln } = copied.scene;
  const id = await createTitled(nottuln, 'Radweg');
  await exchangeAll(nottuln, kreis);
  await kreis.get('record.update', { entity: 'project', id, set: { title: 'Radweg Nord' } });
  await exportAll(nottuln);
  await hand(kreis, nottuln);
  const read = await hand(nottuln, kreis);
  expect(read).toMatchObject({ agreement: 'same', diagnosis: null });
  await expectRebuiltSame(kreis, nottuln);
});

test('agreement: registers that were damaged are mended from the log, without a word', async () => {
  const { kreis, nottuln } = copied.scene;
  const id = await createTitled(nottuln, 'Radweg');
  await exchangeAll(nottuln, kreis);
  const { writing } = storeOf(kreis);
  const sound = derivedIn(kreis);
  writing
    .prepare("UPDATE record SET state = replace(state, 'Radweg', 'Umweg'), leaf = zeroblob(32) WHERE id = ?")
    .run(id);
  writing.prepare("UPDATE project SET title = 'Umweg' WHERE id = ?").run(id);
  await exportAll(kreis);
  const read = await hand(nottuln, kreis);
  expect(read).toMatchObject({ agreement: 'same', diagnosis: null });
  expect(derivedIn(kreis)).toEqual(sound);
});

test('agreement: a log that was tampered with cannot be mended; a file says where it differs, and nothing of what is written', async () => {
  const { kreis, nottuln } = copied.scene;
  const id = await createTitled(nottuln, 'Radweg');
  await exchangeAll(nottuln, kreis);
  await exportAll(kreis);
  storeOf(kreis).writing.prepare("UPDATE segment SET ops = replace(ops, 'Radweg', 'Umweg')").run();
  await kreis.get('store.rebuild', {});
  expect(titleOf(kreis, id)).toBe('Umweg');
  const read = await hand(nottuln, kreis);
  expect(read.agreement).toBe('differs');
  const file = kreis.file(`archive/${read.diagnosis}`);
  expect(existsSync(file)).toBe(true);
  const text = readFileSync(file, 'utf8');
  expect(text).not.toMatch(/Umweg|Radweg/);
  const diagnosis = JSON.parse(text) as {
    digestHere: string;
    digestOfSender: string;
    rows: [string, string, string][];
  };
  expect(diagnosis.digestHere).not.toBe(diagnosis.digestOfSender);
  expect(diagnosis.rows.find(([, row]) => row === id)?.[2]).toMatch(/^[0-9A-F]{64}$/);
  await expectRebuiltSame(kreis);
});
