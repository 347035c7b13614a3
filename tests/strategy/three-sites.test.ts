import { afterEach, beforeEach, expect, test } from 'vitest';
import { naturalId } from '../../db/store/natural-id.ts';
import { entities } from '../../shared/entities.ts';
import { accept, closeScene, openScene, ownReg, type Scene, seenBy } from '../attacks/scene.ts';
import { handOf, segment } from '../helpers/forge.ts';
import { hand, openMember } from '../helpers/members.ts';
import { exportAll, type TestOffice } from '../helpers/office.ts';
import { addition, adoptedStrategy, decide, keyOf, proposal, type Strategy, stateOf, village } from './scene.ts';

let scene: Scene;
let strategy: Strategy;
beforeEach(async () => {
  scene = await openScene();
  strategy = await adoptedStrategy(scene.kreis);
  for (const site of [scene.nottuln, scene.olfen]) await hand(scene.kreis, site);
});
afterEach(() => closeScene(scene));

/** What a site says of all of it; versions are its own. */
async function told(at: TestOffice) {
  const { editions } = await at.get('strategy.editions', {});
  const read = await Promise.all(editions.map(({ id }) => at.get('strategy.edition', { id })));
  const { amendments, faults } = await at.get('amendment.list', {});
  return {
    editions: read.map(({ version: _, ...edition }) => edition),
    faults,
    amendments: amendments.map(({ id, state, words, body, decision }) => {
      return { id, state, words, body, decided: decision && [decision.result, decision.reason, decision.words] };
    }),
  };
}

test('two municipalities and the district propose apart, the coordination decides, and all sites read the same new edition', async () => {
  const { kreis, nottuln, olfen } = scene;
  // Each at home, without knowing of the others: two of them in different sentences of one text.
  const first = await proposal(nottuln, keyOf('Measure', strategy.village), {
    words: { text: village.replace('Werkzeuge', 'gemeinsame Werkzeuge') },
  });
  const second = await proposal(olfen, keyOf('Measure', strategy.village), {
    words: { text: village.replace('auch', 'und Schulen auch') },
  });
  const third = await addition(olfen, 'P17', 'Reparaturcafés', keyOf('Field', strategy.health));
  const fourth = await proposal(kreis, keyOf('Measure', strategy.sensors), { kind: 'drop' });
  const fifth = await proposal(nottuln, keyOf('Measure', strategy.data), { words: { title: 'Nottulner Daten' } });
  await nottuln.get('record.create', {
    entity: 'comment',
    fields: { on: `amendment:${fifth}`, text: 'Wir haben die Daten schon.' },
  });
  for (const site of [nottuln, olfen]) await hand(site, kreis);
  expect((await kreis.get('amendment.list', {})).amendments.find(({ id }) => id === fifth)).toMatchObject({
    comments: 1,
  });
  for (const id of [first, second, third, fourth]) await decide(kreis, id, 'accepted');
  await decide(kreis, fifth, 'refused');
  const { id } = await kreis.get('strategy.begin', {
    ...{ basedOnId: strategy.id, title: 'Fortschreibung', edition: '2026' },
  });
  await kreis.get('strategy.freeze', { id });
  // Every bundle to everybody, in one order and in the other; and to somebody who has nothing yet.
  const bundles = await Promise.all(scene.all.map((site, at) => exportAll(site, `runde-${at}.dabundle`)));
  const late = await openMember(kreis, '05558040', 'contact', 'Senden');
  for (const ticket of bundles) await olfen.get('bundle.import', { ticket });
  for (const ticket of [...bundles].reverse()) await nottuln.get('bundle.import', { ticket });
  for (const ticket of [...bundles].reverse()) await late.get('bundle.import', { ticket });
  await hand(olfen, kreis);
  const told0 = await told(kreis);
  for (const site of [nottuln, olfen, late]) expect(await told(site)).toEqual(told0);
  late.close();
  const edition = await olfen.get('strategy.edition', { id });
  expect(edition.parts.find(({ code }) => code === 'P13')?.text).toBe(
    'Vereine bekommen einfache gemeinsame Werkzeuge. Nachbarschaften und Schulen auch.',
  );
  expect(edition.parts.map(({ code }) => code)).toEqual(['', 'Z1', 'H5', 'P13', 'P17', 'H6', 'P14']);
  expect(await stateOf(nottuln, fifth)).toBe('refused');
});

test('a municipality decides about nothing: not by the program, and not by a bundle it has forged', async () => {
  const { kreis, nottuln } = scene;
  const id = await proposal(nottuln, keyOf('Measure', strategy.data), { words: { title: 'Nottulner Daten' } });
  expect(await nottuln.get('amendment.list', {})).toMatchObject({ mayPropose: true, mayDecide: false });
  expect(await nottuln.ask('amendment.decide', { id, result: 'accepted', reason: 'Passt.' })).toMatchObject({
    ok: false,
    error: { code: 'not-allowed', reason: 'catalogue' },
  });
  const begin = { basedOnId: strategy.id, title: 'Unsere', edition: '1' };
  expect(await nottuln.ask('strategy.begin', begin)).toMatchObject({
    ok: false,
    error: { code: 'not-allowed' },
  });
  await hand(nottuln, kreis);
  const key = { amendmentId: id, strategyId: strategy.id };
  const words = { code: 'P14', title: 'Nottulner Daten', text: '', fieldKey: '' };
  const wording = { kind: 'change', targetKind: 'measure', target: keyOf('Measure', strategy.data), mergeInto: '' };
  const by = handOf(nottuln);
  const others = Object.fromEntries(Object.entries(seenBy(nottuln)).filter(([writer]) => writer !== by.writer));
  const decision = {
    e: 'amendmentDecision',
    id: naturalId(entities.amendmentDecision as never, key) ?? '',
    set: { ...key, result: 'accepted', reason: 'Passt.', wording: { ...wording, words, seen: words } },
  };
  const edition = { e: 'strategy', id: strategy.id, set: { title: 'Unsere Strategie' } };
  const read = await accept(kreis, by, [
    segment(by, [decision, edition] as never, { reg: ownReg(nottuln), seen: others as never }),
  ]);
  expect(read.counts.refused).toBe(2);
  expect(await stateOf(kreis, id)).toBe('proposed');
  expect((await kreis.get('registry.refused', {})).refused.map(({ entity, reason }) => [entity, reason])).toEqual(
    expect.arrayContaining([
      ['amendmentDecision', 'catalogue'],
      ['strategy', 'catalogue'],
    ]),
  );
});

test('nobody writes in the amendment of another body; a contact proposes in the name of its own', async () => {
  const { kreis, nottuln, olfen } = scene;
  const id = await proposal(nottuln, keyOf('Measure', strategy.data), { words: { title: 'Nottulner Daten' } });
  await hand(nottuln, kreis);
  await hand(kreis, olfen);
  expect(await olfen.ask('amendment.withdraw', { id })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  const [line] = (await olfen.get('amendment.list', {})).amendments;
  expect(line).toMatchObject({ isOurs: false, state: 'proposed' });
  const contact = await openMember(kreis, '05558008', 'contact', 'Billerbeck');
  const own = await proposal(contact, keyOf('Measure', strategy.village), { words: { title: 'Dorf' } });
  expect((await contact.get('amendment.list', {})).mayPropose).toBe(true);
  await contact.get('record.create', { entity: 'comment', fields: { on: `amendment:${id}`, text: 'Gut.' } });
  const words = { code: 'P17', title: 'Reparaturcafés', text: '', fieldKey: '' };
  const added = {
    kind: 'add',
    targetKind: 'measure',
    words,
    reason: '',
    inspiredBy: `trend:${strategy.data}`,
  } as const;
  await contact.get('amendment.propose', added);
  const { id: linked } = await nottuln.get('amendment.propose', added);
  expect((await contact.get('record.list', { entity: 'link' })).rows).toEqual([]);
  expect((await nottuln.get('record.list', { entity: 'link' })).rows).toMatchObject([
    { from: `trend:${strategy.data}`, to: `amendment:${linked}`, kind: 'inspires' },
  ]);
  await hand(contact, kreis);
  expect(await kreis.get('amendment.list', {})).toMatchObject({
    amendments: expect.arrayContaining([expect.objectContaining({ id: own, state: 'proposed' })]),
  });
  contact.close();
});
