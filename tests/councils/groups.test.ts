import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bodyId } from '../../db/store/natural-id.ts';
import { differenceIn, leadPaperOf, rowsOfGroup } from '../../shared/councils/paper/group.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

const [kreis, nottuln, senden] = ['05558', '05558032', '05558044'].map(bodyId) as [string, string, string];
const resolution = 'Der Rat beschließt die Strategie in dieser Form. Die Mittel werden bereitgestellt.';

let at: TestOffice;
let groupId: string;
beforeEach(async () => {
  at = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
  groupId = await create(at, 'paperGroup', { title: 'Strategie', question: 'Gilt sie?', leadBodyId: kreis });
});
afterEach(() => at.close());

const paper = (reference: string, body: string | null, more: object = {}) =>
  create(at, 'paper', { title: reference, reference, bodyId: body, groupId, resolutionText: resolution, ...more });
const papers = async () => (await at.get('paper.group', { id: groupId })).papers;

describe('a group of papers', () => {
  test('counts papers and the bodies they are of', async () => {
    await paper('SV-1', kreis);
    await paper('031', nottuln);
    await paper('031a', nottuln);
    await paper('?', null);
    const [group] = (await at.get('paper.groups', {})).groups;
    expect(group).toMatchObject({ title: 'Strategie', leadBody: 'Kreis Coesfeld', papers: 4, bodies: 2 });
    expect((await papers()).map(({ reference }) => reference)).toEqual(['031', '031a', '?', 'SV-1'].sort());
  });

  test('says what the deciding consultation said last; who only advised has not decided (CV2, D7)', async () => {
    const decided = await paper('A', nottuln);
    const advised = await paper('B', senden);
    const told = { paperId: decided, bodyId: nottuln, authoritative: true };
    await create(at, 'consultation', { ...told, result: 'postponed', decidedOn: '2026-09-01' });
    await create(at, 'consultation', { ...told, result: 'adopted_amended', decidedOn: '2026-10-01' });
    await create(at, 'consultation', { ...told, result: 'unknown' });
    await create(at, 'consultation', {
      paperId: advised,
      bodyId: senden,
      role: 'recommendation',
      result: 'recommended',
    });
    expect(await papers()).toMatchObject([
      { reference: 'A', result: 'adopted_amended', decidedOn: '2026-10-01' },
      { reference: 'B', result: null, decidedOn: null },
    ]);
  });

  test('leaves out deleted papers, and has those of a group that was merged into it', async () => {
    const twin = await create(at, 'paperGroup', { title: 'Strategie (doppelt)' });
    await paper('A', kreis, { groupId: twin });
    await at.get('record.delete', { entity: 'paper', id: await paper('B', nottuln) });
    await at.get('record.merge', { entity: 'paperGroup', keep: groupId, drop: twin });
    expect((await papers()).map(({ reference }) => reference)).toEqual(['A']);
    expect((await at.get('paper.groups', {})).groups).toMatchObject([{ id: groupId, papers: 1 }]);
  });

  test('that was deleted is refused with the next step', async () => {
    await at.get('record.delete', { entity: 'paperGroup', id: groupId });
    expect(await at.ask('paper.group', { id: groupId })).toMatchObject({
      error: { code: 'not-found', message: expect.stringMatching(/Bitte wählen Sie/) },
    });
  });
});

describe('what a group shows', () => {
  test('every body has a line, papers of nobody come last (G1)', async () => {
    await paper('SV-1', kreis);
    await paper('ohne', null);
    const all = await papers();
    const lead = leadPaperOf(all, kreis, [kreis, nottuln]);
    expect(
      rowsOfGroup(all, [kreis, nottuln], lead).map((row) => [row.bodyId, row.paper?.reference ?? null, row.isLead]),
    ).toEqual([
      [kreis, 'SV-1', true],
      [nottuln, null, false],
      [null, 'ohne', false],
    ]);
  });

  test('the lead is the paper of the leading body that says something, else the first that does', async () => {
    await paper('leer', kreis, { resolutionText: '' });
    await paper('voll', kreis);
    await paper('N', nottuln);
    const all = await papers();
    const lead = (body: string | null, of = all) => leadPaperOf(of, body, [kreis, nottuln])?.reference;
    expect([lead(kreis), lead(nottuln), lead(null), lead(senden)]).toEqual(['voll', 'N', 'voll', 'voll']);
    expect(leadPaperOf([], kreis, [kreis])).toBeNull();
  });

  test('parts are the same, changed by so many words, missing, added, or nowhere; space alone is no difference (G2)', async () => {
    await paper('SV-1', kreis, { lockNote: 'Unter Vorbehalt.' });
    await paper('N', nottuln, {
      resolutionText: resolution.replace('in dieser Form', 'in geänderter Form'),
      facts: 'Neu.',
    });
    await paper('S', senden, { resolutionText: resolution.replace('. Die', '.\n\nDie') });
    const [n, s, lead] = await papers();
    if (n === undefined || s === undefined || lead === undefined) throw new Error('three papers');
    expect(lead.reference).toBe('SV-1');
    const state = (part: Parameters<typeof differenceIn>[0], of: typeof n) => differenceIn(part, lead, of).state;
    expect(differenceIn('resolutionText', lead, n)).toMatchObject({ state: 'changed', words: 1 });
    expect([state('lockNote', n), state('facts', n), state('alternatives', n), state('resolutionText', s)]).toEqual([
      'missing',
      'added',
      'none',
      'same',
    ]);
    const { runs } = differenceIn('resolutionText', lead, n);
    const without = (kind: string) => runs.filter((run) => run.kind !== kind).map(({ text }) => text);
    expect(without('added').join('')).toBe(lead.resolutionText);
    expect(without('removed').join('')).toBe(n.resolutionText);
  });
});
