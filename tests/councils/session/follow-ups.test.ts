import { afterEach, beforeEach, expect, test } from 'vitest';
import { bodyId } from '../../../db/store/natural-id.ts';
import { create } from '../../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice({ now: '2026-11-29T08:00:00Z' });
});
afterEach(() => at.close());

test('what was resolved is listed by day, with who does it and where it comes from', async () => {
  const meetingId = await create(at, 'meeting', { title: 'Lenkungskreis', startsOn: '2026-11-20' });
  const paperId = await create(at, 'paper', { title: 'Beitritt', reference: 'SV-11-0001' });
  const item = await create(at, 'agendaItem', { meetingId, title: 'Beitritt', paperId });
  await at.get('session.write', { meetingId, agendaItemId: item, text: '! Beitreten @Nottuln bis 31.3.' });
  await create(at, 'resolutionFollowUp', { text: 'Ohne Tag' });
  await create(at, 'resolutionFollowUp', {
    text: 'Früher',
    dueOn: '2026-12-01',
    responsible: `body:${bodyId('05558036')}`,
  });
  const { followUps } = await at.get('resolution.list', {});
  expect(
    followUps.map(({ title, who, dueOn, meeting, paper, resolvedOn }) => [
      title,
      who,
      dueOn,
      meeting,
      paper,
      resolvedOn,
    ]),
  ).toEqual([
    ['Früher', 'Olfen', '2026-12-01', null, null, '2026-11-29'],
    ['Beitreten', 'Nottuln', '2027-03-31', 'Lenkungskreis', 'SV-11-0001', '2026-11-20'],
    ['Ohne Tag', null, null, null, null, '2026-11-29'],
  ]);
});
