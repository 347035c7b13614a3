import { afterEach, beforeEach, expect, test } from 'vitest';
import { bodyId } from '../../db/store/natural-id.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
});
afterEach(() => at.close());

const nottuln = bodyId('05558032');

test('papers are listed with body, group, and the reservation that still holds', async () => {
  const groupId = await create(at, 'paperGroup', { title: 'Strategie in zwölf Räten' });
  const id = await create(at, 'paper', {
    title: 'Stelle',
    reference: 'SV-1',
    bodyId: nottuln,
    date: '2026-03-01',
    groupId,
  });
  const later = await create(at, 'paper', { title: 'Neuer', date: '2026-04-01' });
  const undated = await create(at, 'paper', { title: 'Ohne Tag' });
  await create(at, 'reservation', {
    title: 'A',
    paperId: id,
    status: 'released',
    statusReason: 'von Hand',
    releasedOn: '2026-05-01',
    releaseReference: 'Rat',
  });
  await create(at, 'reservation', { title: 'B', paperId: id });
  const { papers } = await at.get('paper.list', {});
  expect(papers.map((paper) => paper.id)).toEqual([later, id, undated]);
  expect(papers[1]).toMatchObject({
    body: 'Nottuln',
    group: 'Strategie in zwölf Räten',
    lock: { title: 'B', isLocking: true },
  });
});
