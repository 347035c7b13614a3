import { afterEach, beforeEach, expect, test } from 'vitest';
import { accept, closeScene, openScene, ownReg, type Scene } from '../attacks/scene.ts';
import { at, type Forged, type Hand, handOf, rowId, segment } from '../helpers/forge.ts';
import { digestOnly, exchangeAll, hand, openMember } from '../helpers/members.ts';
import { storeOf, type TestOffice } from '../helpers/office.ts';
import { expectRebuiltSame } from '../helpers/rebuilt.ts';

let scene: Scene;
let note: string;
const others: TestOffice[] = [];
beforeEach(async () => {
  scene = await openScene();
  note = (await scene.nottuln.get('record.create', { entity: 'note', fields: { text: 'Ausgang' } })).id;
  await exchangeAll(scene.nottuln, scene.kreis, scene.olfen);
});
afterEach(async () => {
  for (const office of others.splice(0)) office.close();
  await closeScene(scene);
});

async function member(body = '05558008'): Promise<TestOffice> {
  const office = await openMember(scene.kreis, body);
  others.push(office);
  return office;
}

/** A segment of Olfen that writes into the note everybody may write in. */
const writes = (by: Hand, ...texts: readonly string[]): Forged =>
  segment(
    by,
    texts.map((text) => ({ e: 'note', id: note, set: { text }, t: '1795420900000-0' })),
    { reg: ownReg(scene.olfen) },
  );

const textsIn = async (office: TestOffice) => {
  const { conflicts } = await office.get('conflict.list', {});
  return conflicts
    .find(({ field }) => field === 'text')
    ?.values.map(({ value }) => value)
    .sort();
};

/** Registers of the note, and which branches the log has. */
const stateIn = (office: TestOffice) => ({
  note: storeOf(office).writing.prepare('SELECT state FROM record WHERE id = ?').pluck().get(note),
  logs: storeOf(office)
    .writing.prepare(
      'SELECT writer, base, parent, sealed, head FROM writer WHERE substr(writer, 1, 16) = ? ORDER BY writer',
    )
    .all(handOf(scene.olfen).writer),
});

test('equivocating: two histories with one key, sent to two offices, are both kept and shown where they meet', async () => {
  const { kreis, nottuln } = scene;
  const [a, b] = [handOf(scene.olfen), handOf(scene.olfen)];
  await accept(kreis, a, [writes(a, 'Für den Kreis')]);
  await accept(nottuln, b, [writes(b, 'Für Nottuln')]);
  const read = await hand(nottuln, kreis);
  const fork = read.segments.find(({ verdict }) => verdict === 'fork');
  expect(fork?.message).toMatch(
    /von Olfen: Zu denselben Nummern gibt es zwei verschiedene Fassungen\. .*geben Sie den Standort dann wieder frei\.$/,
  );
  expect(await textsIn(kreis)).toEqual(['Ausgang', 'Für Nottuln', 'Für den Kreis']);
  await hand(kreis, nottuln);
  expect(await textsIn(nottuln)).toEqual(['Ausgang', 'Für Nottuln', 'Für den Kreis']);
  expect(stateIn(nottuln)).toEqual(stateIn(kreis));
  expect(await digestOnly(nottuln)).toBe(await digestOnly(kreis));
  const third = await member();
  expect(stateIn(third)).toEqual(stateIn(kreis));
  expect((await kreis.get('registry.status', {})).members.find(({ writer }) => writer === a.writer)?.frozen).toBe(true);
  await expectRebuiltSame(kreis, nottuln, third);
});

test('equivocating: what the writer adds to either history waits until a person has looked, and then counts', async () => {
  const { kreis } = scene;
  const [a, b] = [handOf(scene.olfen), handOf(scene.olfen)];
  await accept(kreis, a, [writes(a, 'Eins')]);
  await accept(kreis, b, [writes(b, 'Zwei')]);
  const more = await accept(kreis, a, [writes(a, 'Eins weiter'), writes(a, 'Eins noch weiter')]);
  expect(more).toMatchObject({ verdict: 'held', counts: { held: 2 } });
  expect(more.segments[0]).toMatchObject({ verdict: 'held', why: 'frozen' });
  expect(more.segments[0]?.message).toMatch(
    /von Olfen zwei Fassungen gibt\. Bitte klären Sie das mit Olfen .* wieder frei\.$/,
  );
  await expectRebuiltSame(kreis);
  expect(await kreis.get('member.thaw', { writer: a.writer })).toEqual({ writer: a.writer, released: 2 });
  expect(await textsIn(kreis)).toEqual(['Ausgang', 'Eins', 'Eins noch weiter', 'Eins weiter', 'Zwei']);
  expect(await kreis.get('member.thaw', { writer: a.writer })).toEqual({ writer: a.writer, released: 0 });
  expect(await kreis.ask('member.thaw', { writer: 'aaaaaaaaaaaaaaaa' })).toMatchObject({
    error: { code: 'unknown-member', message: expect.stringMatching(/Bitte/) },
  });
  // Afterwards its log goes on as any other.
  expect(await accept(kreis, b, [writes(b, 'Zwei weiter')])).toMatchObject({ verdict: 'new' });
  await expectRebuiltSame(kreis);
});

/** Everything that can happen to one key: three histories from one place, one that parts inside a segment, a branch of a branch. */
function tangle(): Forged[] {
  const start = handOf(scene.olfen);
  const a = { ...start };
  const whole = writes(a, 'a1', 'a2', 'a3');
  const b = { ...start };
  const first = writes(b, 'a1');
  const afterFirst: [number, string] = [b.seq, b.head];
  const parted = writes(b, 'b2', 'b3');
  const c = at(start, afterFirst);
  const parting = writes(c, 'b2');
  const branchOfBranch = writes(c, 'c3', 'c4');
  const d = { ...start };
  const third = writes(d, 'd1');
  const goesOn = writes(b, 'b4');
  return [whole, first, parted, parting, branchOfBranch, third, goesOn];
}

/** A fixed shuffle: what fails once fails again. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const rest = [...items];
  const mixed: Item[] = [];
  for (let state = seed * 2654435761 + 1; rest.length > 0; state = (state * 1103515245 + 12345) & 0x7fffffff) {
    mixed.push(...rest.splice((state >>> 8) % rest.length, 1));
  }
  return mixed;
}

test('equivocating: three branches and a branch of a branch give the same at every office, in whatever order they come', async () => {
  const segments = tangle();
  const sender = handOf(scene.olfen);
  const states: unknown[] = [];
  for (let seed = 1; seed <= 6; seed += 1) {
    const office = await member();
    for (const one of shuffled(segments, seed)) await accept(office, sender, [one]);
    await expectRebuiltSame(office);
    // Whatever waits because of the order is let go by a person, as often as it takes.
    while ((await office.get('member.thaw', { writer: sender.writer })).released > 0);
    states.push(stateIn(office));
    await expectRebuiltSame(office);
  }
  for (const state of states) expect(state).toEqual(states[0]);
  const office = others.at(-1);
  if (!office) throw new Error('none');
  expect(await textsIn(office)).toEqual(['Ausgang', 'a1', 'a2', 'a3', 'b2', 'b3', 'b4', 'c3', 'c4', 'd1']);
  // All in one file, and handed on from one to the other, it is the same again.
  const last = await member();
  await accept(last, sender, segments);
  while ((await last.get('member.thaw', { writer: sender.writer })).released > 0);
  expect(stateIn(last)).toEqual(states[0]);
  const heir = await member();
  await hand(last, heir);
  while ((await heir.get('member.thaw', { writer: sender.writer })).released > 0);
  expect(stateIn(heir)).toEqual(states[0]);
  await expectRebuiltSame(last, heir);
});

test('equivocating: what others had replaced of one history stays replaced, and nothing of the other is', async () => {
  const { kreis, nottuln } = scene;
  const [a, b] = [handOf(scene.olfen), handOf(scene.olfen)];
  await accept(kreis, a, [writes(a, 'Für den Kreis')]);
  await accept(nottuln, b, [writes(b, 'Für Nottuln')]);
  // Nottuln replaces what it has seen, under the name that has there; the same name means something else at the Kreis.
  await nottuln.get('conflict.resolve', { entity: 'note', id: note, field: 'text', value: 'Nottuln hat entschieden' });
  await exchangeAll(nottuln, kreis);
  for (const office of [kreis, nottuln])
    expect(await textsIn(office)).toEqual(['Für den Kreis', 'Nottuln hat entschieden']);
  expect(await digestOnly(kreis)).toBe(await digestOnly(nottuln));
  await kreis.get('conflict.resolve', { entity: 'note', id: note, field: 'text', value: 'Alles geklärt' });
  await exchangeAll(nottuln, kreis);
  for (const office of [kreis, nottuln]) expect(await textsIn(office)).toBeUndefined();
  expect(await digestOnly(kreis)).toBe(await digestOnly(nottuln));
  await expectRebuiltSame(kreis, nottuln);
});

test('equivocating: deletions see only the history their author held', async () => {
  const { kreis, nottuln } = scene;
  const [a, b] = [handOf(scene.olfen), handOf(scene.olfen)];
  const id = rowId(a);
  const one = (by: Hand, text: string) => segment(by, [{ e: 'note', id, set: { text } }], { reg: ownReg(scene.olfen) });
  await accept(kreis, a, [one(a, 'Für den Kreis')]);
  await accept(nottuln, b, [one(b, 'Für Nottuln')]);
  await nottuln.get('record.delete', { entity: 'note', id });
  await exchangeAll(nottuln, kreis);
  // The other history was written beside the deletion, so the note is shown again, and a person decides.
  for (const office of [kreis, nottuln]) {
    const { conflicts } = await office.get('conflict.list', {});
    expect(conflicts.filter((conflict) => conflict.id === id).map(({ field }) => field)).toContain('_del');
  }
  expect(await digestOnly(kreis)).toBe(await digestOnly(nottuln));
  await expectRebuiltSame(kreis, nottuln);
});

test('equivocating: the same ops under two headers are no fork, and count the same whichever header came first', async () => {
  const { kreis, nottuln } = scene;
  const [a, b] = [handOf(scene.olfen), handOf(scene.olfen)];
  const dot = String(
    (
      JSON.parse(String(storeOf(kreis).writing.prepare('SELECT state FROM record WHERE id = ?').pluck().get(note))) as {
        cells: { text: { live: [[string]] } };
      }
    ).cells.text.live[0][0],
  );
  const draft = [{ e: 'note', id: note, set: { text: 'Gesehen oder nicht' }, p: { text: dot } }];
  const victim = dot.split('.')[0] ?? '';
  const head = storeOf(kreis).writing.prepare('SELECT sealed, head FROM writer WHERE writer = ?').get(victim) as {
    sealed: number;
    head: string;
  };
  const seeing = segment(a, draft, { reg: ownReg(scene.olfen), seen: { [victim]: [head.sealed, head.head] } });
  const blind = segment(b, draft, { reg: ownReg(scene.olfen) });
  await accept(kreis, a, [seeing]);
  await accept(nottuln, b, [blind]);
  expect(await accept(kreis, b, [blind])).toMatchObject({ segments: [{ verdict: 'new' }] });
  await accept(nottuln, a, [seeing]);
  expect(stateIn(kreis)).toEqual(stateIn(nottuln));
  expect(await textsIn(kreis)).toBeUndefined();
  await exchangeAll(kreis, nottuln);
  expect(await digestOnly(kreis)).toBe(await digestOnly(nottuln));
  expect((await kreis.get('registry.status', {})).members.some(({ frozen }) => frozen)).toBe(false);
  const entries = (await kreis.get('record.history', { entity: 'note', id: note })).entries;
  expect(entries).toHaveLength(2);
  await expectRebuiltSame(kreis, nottuln);
});

test('equivocating: the registry itself in two histories is refused, and the one that is here stays', async () => {
  const { kreis, nottuln } = scene;
  const open = kreis.office.opened();
  if (!open.ok || open.value.identity.registry === null) throw new Error('no registry');
  const { writer, key } = open.value.identity.registry;
  const length = (await nottuln.get('registry.status', {})).length;
  const { chainStart } = await import('../../db/bundle/chain.ts');
  const forger: Hand = { key, writer, seq: 0, head: chainStart(writer).toString('base64url') };
  const policy = { rules: { implementation: [], contact: [] }, retentionDays: 0 };
  const second = segment(forger, [{ e: 'adm', id: rowId(), set: { policy } }], { class: 'registry' });
  const read = await accept(nottuln, handOf(kreis), [second]);
  expect(read.segments[0]).toMatchObject({ verdict: 'refused', why: 'registry-fork' });
  expect(read.segments[0]?.message).toMatch(/Bitte rufen Sie die Koordination an, bevor Sie weiter Bündel einlesen\.$/);
  expect((await nottuln.get('registry.status', {})).length).toBe(length);
  await expectRebuiltSame(nottuln);
});
