import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Input, Output } from '../../shared/contract.ts';
import { create } from '../helpers/create.ts';
import { exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';
import { closeAll, createProject, join, openRoot, openSite, send } from '../trust/offices.ts';
import { type Disputes, exchange, prepareDisputes } from './disputes.ts';

type Rule = Input<'conflict.preview'>;
type Conflict = Output<'conflict.list'>['conflicts'][number];
type Decision = Output<'conflict.preview'>['decisions'][number];

let disputes: Disputes;
let kreis: TestOffice;
let writers: { readonly kreis: string; readonly nottuln: string; readonly olfen: string };
let bodies: { readonly nottuln: string; readonly olfen: string };

beforeAll(async () => {
  disputes = await prepareDisputes();
  kreis = disputes.kreis;
  const { sites } = await kreis.get('conflict.groups', {});
  const writerOf = (name: string) => sites.find(({ site }) => site === name)?.writer ?? '';
  writers = { kreis: writerOf('Kreis Coesfeld'), nottuln: writerOf('Nottuln'), olfen: writerOf('Olfen') };
  const bodyOf = async (office: TestOffice) => (await office.get('registry.status', {})).own.body;
  bodies = { nottuln: await bodyOf(disputes.nottuln), olfen: await bodyOf(disputes.olfen) };
});
afterAll(() => {
  disputes.close();
  closeAll();
});

const listOf = async (office: TestOffice) => (await office.get('conflict.list', {})).conflicts;
const keyOf = ({ entity, id, field }: Pick<Conflict, 'entity' | 'id' | 'field'>) => `${entity}:${id}:${field}`;
const asCommand = (decisions: readonly Decision[]) => ({
  decisions: decisions.map(({ entity, id, field, take, seen }) => ({ entity, id, field, take, seen })),
});
/** What a record shows in a field; `_del`: whether it is deleted. */
async function shown(office: TestOffice, { entity, id, field }: Decision): Promise<unknown> {
  const reply = await office.ask('record.get', { entity, id });
  if (field === '_del') return !reply.ok || reply.value.deleted === true;
  return reply.ok ? (reply.value[field] ?? null) : undefined;
}

test('what there is to make a rule for: fields, sites and bodies, each with how many conflicts', async () => {
  const groups = await kreis.get('conflict.groups', {});
  const open = await listOf(kreis);
  expect(groups.total).toBe(open.length);
  expect(groups.fields.reduce((sum, { conflicts }) => sum + conflicts, 0)).toBe(open.length);
  expect(groups.fields.find(({ field }) => field === 'title')).toEqual({
    entity: 'project',
    field: 'title',
    conflicts: 6,
  });
  expect(groups.sites.map(({ site }) => site)).toEqual(['Kreis Coesfeld', 'Nottuln', 'Olfen']);
  expect(groups.owners.map(({ name }) => name)).toEqual(['Kreis Coesfeld', 'Nottuln', 'Olfen']);
});

describe('a rule', () => {
  test('takes what one site says, in the projects of one body only', async () => {
    const rule: Rule = { take: { kind: 'site', writer: writers.olfen }, owner: bodies.olfen, entities: ['project'] };
    const { decisions, left } = await kreis.get('conflict.preview', rule);
    expect(new Set(decisions.map(({ id }) => id))).toEqual(new Set(disputes.ids.olfen));
    expect(decisions.every(({ site }) => site === 'Olfen')).toBe(true);
    expect(decisions.filter(({ field }) => field === 'title').map(({ value }) => value)).toEqual(
      expect.arrayContaining(['Olfen sagt 3', 'Olfen sagt 4', 'Olfen sagt 5']),
    );
    // Olfen wrote no summary: nobody guesses what it would have said.
    expect(left).toEqual([expect.objectContaining({ field: 'summary', why: 'no-value' })]);
  });

  test('takes the value of the site to whose body the record belongs', async () => {
    const { decisions } = await kreis.get('conflict.preview', { take: { kind: 'owner' }, fields: ['project.title'] });
    expect(decisions).toHaveLength(6);
    for (const { id, site } of decisions) expect(site).toBe(disputes.ids.olfen.includes(id) ? 'Olfen' : 'Nottuln');
  });

  test('takes the newest by the clocks, for all kinds and deletions alike', async () => {
    const { decisions, left, total } = await kreis.get('conflict.preview', { take: { kind: 'newest' } });
    expect([decisions.length, left]).toEqual([total, []]);
    for (const { at, others } of decisions) for (const other of others) expect(other.at <= at).toBe(true);
    expect(decisions.find(({ field }) => field === '_del')).toMatchObject({ value: false, site: 'Olfen' });
  });

  test('leaves open where "the others" say several different things', async () => {
    const { left } = await kreis.get('conflict.preview', { take: { kind: 'other' }, fields: ['project.title'] });
    expect(left.filter(({ why }) => why === 'several').length).toBe(6);
  });

  test('is refused whole if something changed since the preview, and nothing is decided', async () => {
    const before = await listOf(kreis);
    const { decisions } = await kreis.get('conflict.preview', { take: { kind: 'newest' } });
    const [first, ...others] = decisions;
    const stale = { ...(first as Decision), seen: [...(first?.seen ?? []), `${writers.olfen}.99999`] };
    const outcome = await kreis.ask('conflict.resolveMany', asCommand([...others, stale]));
    expect(outcome).toMatchObject({ ok: false, error: { code: 'changed-meanwhile', changed: 1 } });
    const twice = await kreis.ask('conflict.resolveMany', asCommand([...decisions, ...decisions.slice(0, 1)]));
    expect(twice.ok).toBe(false);
    expect(await listOf(kreis)).toEqual(before);
  });
});

test('no rule ever decides what its preview did not list, what it lists is decided as listed, and one undo restores all', async () => {
  const before = await listOf(kreis);
  const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 0 });
  const anyRule: fc.Arbitrary<Rule> = fc.record({
    take: fc.constantFrom<Rule['take']>(
      { kind: 'newest' },
      { kind: 'owner' },
      { kind: 'own' },
      { kind: 'other' },
      { kind: 'site', writer: writers.nottuln },
      { kind: 'site', writer: writers.olfen },
      { kind: 'site', writer: writers.kreis },
    ),
    entities: some(['project', 'note']),
    fields: some(['project.title', 'project.budgetCents', 'project.summary', 'note._del']),
    owner: fc.constantFrom(null, bodies.nottuln, bodies.olfen),
    only: some(before.slice(0, 8).map(keyOf)),
  });
  await fc.assert(
    fc.asyncProperty(anyRule, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), async (rule, ticks) => {
      const { decisions, left } = await kreis.get('conflict.preview', rule);
      const named = new Set([...decisions, ...left].map(keyOf));
      expect(named.size).toBe(decisions.length + left.length);
      // A person may strike lines out of the preview.
      const chosen = decisions.filter((_decision, at) => ticks[at] ?? true);
      if (chosen.length === 0) return;
      await kreis.get('conflict.resolveMany', asCommand(chosen));
      const gone = new Set(chosen.map(keyOf));
      const after = await listOf(kreis);
      // Whoever stays deleted asks nothing else any more.
      const deleted = new Set(
        chosen.filter(({ field, value }) => field === '_del' && value === true).map(({ id }) => id),
      );
      const kept = before.filter((conflict) => !gone.has(keyOf(conflict)) && !deleted.has(conflict.id));
      const open = ({ values }: Conflict) => values.map(({ dot, value }) => [dot, value]);
      expect(after.map((one) => [keyOf(one), open(one)])).toEqual(kept.map((one) => [keyOf(one), open(one)]));
      for (const decision of chosen) expect(await shown(kreis, decision)).toEqual(decision.value);
      await kreis.get('undo', {});
      expect(await listOf(kreis)).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

test('a decision about many is one action with a name, and travels: nobody has the conflicts any more', async () => {
  const own = await prepareDisputes();
  const { decisions, total } = await own.kreis.get('conflict.preview', { take: { kind: 'newest' } });
  const done = await own.kreis.get('conflict.resolveMany', asCommand(decisions));
  expect(done).toMatchObject({ decided: total, openConflicts: 0 });
  const { undone } = await own.kreis.get('undo', {});
  expect(undone).toMatchObject({ verb: 'decide', count: done.records });
  await own.kreis.get('redo', {});
  expect((await listOf(own.kreis)).length).toBe(0);
  await exchange([own.kreis, own.nottuln, own.olfen]);
  for (const office of [own.kreis, own.nottuln, own.olfen]) expect(await listOf(office)).toEqual([]);
  own.close();
});

test('a rule leaves to others what this site may not write', async () => {
  const root = await openRoot();
  const nottuln = await openSite('nottuln', root);
  await join(root, nottuln, 'implementation');
  const olfen = await openSite('olfen', root);
  await join(root, olfen, 'implementation');
  const id = await createProject(nottuln, 'Radweg');
  await send(nottuln, root);
  await send(root, olfen);
  await root.get('record.update', { entity: 'project', id, set: { title: 'Vom Kreis' } });
  await nottuln.get('record.update', { entity: 'project', id, set: { title: 'Von Nottuln' } });
  await send(root, olfen);
  await send(nottuln, olfen);
  expect(await olfen.get('conflict.preview', { take: { kind: 'newest' } })).toMatchObject({
    decisions: [],
    left: [{ id, field: 'title', why: 'not-allowed' }],
  });
});

describe('what a person sees of a conflict', () => {
  test('that two decisions met: who decided, when, and among which values', async () => {
    const own = await prepareDisputes();
    const id = own.ids.olfen[1] ?? '';
    const where = { entity: 'project', id, field: 'title' } as const;
    await exchange([own.kreis, own.nottuln, own.olfen]);
    await own.kreis.get('conflict.resolve', { ...where, value: 'Vom Kreis entschieden' });
    await own.olfen.get('conflict.resolve', { ...where, value: 'In Olfen entschieden' });
    await own.nottuln.get('bundle.import', { ticket: await exportAll(own.kreis) });
    await own.nottuln.get('bundle.import', { ticket: await exportAll(own.olfen) });
    const met = (await listOf(own.nottuln)).find((one) => keyOf(one) === keyOf(where));
    expect(met?.values.map(({ site, value }) => [site, value]).sort()).toEqual([
      ['Kreis Coesfeld', 'Vom Kreis entschieden'],
      ['Olfen', 'In Olfen entschieden'],
    ]);
    for (const { decided } of met?.values ?? [])
      expect(decided.map(({ site, value }) => [site, value]).sort()).toEqual([
        ['Nottuln', 'Nottuln sagt 4'],
        ['Olfen', 'Olfen sagt 4'],
      ]);
    // An ordinary edit decided nothing.
    const plain = (await listOf(own.nottuln)).find(({ field }) => field === 'budgetCents');
    expect(plain?.values.every(({ decided }) => decided.length === 0)).toBe(true);
    own.close();
  });

  test('that two people decided differently whether a record stays deleted', async () => {
    const own = await prepareDisputes();
    await exchange([own.kreis, own.nottuln, own.olfen]);
    const where = { entity: 'note', id: own.ids.note, field: '_del' } as const;
    await own.kreis.get('conflict.resolve', { ...where, value: true });
    await own.olfen.get('conflict.resolve', { ...where, value: false });
    await own.nottuln.get('bundle.import', { ticket: await exportAll(own.kreis) });
    await own.nottuln.get('bundle.import', { ticket: await exportAll(own.olfen) });
    const met = (await listOf(own.nottuln)).find((one) => keyOf(one) === keyOf(where));
    expect(met?.values.map(({ site, value }) => [site, value])).toEqual([
      ['Olfen', false],
      ['Kreis Coesfeld', true],
    ]);
    await own.nottuln.get('conflict.resolve', {
      ...where,
      value: false,
      seen: met?.values.map(({ dot }) => dot) ?? [],
    });
    expect((await listOf(own.nottuln)).some((one) => keyOf(one) === keyOf(where))).toBe(false);
    own.close();
  });

  test('a clock ahead of now, one behind what its author had seen, and what they all descend from', async () => {
    const now = await openTestOffice();
    const future = await openTestOffice({ body: '05558032', label: 'Nottuln' });
    const past = await openTestOffice({ body: '05558036', label: 'Olfen' });
    const id = await create(now, 'project', { title: 'Anfang' });
    for (const other of [future, past]) await other.get('bundle.import', { ticket: await exportAll(now) });
    future.ports.set('2031-01-01T00:00:00Z');
    past.ports.set('1995-01-01T00:00:00Z');
    const set = (office: TestOffice, title: string) =>
      office.get('record.update', { entity: 'project', id, set: { title } });
    await set(future, 'Aus der Zukunft');
    await set(now, 'Von heute');
    await set(past, 'Aus der Vergangenheit');
    for (const other of [future, past]) await now.get('bundle.import', { ticket: await exportAll(other) });
    const [conflict] = await listOf(now);
    expect(conflict).toMatchObject({ base: 'Anfang', hasBase: true });
    const doubts = new Map(conflict?.values.map(({ site, clock }) => [site, clock?.kind ?? null]));
    expect(doubts.get('Nottuln')).toBe('ahead');
    expect(doubts.get('Standort 05558')).toBeNull();
    // Whoever reads a bundle is pulled along by at most a day: a clock in 1995 stays in 1995.
    expect(doubts.get('Olfen')).toBe('behind');
    const { decisions, left } = await now.get('conflict.preview', { take: { kind: 'newest' } });
    expect([decisions, left.map(({ why }) => why)]).toEqual([[], ['clock']]);
    for (const office of [now, future, past]) office.close();
  });
});
