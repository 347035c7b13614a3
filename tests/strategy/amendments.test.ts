import { afterEach, beforeEach, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { countIn, openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';
import { addition, adoptedStrategy, decide, keyOf, proposal, type Strategy, stateOf, village } from './scene.ts';

let at: TestOffice;
let strategy: Strategy;
beforeEach(async () => {
  at = await openTestOffice();
  strategy = await adoptedStrategy(at);
});
afterEach(() => at.close());

const begin = () =>
  at.get('strategy.begin', { basedOnId: strategy.id, title: 'Fortschreibung', edition: 'Entwurf 2026' });
const edition = (id: string) => at.get('strategy.edition', { id });
const named = async (id: string) =>
  (await edition(id)).parts.map(({ code, title }) => (code === '' ? title : `${code} ${title}`));

test('an amendment is proposed with the words its author had in front of them, and one undo takes it back', async () => {
  const id = await proposal(at, keyOf('Measure', strategy.village), {
    words: { title: 'Digitales Dorf und Ehrenamt' },
  });
  const { amendments, inForce, parts } = await at.get('amendment.list', {});
  expect(inForce).toMatchObject({ id: strategy.id, edition: 'Fassung 2021', isFrozen: false });
  expect(parts.map(({ kind }) => kind)).toEqual(['vision', 'goal', 'field', 'measure', 'field', 'measure', 'measure']);
  expect(parts[1]?.details).toBe('Messgröße: Vereine\nAusgangswert: 20 Vereine\nZielwert: 80 Vereine bis 2030');
  expect(amendments).toMatchObject([
    {
      ...{ id, kind: 'change', targetKind: 'measure', state: 'proposed', decision: null, proposedOn: '2026-11-23' },
      words: { title: 'Digitales Dorf und Ehrenamt', text: village },
      seen: { code: 'P13', title: 'Digitales Dorf', text: village, fieldKey: keyOf('Field', strategy.health) },
    },
  ]);
  await at.get('undo', {});
  expect((await at.get('amendment.list', {})).amendments).toEqual([]);
});

test('nobody proposes what is said already, what is not there, or a second vision', async () => {
  const about = {
    kind: 'change',
    targetKind: 'measure',
    target: keyOf('Measure', strategy.village),
    reason: '',
  } as const;
  const words = { code: 'P13', title: 'Digitales Dorf', text: village, fieldKey: keyOf('Field', strategy.health) };
  const refusal = async (input: object) => {
    const reply = await at.ask('amendment.propose', { ...about, words, ...input });
    return reply.ok ? 'written' : reply.error.code;
  };
  expect(await refusal({})).toBe('says-nothing');
  expect(await refusal({ words: { ...words, title: '' } })).toBe('says-nothing');
  expect(await refusal({ target: keyOf('Measure', strategy.goal) })).toBe('unknown-part');
  expect(await refusal({ targetKind: 'goal' })).toBe('unknown-part');
  expect(await refusal({ words: { ...words, fieldKey: keyOf('Measure', strategy.data) } })).toBe('unknown-part');
  expect(await refusal({ kind: 'merge', mergeInto: about.target })).toBe('unknown-part');
  expect(await refusal({ kind: 'merge', mergeInto: keyOf('Goal', strategy.goal) })).toBe('unknown-part');
  expect(await refusal({ kind: 'add', targetKind: 'vision', target: '' })).toBe('unknown-part');
});

test('a decision has a reason, is written beside the amendment, and can be made again until the words are frozen', async () => {
  const id = await proposal(at, keyOf('Measure', strategy.data), { words: { title: 'Offene Daten der Region' } });
  expect(await at.ask('amendment.decide', { id, result: 'refused', reason: ' ' })).toMatchObject({ ok: false });
  await decide(at, id, 'deferred');
  expect(await stateOf(at, id)).toBe('deferred');
  const [before] = (await at.get('amendment.list', {})).amendments;
  const seen = before?.version ?? '';
  expect(await at.ask('amendment.decide', { id, result: 'accepted', reason: 'Doch.', seen })).toMatchObject({
    ok: false,
    error: { code: 'changed-meanwhile' },
  });
  await decide(at, id, 'accepted', { seen, seenDecision: before?.decision?.version ?? '' });
  expect(countIn(at, 'SELECT count(*) FROM amendment_decision')).toBe(1);
  const draft = await begin();
  await at.get('strategy.freeze', { id: draft.id });
  expect(await stateOf(at, id)).toBe('contained');
  expect(await at.ask('amendment.decide', { id, result: 'refused', reason: 'Nein.' })).toMatchObject({
    ok: false,
    error: { code: 'contained-already' },
  });
});

test('what a body changes after the decision was not decided about', async () => {
  const id = await proposal(at, keyOf('Measure', strategy.data), { words: { title: 'Offene Daten der Region' } });
  await decide(at, id, 'accepted');
  await at.get('record.update', { entity: 'amendment', id, set: { title: 'Geheime Daten' } });
  const { id: draft } = await begin();
  expect(await named(draft)).toContain('P14 Offene Daten der Region');
  const words = { code: 'P14', title: 'x', text: '', fieldKey: '' };
  const changed = { id, kind: 'change', targetKind: 'measure', target: keyOf('Measure', strategy.data) } as const;
  expect(await at.ask('amendment.propose', { ...changed, words, reason: '' })).toMatchObject({
    ok: false,
    error: { code: 'decided-already' },
  });
});

test('withdrawn is withdrawn: nobody decides about it any more, and it stays readable', async () => {
  const id = await proposal(at, keyOf('Goal', strategy.goal), { kind: 'drop' });
  await at.get('amendment.withdraw', { id });
  expect(await stateOf(at, id)).toBe('withdrawn');
  expect(await at.ask('amendment.decide', { id, result: 'accepted', reason: 'Doch.' })).toMatchObject({
    ok: false,
    error: { code: 'withdrawn-already' },
  });
});

test('a new edition: the one in force is frozen first, and the draft says what was accepted', async () => {
  const change = await proposal(at, keyOf('Measure', strategy.village), { words: { text: `${village} Und Schulen.` } });
  const added = await addition(at, 'P17', 'Reparaturcafés', keyOf('Field', strategy.health));
  const dropped = await proposal(at, keyOf('Goal', strategy.goal), { kind: 'drop' });
  const merged = await proposal(at, keyOf('Measure', strategy.sensors), {
    ...{ kind: 'merge', into: keyOf('Measure', strategy.data) },
    words: { title: 'Offene Daten und Sensorik' },
  });
  const vision = await proposal(at, 'vision', { words: { text: 'Gemeinsam, auf Dauer.' } });
  const refused = await proposal(at, keyOf('Field', strategy.climate), { words: { title: 'Anderes' } });
  for (const id of [change, added, dropped, merged, vision]) await decide(at, id, 'accepted');
  await decide(at, refused, 'refused');
  const { id } = await begin();
  expect(await edition(strategy.id)).toMatchObject({ isFrozen: true, frozenOn: '2026-11-23', status: 'adopted' });
  expect(await edition(id)).toMatchObject({ isFrozen: false, status: 'draft', faults: [], basedOnId: strategy.id });
  expect(await named(id)).toEqual([
    'Leitbild',
    'H5 Gesundheit und Ehrenamt',
    'P13 Digitales Dorf',
    'P17 Reparaturcafés',
    'H6 Klima und Daten',
    'P14 Offene Daten und Sensorik',
  ]);
  expect(await at.ask('strategy.begin', { basedOnId: strategy.id, title: 'x', edition: 'x' })).toMatchObject({
    ok: false,
    error: { code: 'draft-exists', id },
  });
  // One action: the draft is gone, and so are the frozen words.
  await at.get('undo', {});
  expect(await edition(strategy.id)).toMatchObject({ isFrozen: false });
  expect((await at.get('strategy.editions', {})).editions).toHaveLength(1);
});

test('contradictions are named, and an edition with one is not frozen', async () => {
  const one = await proposal(at, keyOf('Measure', strategy.village), { words: { title: 'Dorf' } });
  const other = await proposal(at, keyOf('Measure', strategy.village), { words: { title: 'Dörfer' } });
  for (const id of [one, other]) await decide(at, id, 'accepted');
  const fault = { code: 'same-words', part: keyOf('Measure', strategy.village), name: 'P13 Digitales Dorf' };
  expect((await at.get('amendment.list', {})).faults).toMatchObject([fault]);
  const { id } = await begin();
  expect((await edition(id)).faults).toMatchObject([fault]);
  expect(await at.ask('strategy.freeze', { id })).toMatchObject({
    ok: false,
    error: { code: 'contradictions', faults: [{ amendments: [one, other].sort() }] },
  });
  // Settled by words that are those of both.
  await decide(at, other, 'accepted', {
    words: { code: 'P13', title: 'Dorf', text: village, fieldKey: keyOf('Field', strategy.health) },
  });
  expect((await edition(id)).faults).toEqual([]);
  expect((await at.get('strategy.freeze', { id })).parts).toBe(7);
  expect(await edition(id)).toMatchObject({ isFrozen: true, status: 'in_consultation' });
});

test('what is adopted stands in the records, and older editions are read as they were for ever', async () => {
  const project = await create(at, 'project', { title: 'Pegel', measureId: strategy.sensors });
  const added = await addition(at, 'P17', 'Reparaturcafés', keyOf('Field', strategy.health));
  const change = await proposal(at, keyOf('Measure', strategy.village), { words: { text: `${village} Und Schulen.` } });
  const merged = await proposal(at, keyOf('Measure', strategy.sensors), {
    kind: 'merge',
    into: keyOf('Measure', strategy.data),
  });
  const dropped = await proposal(at, keyOf('Goal', strategy.goal), { kind: 'drop' });
  for (const id of [added, change, merged, dropped]) await decide(at, id, 'accepted');
  const { id } = await begin();
  const old = (await edition(strategy.id)).parts;
  expect(await at.ask('strategy.adopt', { id, adoptedOn: '2026-12-01' })).toMatchObject({
    ok: false,
    error: { code: 'not-frozen' },
  });
  await at.get('strategy.freeze', { id });
  const frozen = (await edition(id)).parts;
  expect(await at.get('strategy.adopt', { id, adoptedOn: '2026-12-01' })).toEqual({
    ...{ id, created: 1, changed: 1, dropped: 2 },
  });
  const { rows } = await at.get('record.list', { entity: 'strategyMeasure', sort: ['code'] });
  expect(rows.map(({ code, profile, strategyId, status }) => [code, profile, strategyId, status])).toEqual([
    ['P13', `${village} Und Schulen.`, id, 'planned'],
    ['P14', 'Daten werden einmal aufbereitet.', id, 'planned'],
    ['P17', 'Reparaturcafés für alle.', id, 'planned'],
  ]);
  expect((await at.get('record.list', { entity: 'strategyGoal' })).rows).toEqual([]);
  expect(await at.get('record.get', { entity: 'project', id: project })).toMatchObject({ measureId: strategy.sensors });
  const { editions } = await at.get('strategy.editions', {});
  expect(editions.map((one) => [one.id, one.status])).toEqual([
    [id, 'adopted'],
    [strategy.id, 'superseded'],
  ]);
  // Whatever happens to the records afterwards.
  await at.get('record.update', { entity: 'strategyMeasure', id: strategy.village, set: { title: 'Ganz anders' } });
  await at.get('record.delete', { entity: 'strategyField', id: strategy.climate });
  expect((await edition(strategy.id)).parts).toEqual(old);
  expect((await edition(id)).parts).toEqual(frozen);
  expect(frozen.map(({ key }) => key).every((key) => !key.startsWith('amendment:'))).toBe(true);
  // And the next edition begins where this one ends.
  const next = await proposal(at, keyOf('Measure', String(rows[2]?.id)), { words: { title: 'Reparatur und Tausch' } });
  await decide(at, next, 'accepted');
  const third = await at.get('strategy.begin', { basedOnId: id, title: 'Dritte', edition: '2028' });
  expect(await named(third.id)).toContain('P17 Reparatur und Tausch');
});

test('adopting is one action: one undo brings back what was in force', async () => {
  const change = await proposal(at, keyOf('Measure', strategy.village), { words: { title: 'Dorf' } });
  await decide(at, change, 'accepted');
  const { id } = await begin();
  await at.get('strategy.freeze', { id });
  await at.get('strategy.adopt', { id, adoptedOn: '2026-12-01' });
  await at.get('undo', {});
  expect((await at.get('amendment.list', {})).inForce).toMatchObject({ id: strategy.id, status: 'adopted' });
  expect(await at.get('record.get', { entity: 'strategyMeasure', id: strategy.village })).toMatchObject({
    ...{ title: 'Digitales Dorf', strategyId: strategy.id },
  });
  expect(await edition(id)).toMatchObject({ status: 'in_consultation', isFrozen: true });
});

test('FE3: a frozen part that is not what it is named by is not shown as part of the edition', async () => {
  await begin();
  const { rows } = await at.get('record.list', { entity: 'strategyPart', filter: { code: 'P13' } });
  const part = rows[0]?.id ?? '';
  expect(
    await at.ask('record.update', { entity: 'strategyPart', id: part, set: { title: 'Gefälscht' } }),
  ).toMatchObject({
    ok: false,
    error: { code: 'append-only' },
  });
  // Deleted by somebody: readable all the same.
  await at.get('record.delete', { entity: 'strategyPart', id: part });
  expect(await edition(strategy.id)).toMatchObject({ damaged: 0 });
  expect(await named(strategy.id)).toContain('P13 Digitales Dorf');
  // Written past every door.
  storeOf(at).writing.prepare('UPDATE strategy_part SET text = ? WHERE id = ?').run('Gefälscht.', part);
  expect(await edition(strategy.id)).toMatchObject({ damaged: 1 });
  expect(await named(strategy.id)).not.toContain('P13 Digitales Dorf');
});

test('what the councils said to an edition comes from its papers: consultations that decide, and reservations', async () => {
  const { id } = await begin();
  const body = async (ags: string, name: string, kind: string) =>
    (await at.ask('record.create', { entity: 'body', fields: { ags, name, kind } })).ok;
  expect(await body('05558999', 'Neudorf', 'municipality')).toBe(true);
  const { answers } = await edition(id);
  expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['open']));
  const [district, town, other] = answers;
  const group = await create(at, 'paperGroup', { title: 'Zwölf Räte', strategyId: id });
  const paper = await create(at, 'paper', { title: 'Vorlage', groupId: group, bodyId: town?.bodyId });
  const said = { paperId: paper, bodyId: town?.bodyId, decidedOn: '2026-11-30' };
  await create(at, 'consultation', { ...said, role: 'recommendation', result: 'rejected' });
  expect((await edition(id)).councils).toMatchObject({ met: 0, refused: 0 });
  await create(at, 'consultation', { ...said, role: 'decision', result: 'postponed', decidedOn: '2026-10-01' });
  await create(at, 'consultation', { ...said, role: 'decision', result: 'adopted' });
  const lead = await create(at, 'paper', {
    title: 'Vorlage des Kreises',
    reference: 'SV-11-1',
    bodyId: district?.bodyId,
  });
  await create(at, 'link', { from: `paper:${lead}`, to: `strategy:${id}`, kind: 'decides' });
  const lock = await create(at, 'reservation', { title: 'Sperre', paperId: lead });
  const needs = { reservationId: lock, bodyId: other?.bodyId, status: 'adopted_amended', decidedOn: '2026-11-20' };
  await create(at, 'reservationRequirement', needs);
  const after = await edition(id);
  expect(after.answers.slice(0, 3)).toMatchObject([
    { kind: 'open', result: 'unknown', reference: 'SV-11-1' },
    { kind: 'met', result: 'adopted', decidedOn: '2026-11-30' },
    { kind: 'check', result: 'adopted_amended', decidedOn: '2026-11-20' },
  ]);
  expect(after.councils).toMatchObject({ met: 1, check: 1, refused: 0 });
});
