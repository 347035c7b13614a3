import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bodyId } from '../../../db/store/natural-id.ts';
import { create } from '../../helpers/create.ts';
import { countIn, openTestOffice, type TestOffice } from '../../helpers/office.ts';

let at: TestOffice;
let meetingId: string;
let item: string;
beforeEach(async () => {
  at = await openTestOffice({ now: '2026-11-29T08:00:00Z' });
  meetingId = await create(at, 'meeting', { title: 'Lenkungskreis', startsOn: '2026-11-29' });
  item = await create(at, 'agendaItem', { meetingId, number: '1', position: 1, title: 'Glasfaser' });
});
afterEach(() => at.close());

const nottuln = bodyId('05558032');
const write = (text: string, agendaItemId: string | null = item) =>
  at.get('session.write', { meetingId, agendaItemId, text });
const session = (isClosed = false) => at.get('session.get', { meetingId, isClosed });

describe('a line', () => {
  test('is kept as it was typed, in the order it was written', async () => {
    for (const text of [
      'Begrüßung',
      '! Der Kreis beschließt den Beitritt',
      '> Angebot @Nottuln bis 31.3.',
      'i Gäste da',
    ]) {
      await write(text);
    }
    const { lines } = await session();
    expect(lines.map(({ text, kind }) => [kind, text])).toEqual([
      ['remark', 'Begrüßung'],
      ['resolution', '! Der Kreis beschließt den Beitritt'],
      ['task', '> Angebot @Nottuln bis 31.3.'],
      ['info', 'i Gäste da'],
    ]);
    expect(lines[2]).toMatchObject({ responsible: 'Nottuln', dueOn: '2027-03-31' });
  });

  test('with > is a task of the meeting, with ! something to follow up', async () => {
    const { made } = await write('> Angebot einholen @Nottuln bis 31.3.');
    const task = await at.get('record.get', { entity: 'task', id: String(made).slice('task:'.length) });
    expect(task).toMatchObject({
      title: 'Angebot einholen',
      meetingId,
      dueOn: '2027-03-31',
      responsible: `body:${nottuln}`,
    });
    const resolved = await write('! Beitritt');
    const id = String(resolved.made).slice('resolutionFollowUp:'.length);
    expect(await at.get('record.get', { entity: 'resolutionFollowUp', id })).toMatchObject({
      text: 'Beitritt',
      agendaItemId: item,
      status: 'open',
    });
  });

  test('written anew takes its task along; with another sign the task goes', async () => {
    const first = await write('> Angebot @Nottuln bis 31.3.');
    const [line] = (await session()).lines;
    const changed = {
      meetingId,
      agendaItemId: item,
      id: first.id,
      seen: line?.version ?? '',
      text: '> Zwei Angebote bis 5.4.',
    };
    expect(await at.get('session.write', changed)).toMatchObject({ made: first.made });
    expect((await session()).lines[0]).toMatchObject({ dueOn: '2027-04-05', responsible: null });
    const now = (await session()).lines[0]?.version ?? '';
    await at.get('session.write', { ...changed, seen: now, text: 'Doch nicht' });
    expect((await session()).lines).toMatchObject([{ kind: 'remark', made: null }]);
    expect(countIn(at, 'SELECT count(*) FROM task WHERE hidden = 0')).toBe(0);
    await at.get('undo', {});
    expect(countIn(at, 'SELECT count(*) FROM task WHERE hidden = 0')).toBe(1);
  });

  test('struck is gone with its task, and comes back with it by one undo', async () => {
    const { id } = await write('> Angebot @Nottuln');
    const [line] = (await session()).lines;
    await at.get('session.strike', { id, seen: line?.version ?? '' });
    expect((await session()).lines).toEqual([]);
    expect(countIn(at, 'SELECT count(*) FROM task WHERE hidden = 0')).toBe(0);
    await at.get('undo', {});
    expect((await session()).lines).toMatchObject([{ text: '> Angebot @Nottuln', responsible: 'Nottuln' }]);
  });

  test('that somebody else has changed is not overwritten', async () => {
    const { id } = await write('Eins');
    const seen = (await session()).lines[0]?.version ?? '';
    await at.get('session.write', { meetingId, agendaItemId: item, id, seen, text: 'Zwei' });
    const late = await at.ask('session.write', { meetingId, agendaItemId: item, id, seen, text: 'Drei' });
    expect(late).toMatchObject({ ok: false, error: { code: 'changed-meanwhile', text: 'Zwei' } });
  });

  test('without words is refused, and of a meeting that is gone', async () => {
    expect(await at.ask('session.write', { meetingId, agendaItemId: item, text: '> ' })).toMatchObject({
      error: { code: 'empty-line' },
    });
    await at.get('record.delete', { entity: 'meeting', id: meetingId });
    expect(await at.ask('session.write', { meetingId, agendaItemId: item, text: 'Noch da?' })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  test('a task longer than a title keeps all its words', async () => {
    const words = 'Wort '.repeat(120).trim();
    const { made } = await write(`> ${words}`);
    const task = await at.get('record.get', { entity: 'task', id: String(made).slice('task:'.length) });
    expect(task['notes']).toBe(words);
  });
});

describe('PS1: on the projector', () => {
  test('a non-public item is a number without a title, its lines are not there, and what comes of them is as secret', async () => {
    const closed = await create(at, 'agendaItem', {
      meetingId,
      number: 'N 1',
      position: 2,
      title: 'Grundstück',
      public: 'nonpublic',
    });
    const { made } = await write('> Preis nennen @Nottuln', closed);
    const open = await session(false);
    expect(open.items.map(({ title }) => title)).toEqual(['Glasfaser', null]);
    expect(open.lines).toEqual([]);
    expect(open.withheld).toBe(2);
    expect(JSON.stringify(open)).not.toMatch(/Grundstück|Preis/);
    const among = await session(true);
    expect(among.lines).toHaveLength(1);
    expect(among.items[1]?.title).toBe('Grundstück');
    const id = String(made).slice('task:'.length);
    expect(await at.get('record.get', { entity: 'task', id })).toMatchObject({ classification: 'nonpublic_session' });
  });

  test('private records and their words are not there', async () => {
    await create(at, 'agendaItem', { meetingId, title: 'Mein Zettel', visibility: 'private' });
    await create(at, 'paper', { title: 'Geheim', reference: 'SV-GEHEIM', visibility: 'site' });
    const { items, withheld } = await session(true);
    expect(items).toHaveLength(1);
    expect(withheld).toBe(1);
  });

  test('a private meeting is not offered and not opened', async () => {
    const id = await create(at, 'meeting', { title: 'Allein', visibility: 'private' });
    const { meetings } = await at.get('session.list', {});
    expect(meetings.map(({ title }) => title)).toEqual(['Lenkungskreis']);
    expect(await at.ask('session.get', { meetingId: id, isClosed: true })).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

test('the roll has every body, and a body is seated once', async () => {
  expect((await session()).seats.every(({ id }) => id === null)).toBe(true);
  await at.get('session.attend', { meetingId, bodyId: nottuln, function: null, state: 'present' });
  await at.get('session.attend', { meetingId, bodyId: nottuln, function: null, state: 'remote' });
  await at.get('session.attend', { meetingId, bodyId: nottuln, function: 'IT-Leitung', state: 'present' });
  const seats = (await session()).seats.filter(({ bodyId: body }) => body === nottuln);
  expect(seats.map(({ function: as, state }) => [as, state])).toEqual([
    [null, 'remote'],
    ['IT-Leitung', 'present'],
  ]);
});

test('a meeting begins with an agenda out of pasted lines, in one action', async () => {
  const { id, items } = await at.get('session.begin', {
    title: 'Bürgermeisterkonferenz',
    startsOn: '2026-11-29',
    committeeId: null,
    agenda: '1. Glasfaser\n2. Stelle\nNichtöffentlicher Teil\n3. Personal',
  });
  expect(items).toBe(3);
  const begun = await at.get('session.get', { meetingId: id, isClosed: true });
  expect(begun.items.map(({ number, title, isNonPublic }) => [number, title, isNonPublic])).toEqual([
    ['1', 'Glasfaser', false],
    ['2', 'Stelle', false],
    ['3', 'Personal', true],
  ]);
  await at.get('undo', {});
  expect(await at.ask('session.get', { meetingId: id, isClosed: true })).toMatchObject({
    error: { code: 'not-found' },
  });
});
