import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bodyId } from '../../../db/store/natural-id.ts';
import { create } from '../../helpers/create.ts';
import { exportAll, openTestOffice, type TestOffice } from '../../helpers/office.ts';
import { at, council, everything, example, exampleNames, readIn, rowsOf, write } from './help.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const nottuln = bodyId('05558032');
const one = async (entity: string) => {
  const [row, ...others] = await rowsOf(office, entity);
  expect(others).toEqual([]);
  return row ?? {};
};

describe('a council and what it made of a paper', () => {
  test('becomes committee, meeting, agenda item, paper and consultation, with the result and its votes', async () => {
    const { preview, done } = await readIn(office, everything);
    expect(preview.bodies).toMatchObject([{ source: at('body/1'), bodyId: nottuln, by: 'key' }]);
    expect(done.counts).toEqual({ new: 5, changed: 0, unchanged: 0, deleted: 0, left: 0, faulty: 0 });
    const [committee, meeting, item, paper, consultation] = await Promise.all(
      ['committee', 'meeting', 'agendaItem', 'paper', 'consultation'].map(one),
    );
    expect(committee).toMatchObject({ name: 'Rat', kind: 'council', bodyId: nottuln, sourceKey: at('organization/1') });
    expect(meeting).toMatchObject({
      title: '4. Sitzung des Rates',
      startsOn: '2021-03-16',
      startTime: '18:00',
      place: 'Ratssaal, Rathaus, Stiftsplatz 7',
      state: 'held',
      committeeId: committee?.['id'],
    });
    expect(item).toMatchObject({ meetingId: meeting?.['id'], number: '5', public: 'public', paperId: paper?.['id'] });
    expect(item?.['resolutionText']).toBe('Der Rat beschließt die Digitalisierungsstrategie.');
    expect(paper).toMatchObject({ reference: 'VO/21/0034', date: '2021-02-20', bodyId: nottuln });
    expect(consultation).toMatchObject({
      paperId: paper?.['id'],
      meetingId: meeting?.['id'],
      committeeId: committee?.['id'],
      bodyId: nottuln,
      role: 'decision',
      authoritative: true,
      result: 'adopted',
      yes: 17,
      no: 0,
      abstain: 2,
      unanimous: true,
      decidedOn: '2021-03-16',
      resultText: council.item.result,
    });
  });

  test('read in a second time changes nothing, a third time with another result only that', async () => {
    await readIn(office, everything);
    const before = await rowsOf(office, 'consultation');
    const again = await readIn(office, everything);
    expect(again.done.counts).toMatchObject({ new: 0, changed: 0, unchanged: 5 });
    expect(await rowsOf(office, 'consultation')).toEqual(before);
    const amended = { ...council.item, result: 'Geändert beschlossen' };
    const third = await readIn(office, [amended]);
    expect(third.preview.rows.map(({ entity, verdict }) => [entity, verdict])).toEqual([
      ['agendaItem', 'changed'],
      ['consultation', 'changed'],
    ]);
    expect(await one('consultation')).toMatchObject({ result: 'adopted_amended', resultText: 'Geändert beschlossen' });
    expect(await rowsOf(office, 'paper')).toHaveLength(1);
  });

  test('is the same in whatever order and number of files it comes', async () => {
    const result = async (parts: readonly unknown[]) => {
      const other = await openTestOffice();
      for (const part of parts) await readIn(other, part, { bodies: [{ source: '', bodyId: nottuln }] });
      const rows = await Promise.all(
        ['committee', 'meeting', 'agendaItem', 'paper', 'consultation'].map((name) => rowsOf(other, name)),
      );
      other.close();
      return rows.map((all) => all.map(({ version, createdAt, createdBy, updatedAt, updatedBy, ...row }) => row));
    };
    const whole = await result([everything]);
    expect(whole.map((rows) => rows.length)).toEqual([1, 1, 1, 1, 1]);
    // The body goes first: what names nothing but an address cannot say whose it is.
    const [body, ...rest] = everything;
    expect(await result([[body, council.rat], ...[...rest].reverse()])).toEqual(whole);
    expect(await result([[...everything].reverse()])).toEqual(whole);
    const { consultation, paper, item, meeting, rat } = council;
    const nested = {
      ...body,
      organization: [rat],
      meeting: { data: [{ ...meeting, agendaItem: [item] }], links: {} },
      paper: [{ ...paper, consultation: [consultation] }],
    };
    const [, , items, , consultations] = await result([nested]);
    expect(items).toMatchObject([{ number: '5', position: 1 }]);
    expect(consultations).toMatchObject([{ result: 'adopted', position: 1 }]);
  });

  test('is taken back by one undo, and can be read in again', async () => {
    await readIn(office, everything);
    await office.get('undo', {});
    for (const name of ['committee', 'meeting', 'agendaItem', 'paper', 'consultation'])
      expect(await rowsOf(office, name), name).toEqual([]);
    expect((await readIn(office, everything)).done.counts).toMatchObject({ new: 5, left: 0 });
    expect(await one('consultation')).toMatchObject({ result: 'adopted' });
  });

  test('becomes the same records at two sites that read it in without knowing of each other', async () => {
    const other = await openTestOffice({ body: '05558032', member: 'coordination' });
    await readIn(office, everything);
    await readIn(other, everything);
    await office.get('bundle.import', { ticket: await exportAll(other) });
    for (const name of ['committee', 'meeting', 'agendaItem', 'paper', 'consultation'])
      expect(await rowsOf(office, name), name).toHaveLength(1);
    expect((await office.get('conflict.list', {})).conflicts).toEqual([]);
    other.close();
  });
});

describe('results', () => {
  test('in words nobody knows are kept and mean nothing, and never overwrite what a person has said (D7, OM2)', async () => {
    await readIn(
      office,
      everything.map((part) =>
        part === council.item ? { ...council.item, result: 'wie besprochen beschlossen' } : part,
      ),
    );
    const row = await one('consultation');
    expect(row).toMatchObject({ result: 'unknown', resultText: 'wie besprochen beschlossen', decidedOn: null });
    const set = { result: 'adopted', decidedOn: '2021-03-16' };
    await office.get('record.update', { entity: 'consultation', id: String(row['id']), set });
    const { preview } = await readIn(office, [{ ...council.item, result: 'Aushang im Foyer' }]);
    expect(preview.rows[0]?.result).toEqual({ text: 'Aushang im Foyer', meaning: 'unknown' });
    expect(await one('consultation')).toMatchObject({ ...set, resultText: 'Aushang im Foyer' });
  });

  test('that a person has put right stay, while the source says what it said before (OI3)', async () => {
    await readIn(office, everything);
    const { id } = await one('consultation');
    await office.get('record.update', { entity: 'consultation', id: String(id), set: { yes: 18 } });
    expect((await readIn(office, everything)).done.counts).toMatchObject({ changed: 0, unchanged: 5 });
    expect(await one('consultation')).toMatchObject({ yes: 18 });
    const other = [{ ...council.item, result: 'ungeändert beschlossen · Ja 19 · Nein 0' }];
    const here = await readIn(office, other);
    expect(here.preview.rows.flatMap(({ both }) => both)).toContain('yes');
    expect(await one('consultation')).toMatchObject({ yes: 18 });
    const third = [{ ...council.item, result: 'ungeändert beschlossen · Ja 20 · Nein 0' }];
    await readIn(office, third, { prefers: 'list' });
    expect(await one('consultation')).toMatchObject({ yes: 20 });
  });
});

describe('deleted objects', () => {
  const gone = (id: string, type: string) => ({ id, type, deleted: true, modified: '2022-01-01T00:00:00+01:00' });

  test('delete what was made of them, and it comes back when they do', async () => {
    await readIn(office, everything);
    const { done } = await readIn(office, [gone(council.item.id, 'AgendaItem'), gone(at('paper/99'), 'Paper')]);
    expect(done.counts).toMatchObject({ deleted: 1, unchanged: 1 });
    expect(await rowsOf(office, 'agendaItem')).toEqual([]);
    expect(await rowsOf(office, 'consultation')).toHaveLength(1);
    await readIn(office, [council.item]);
    expect(await one('agendaItem')).toMatchObject({ number: '5', result: council.item.result });
  });

  test('delete nothing that was written here, nor what a person has added to or hung something on (OI4)', async () => {
    const pasted = await create(office, 'paper', { title: 'Strategie', reference: 'VO 21-0034', bodyId: nottuln });
    await readIn(office, everything);
    expect(await one('paper')).toMatchObject({ id: pasted, title: council.paper.name, sourceKey: council.paper.id });
    const { id } = await one('agendaItem');
    await office.get('record.update', { entity: 'agendaItem', id: String(id), set: { minutes: 'Frau A fragt nach.' } });
    const { preview } = await readIn(office, [gone(council.paper.id, 'Paper'), gone(council.item.id, 'AgendaItem')]);
    expect(preview.rows.map(({ verdict, why }) => [verdict, why])).toEqual([
      ['left', 'not-from-there'],
      ['left', 'has-own'],
    ]);
    expect(await rowsOf(office, 'paper')).toHaveLength(1);
    expect(await rowsOf(office, 'agendaItem')).toHaveLength(1);
  });

  test('said twice, the last word counts (OP2)', async () => {
    const { done } = await readIn(office, [...everything, gone(council.item.id, 'AgendaItem')]);
    expect(done.counts).toMatchObject({ new: 4, unchanged: 1 });
    await readIn(office, [gone(council.item.id, 'AgendaItem'), council.item]);
    expect(await rowsOf(office, 'agendaItem')).toHaveLength(1);
  });

  test('what a person has deleted stays deleted', async () => {
    await readIn(office, everything);
    const { id } = await one('paper');
    await office.get('record.delete', { entity: 'paper', id: String(id) });
    const { preview } = await readIn(office, everything);
    expect(preview.rows[0]).toMatchObject({ entity: 'paper', verdict: 'left', why: 'deleted-here' });
    expect(await rowsOf(office, 'paper')).toEqual([]);
  });
});

test('what is not public is marked with what quotes it, and does not travel (OM3)', async () => {
  const item = { ...council.item, public: false, number: 'N 2' };
  await readIn(
    office,
    everything.map((part) => (part === council.item ? item : part)),
  );
  const marks = await Promise.all(
    ['agendaItem', 'consultation', 'paper', 'meeting'].map(async (name) => (await one(name))['classification']),
  );
  expect(marks).toEqual(['nonpublic_session', 'nonpublic_session', 'nonpublic_session', 'internal']);
  const other = await openTestOffice({ body: '05558032' });
  await other.get('bundle.import', { ticket: await exportAll(office) });
  expect(await rowsOf(other, 'meeting')).toHaveLength(1);
  for (const name of ['agendaItem', 'consultation', 'paper']) expect(await rowsOf(other, name), name).toEqual([]);
  other.close();
  // Opened there later: here a person opens it, nobody else (OM3).
  await readIn(office, [council.item]);
  expect(await one('agendaItem')).toMatchObject({ public: 'public', classification: 'nonpublic_session' });
});

describe('whose it is', () => {
  const bare = everything.slice(1);

  test('must be said where no file and no earlier reading says it, and is remembered (OI5)', async () => {
    const first = await readIn(office, bare);
    expect(first.preview.bodies).toMatchObject([{ source: at('body/1'), bodyId: null, by: 'open', records: 3 }]);
    expect(first.done.counts).toMatchObject({ left: 3, new: 2 });
    const bodies = [{ source: at('body/1'), bodyId: nottuln }];
    const second = await readIn(office, bare, { bodies });
    expect(second.done.counts).toMatchObject({ new: 3, left: 0 });
    const third = await office.get('oparl.preview', { tickets: [write(office, 'a.json', bare)] });
    expect(third.bodies).toMatchObject([{ bodyId: nottuln, by: 'remembered' }]);
  });

  test('may be none of ours, and a body that is not here is refused', async () => {
    const bodies = [{ source: at('body/1'), bodyId: null }];
    expect((await readIn(office, bare, { bodies })).done.counts).toMatchObject({ new: 0, left: 5 });
    const unknown = [{ source: at('body/1'), bodyId: '00000000-0000-7000-8000-000000000000' }];
    const reply = await office.ask('oparl.preview', { tickets: [write(office, 'a.json', bare)], bodies: unknown });
    expect(reply).toMatchObject({ ok: false, error: { code: 'unknown-body' } });
  });

  test('a committee that is here already is the one it names', async () => {
    const id = await create(office, 'committee', { name: 'Rat', bodyId: nottuln, noticePeriodDays: 10 });
    await readIn(office, everything);
    expect(await one('committee')).toMatchObject({ id, noticePeriodDays: 10, sourceKey: at('organization/1') });
    expect(await one('meeting')).toMatchObject({ committeeId: id });
  });
});

test('a site that may not keep the list of committees leaves them, and takes its own papers', async () => {
  const site = await openTestOffice({ body: '05558032', member: 'implementation' });
  await site.get('oparl.preview', { tickets: [write(site, 'a.json', everything)] });
  const { preview, done } = await readIn(site, everything);
  expect(preview.rows[0]).toMatchObject({ entity: 'committee', verdict: 'left', why: 'not-allowed' });
  expect(done.counts).toMatchObject({ new: 4, left: 1 });
  site.close();
});

test('the examples of the standard are read, and what becomes nothing here is counted', async () => {
  const value = exampleNames.map((name) => JSON.parse(example(name)) as { body?: string });
  const bodies = ['https://oparl.example.org/body/0', 'https://oparl.example.org/bodies/1'].map((source) => ({
    source,
    bodyId: nottuln,
  }));
  const { preview, done } = await readIn(office, value, { bodies });
  expect(done.counts).toEqual({ new: 5, changed: 0, unchanged: 0, deleted: 0, left: 0, faulty: 0 });
  expect(preview.others).toBeGreaterThan(2);
  expect(preview.rows.map(({ entity }) => entity).sort()).toEqual([
    'agendaItem',
    'committee',
    'consultation',
    'meeting',
    'paper',
  ]);
  expect(await one('paper')).toMatchObject({
    reference: '1234/2014',
    attachments:
      'Anlage 1 zur Anfrage (https://oparl.example.org/files/57737.pdf)\nAnlage 1 zur Anfrage (https://oparl.example.org/files/57739.pdf)',
    sourceRest: { relatedPaper: ['https://oparl.example.org/paper/699'] },
  });
  expect(await one('agendaItem')).toMatchObject({ result: 'Geändert beschlossen', number: '10.1' });
});

test('what has changed since the preview is not taken over', async () => {
  const tickets = [write(office, 'a.json', everything)];
  const { digest } = await office.get('oparl.preview', { tickets });
  write(office, 'a.json', everything.slice(0, 3));
  const reply = await office.ask('oparl.import', { tickets, seen: digest });
  expect(reply).toMatchObject({ ok: false, error: { code: 'preview-outdated' } });
  expect(await rowsOf(office, 'meeting')).toEqual([]);
});
