import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bodyId } from '../../db/store/natural-id.ts';
import type { Input } from '../../shared/contract.ts';
import { proposalOf } from '../../shared/councils/paper/propose.ts';
import { create } from '../helpers/create.ts';
import { countIn, openTestOffice, type TestOffice } from '../helpers/office.ts';
import { bodies, readFixture, today } from './papers/help.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
});
afterEach(() => at.close());

const nothing = { ties: [], reservation: null, position: null, budgetItem: null };

/** The founding paper with everything it proposes, as the page sends it when every tick is set. */
function everything(): Input<'paper.take'> {
  const { paper, reservation, position, budgetItem, references } = proposalOf(readFixture('SV-10-0056'), bodies, today);
  if (reservation === null || position === null || budgetItem === null)
    throw new Error('the founding paper proposes all');
  const { bodies: asked, ...lock } = reservation;
  const kreis = bodyId('05558');
  const said = (fields: object) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return {
    paper: { fields: { ...paper, bodyId: kreis } },
    ties: references.map((reference) => ({ reference, paperId: null })),
    reservation: { fields: said(lock), bodies: asked.map((ags) => bodyId(ags)) },
    position: { fields: { ...said(position), bodyId: kreis, fixedTerm: true } },
    budgetItem: { fields: { ...said(budgetItem), bodyId: kreis } },
  };
}

const rowsOf = async (entity: string) => (await at.get('record.list', { entity })).rows;

describe('taking a pasted paper over', () => {
  test('writes paper, twelve requirements, post, money and links, and one undo takes all of it back', async () => {
    const { id, isNew } = await at.get('paper.take', everything());
    expect(isNew).toBe(true);
    const [lock] = await rowsOf('reservation');
    expect(lock).toMatchObject({ paperId: id, status: 'active', rule: 'all' });
    const requirements = await rowsOf('reservationRequirement');
    expect(requirements).toHaveLength(12);
    expect(new Set(requirements.map((row) => row['status']))).toEqual(new Set(['unknown']));
    const [post] = await rowsOf('position');
    expect(post).toMatchObject({ payGrade: 'bis EG 13', termMonths: 60, reservationId: lock?.id });
    expect(await rowsOf('budgetItem')).toMatchObject([{ paperId: id, positionId: post?.id, reservationId: lock?.id }]);
    const ties = (await rowsOf('link')).map((row) => row['kind']).sort();
    expect(ties).toEqual(['decides', 'relates', 'relates']);
    const { papers } = await at.get('paper.list', {});
    expect(papers.map(({ reference }) => reference).sort()).toEqual(['SV-10-0055', 'SV-10-0056', 'SV-9-1809']);
    expect(papers.find((paper) => paper.id === id)?.lock).toMatchObject({ isLocking: true, adopted: 0, required: 12 });

    await at.get('undo', {});
    for (const entity of ['paper', 'reservation', 'reservationRequirement', 'position', 'budgetItem', 'link'])
      expect(await rowsOf(entity), entity).toEqual([]);
  });

  test('a second time brings the same paper up to date, and parts nobody said stay', async () => {
    const { id } = await at.get('paper.take', everything());
    await at.get('record.update', { entity: 'paper', id, set: { status: 'in Beratung' } });
    const [known] = (await at.get('paper.known', { references: ['sv 10/0056'] })).papers;
    expect(known).toMatchObject({ id, isStub: false, reservations: 1, positions: 1, budgetItems: 1 });
    const again = { ...nothing, paper: { id, seen: known?.version ?? '', fields: { facts: 'Neu.' } } };
    expect(await at.get('paper.take', again)).toEqual({ id, isNew: false });
    expect(await at.get('record.get', { entity: 'paper', id })).toMatchObject({ facts: 'Neu.', status: 'in Beratung' });
  });

  test('links a paper that is here, and writes no other one for it', async () => {
    const old = await create(at, 'paper', { title: 'Leitbild', reference: 'SV-9-1809' });
    const ties = [{ reference: 'SV-9-1809', paperId: old }];
    const { id } = await at.get('paper.take', { ...nothing, paper: { fields: { title: 'Neu' } }, ties });
    expect(await rowsOf('link')).toMatchObject([{ from: `paper:${id}`, to: `paper:${old}`, kind: 'relates' }]);
    expect(await rowsOf('paper')).toHaveLength(2);
  });

  test('fills a placeholder with the wording it waited for', async () => {
    await at.get('paper.take', everything());
    const [stub] = (await at.get('paper.known', { references: ['SV-9-1809'] })).papers;
    expect(stub).toMatchObject({ isStub: true });
    const id = stub?.id ?? '';
    expect(await at.get('record.get', { entity: 'paper', id })).toMatchObject({
      facts: 'Genannt in SV-10-0056; der Wortlaut liegt hier nicht vor.',
    });
    const fields = { title: 'Sachstand', resolutionText: 'Kenntnisnahme.', originalText: 'Beschluss: Kenntnisnahme.' };
    await at.get('paper.take', { ...nothing, paper: { id, seen: stub?.version ?? '', fields } });
    expect(await at.get('record.get', { entity: 'paper', id })).toMatchObject({ title: 'Sachstand', facts: null });
  });

  test('of a non-public session leaves nothing behind that others may read', async () => {
    const { paper, ...rest } = everything();
    await at.get('paper.take', {
      ...rest,
      paper: { fields: { ...paper.fields, classification: 'nonpublic_session' } },
    });
    for (const entity of ['paper', 'reservation', 'reservationRequirement', 'position', 'budgetItem', 'link'])
      expect(new Set((await rowsOf(entity)).map((row) => row['classification'])), entity).toEqual(
        new Set(['nonpublic_session']),
      );
  });
});

describe('what is refused leaves no trace', () => {
  test.each<[string, (input: Input<'paper.take'>) => Input<'paper.take'>]>([
    ['without a title', (input) => ({ ...input, paper: { fields: { ...input.paper.fields, title: '' } } })],
    ['money without a year', (input) => ({ ...input, budgetItem: { fields: { title: 'Ansatz' } } })],
    [
      'a text that is too long',
      (input) => ({ ...input, paper: { fields: { ...input.paper.fields, originalText: 'x'.repeat(80_001) } } }),
    ],
  ])('%s', async (_, change) => {
    const reply = await at.ask('paper.take', change(everything()));
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-fields' } });
    expect(countIn(at, 'SELECT count(*) FROM paper')).toBe(0);
    expect(countIn(at, 'SELECT count(*) FROM reservation')).toBe(0);
  });

  test('a paper that was changed meanwhile, or is gone', async () => {
    const id = await create(at, 'paper', { title: 'Alt' });
    const take = (seen: string) => at.ask('paper.take', { ...nothing, paper: { id, seen, fields: { title: 'Neu' } } });
    expect(await take('0')).toMatchObject({ ok: false, error: { code: 'changed-meanwhile' } });
    await at.get('record.delete', { entity: 'paper', id });
    expect(await take('0')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
