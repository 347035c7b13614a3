import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bodyId } from '../../db/store/natural-id.ts';
import { isPublicMatter, publicItem } from '../../shared/councils/publicness.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
});
afterEach(() => at.close());

const nottuln = bodyId('05558032');

async function council(kind = 'council', noticePeriodDays: number | null = 7): Promise<string> {
  return create(at, 'committee', { name: 'Rat der Gemeinde Nottuln', bodyId: nottuln, kind, noticePeriodDays });
}

async function meet(committeeId: string, startsOn: string, more: object = {}): Promise<string> {
  return create(at, 'meeting', {
    title: 'Ratssitzung',
    committeeId,
    startsOn,
    startTime: '18:00',
    place: 'Rathaus',
    ...more,
  });
}

const file = (id: string) => at.get('meeting.file', { id });

async function calendarOf(ids?: readonly string[]): Promise<string> {
  const ticket = at.file('sitzungen.ics');
  await at.get('meeting.calendar', { ticket, ...(ids === undefined ? {} : { ids: [...ids] }) });
  // Lines are folded after 75 octets.
  return readFileSync(ticket, 'utf8').replace(/\r\n[ \t]/g, '');
}

test('meetings are listed by day with body and last day of invitation; committees with their next meeting', async () => {
  const committeeId = await council();
  const later = await meet(committeeId, '2026-12-09');
  const earlier = await meet(committeeId, '2026-10-01', { state: 'held' });
  await meet(committeeId, '2026-11-30', { state: 'cancelled' });
  const { meetings } = await at.get('meeting.list', {});
  expect(meetings.map(({ id }) => id)).toEqual([earlier, expect.anything(), later]);
  expect(meetings[2]).toMatchObject({ body: 'Nottuln', startTime: '18:00', inviteBy: '2026-12-02', items: 0 });
  const { committees } = await at.get('committee.list', {});
  expect(committees.find(({ id }) => id === committeeId)).toMatchObject({
    body: 'Nottuln',
    nextOn: '2026-12-09',
    meetings: 3,
  });
});

test('the agenda stands in its order, each item with the way its paper takes through the committees of the body', async () => {
  const [main, rat] = [await council('main_committee'), await council()];
  const [first, second] = [await meet(main, '2026-12-01'), await meet(rat, '2026-12-09')];
  const paperId = await create(at, 'paper', { title: 'Strategie', bodyId: nottuln, reference: 'N-1' });
  await create(at, 'agendaItem', { meetingId: second, title: 'Zweitens', number: '10', position: 2 });
  const item = await create(at, 'agendaItem', {
    meetingId: second,
    title: 'Strategie',
    number: '2',
    position: 1,
    paperId,
  });
  const early = await create(at, 'agendaItem', { meetingId: first, title: 'Strategie', number: '1', paperId });
  await at.get('agenda.result', { id: early, line: 'Beschluss empfohlen' });
  expect((await file(second)).items).toMatchObject([
    {
      id: item,
      number: '2',
      paper: { reference: 'N-1' },
      result: null,
      meaning: 'unknown',
      stations: [{ role: 'preliminary' }],
    },
    { number: '10', paper: null, stations: [] },
  ]);
  const line = 'ungeändert beschlossen · Ja 17 · Nein 0 · einstimmig';
  await at.get('agenda.result', { id: item, line });
  const [shown] = (await file(second)).items;
  expect(shown).toMatchObject({ result: line, meaning: 'adopted' });
  expect(shown?.stations).toMatchObject([
    { role: 'preliminary', result: 'recommended', decidedOn: '2026-12-01' },
    { role: 'decision', result: 'adopted', decidedOn: '2026-12-09' },
  ]);
});

test('what a council decided in its meeting counts for the reservation, and what is corrected later does, too', async () => {
  const rat = await council();
  const meetingId = await meet(rat, '2026-11-20');
  const paperId = await create(at, 'paper', { title: 'Strategie', bodyId: bodyId('05558') });
  const positionId = await create(at, 'position', { title: 'Stelle' });
  const on = { entity: 'position' as const, id: positionId };
  const { id } = await at.get('reservation.place', { on, fields: { title: 'Sperre', paperId }, bodies: [nottuln] });
  const item = await create(at, 'agendaItem', { meetingId, title: 'Strategie', paperId });
  const state = async () => (await at.get('council.matrix', { reservationId: id })).matrix?.rows[0]?.state;
  await at.get('agenda.result', { id: item, line: 'im Wesentlichen beschlossen' });
  expect(await state()).toMatchObject({ kind: 'open', result: 'unknown' });
  await at.get('agenda.result', { id: item, line: 'im Wesentlichen beschlossen', result: 'adopted_amended' });
  expect(await state()).toMatchObject({ kind: 'check', why: 'amended', decidedOn: '2026-11-20' });
  await at.get('agenda.result', { id: item, line: 'ungeändert beschlossen' });
  expect(await state()).toMatchObject({ kind: 'met' });
  expect((await at.get('record.list', { entity: 'consultation' })).total).toBe(1);
  await at.get('undo', {});
  expect(await state()).toMatchObject({ kind: 'check' });
});

test('the calendar has all meetings to come, at the hour on the wall, and marks what was called off', async () => {
  const committeeId = await council();
  await meet(committeeId, '2026-10-01');
  const timed = await meet(committeeId, '2026-12-09');
  const allDay = await meet(committeeId, '2026-12-10', { startTime: null });
  await meet(committeeId, '2026-12-11', { state: 'cancelled' });
  const text = await calendarOf();
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(text).toContain(`UID:${timed}@digitalagentur`);
  expect(text).toMatch(/DTSTART:20261209T180000\r\n/);
  expect(text).toContain('DTSTART;VALUE=DATE:20261210');
  expect(text).toContain('STATUS:CANCELLED');
  expect(text).toContain('SUMMARY:Rat der Gemeinde Nottuln\\, Nottuln');
  expect(await calendarOf([allDay])).not.toContain(timed);
});

test('PU1: a calendar that is passed on says of a non-public item only that there is one', async () => {
  const meetingId = await meet(await council(), '2026-12-09');
  const secret = await create(at, 'paper', { title: 'Geheime Vergabe', classification: 'nonpublic_session' });
  await create(at, 'agendaItem', { meetingId, number: '1', position: 1, title: 'Haushalt 2027' });
  await create(at, 'agendaItem', {
    meetingId,
    number: '2',
    position: 2,
    title: 'Vergabe Plattform',
    public: 'nonpublic',
  });
  await create(at, 'agendaItem', {
    meetingId,
    number: '3',
    position: 3,
    title: 'Vertraulich A',
    classification: 'confidential',
  });
  await create(at, 'agendaItem', { meetingId, number: '4', position: 4, title: 'Plattform B', paperId: secret });
  const closed = await meet(await council(), '2026-12-10', { classification: 'nonpublic_session', place: 'Zimmer 7' });
  await create(at, 'agendaItem', { meetingId: closed, number: '1', title: 'Personalsache' });
  const text = await calendarOf();
  expect(text).toContain('1 Haushalt 2027\\n2 nichtöffentlicher Tagesordnungspunkt');
  for (const hidden of ['Vergabe', 'Vertraulich', 'Plattform B', 'Personalsache', 'Zimmer 7'])
    expect(text).not.toContain(hidden);
  expect((await file(meetingId)).items.map(({ isPublic }) => isPublic)).toEqual([true, false, false, false]);
  expect((await file(closed)).items.map(({ isPublic }) => isPublic)).toEqual([false]);
});

test('PU1: what is not known to be public is not', () => {
  expect(isPublicMatter({ classification: null })).toBe(true);
  expect(isPublicMatter({ classification: 'internal', publicness: null })).toBe(true);
  expect(isPublicMatter({ classification: 'of a newer version' })).toBe(false);
  expect(isPublicMatter({ classification: 'public', publicness: 'of a newer version' })).toBe(false);
  const item = { number: '3', isPublic: false, title: 'Vergabe', paper: { id: 'p' }, result: 'beschlossen' };
  expect(publicItem(item)).toEqual({ number: '3', isPublic: false, title: null, paper: null, result: null });
});
