import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { create } from '../../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice();
});
afterEach(() => at.close());

const lineOf = async (id: string) =>
  (await at.get('deadline.list', { all: true })).deadlines.find((one) => one.id === id);
const lines = async () => (await at.get('deadline.list', {})).deadlines;

describe('a holiday of a single year', () => {
  const input = { noticeDate: '2028-01-31' };

  test('is used by every evaluation from then on, and a kept answer says that it would be another one', async () => {
    const id = await create(at, 'deadline', { title: 'Widerspruch', kind: 'appeal' });
    await at.get('deadline.compute', { id, rule: 'KLAGEFRIST_1_MONTH', input });
    expect(await lineOf(id)).toMatchObject({ computedOn: '2028-02-29', recomputedOn: null });

    await create(at, 'holiday', { name: 'Landesfeier', freeOn: '2028-02-29', calendar: 'NW' });
    expect(await at.get('rules.evaluate', { rule: 'KLAGEFRIST_1_MONTH', input })).toMatchObject({
      dueDate: '2028-03-01',
    });
    // The kept day is what a person relied on: it is said to be old, and never changed in silence.
    expect(await lineOf(id)).toMatchObject({
      computedOn: '2028-02-29',
      effectiveOn: '2028-02-29',
      recomputedOn: '2028-03-01',
    });

    await at.get('deadline.compute', { id, rule: 'KLAGEFRIST_1_MONTH', input });
    expect(await lineOf(id)).toMatchObject({ computedOn: '2028-03-01', recomputedOn: null });
  });

  test('counts for agreements, too', async () => {
    await create(at, 'agreement', { title: 'Vereinbarung', form: 'public_law_agreement', receivedOn: '2026-02-02' });
    const approvalOn = async () => (await at.get('agreement.list', {})).agreements[0]?.approvalOn;
    expect(await approvalOn()).toBe('2026-03-02');
    await create(at, 'holiday', { name: 'Landesfeier', freeOn: '2026-03-02', calendar: 'NW' });
    expect(await approvalOn()).toBe('2026-03-03');
  });

  test('entered at two sites is one, and what is settled is not computed again', async () => {
    const id = await create(at, 'deadline', { title: 'Alt' });
    await at.get('deadline.compute', { id, rule: 'KLAGEFRIST_1_MONTH', input });
    await at.get('deadline.complete', { id });
    const first = await create(at, 'holiday', { name: 'Landesfeier', freeOn: '2028-02-29', calendar: 'NW' });
    const reply = await at.ask('record.create', {
      entity: 'holiday',
      fields: { name: 'Feier', freeOn: '2028-02-29', calendar: 'NW' },
    });
    expect(reply.ok ? reply.value.id : first).toBe(first);
    expect(await lineOf(id)).toMatchObject({ recomputedOn: null });
  });
});

test('an edition of the coordination is found by its name, and the answer names its source', async () => {
  await create(at, 'ruleEdition', {
    edition: 'Fassung 2026',
    ruleId: 'VN_NRW_6_MONTHS',
    amount: 3,
    unit: 'months',
    source: 'MBl. NRW. 2026 S. 1',
  });
  const answer = await at.get('rules.evaluate', {
    rule: 'VN_NRW_6_MONTHS',
    input: { approvalPeriodEnd: '2026-12-31', edition: 'Fassung 2026' },
  });
  expect(answer).toMatchObject({ dueDate: '2027-03-31', note: expect.stringContaining('MBl. NRW. 2026 S. 1') });
  expect((await at.get('rules.list', {})).editions).toMatchObject([{ edition: 'Fassung 2026', amount: 3 }]);
});

describe('a decision about a deadline', () => {
  test('D5: missed, waived and obsolete have no day of doing; the reason stays as a comment; undo takes both back', async () => {
    const id = await create(at, 'deadline', {
      title: 'Antrag',
      statedOn: '2026-12-11',
      status: 'done',
      doneOn: '2026-11-20',
    });
    const missed = await at.get('deadline.decide', { id, status: 'missed', reason: 'Unterlagen fehlten' });
    expect(missed).toMatchObject({ status: 'missed', doneOn: null });
    const { rows } = await at.get('record.list', { entity: 'comment' });
    expect(rows).toMatchObject([{ on: `deadline:${id}`, text: 'Unterlagen fehlten' }]);
    await at.get('undo', {});
    expect(await lineOf(id)).toMatchObject({ status: 'done', doneOn: '2026-11-20' });
    expect((await at.get('record.list', { entity: 'comment' })).rows).toEqual([]);
  });

  test('an extension counts from the old end, keeps the old deadline as extended, and follows it by name', async () => {
    const id = await create(at, 'deadline', {
      title: 'Nachweis',
      kind: 'final_proof',
      statedOn: '2026-02-28',
      calendar: 'NW',
      reminders: '14',
      isCutoffHard: true,
    });
    const next = await at.get('deadline.extend', { id, amount: 2, unit: 'weeks', reason: 'Bescheid vom 20.02.' });
    expect(next).toMatchObject({
      title: 'Nachweis',
      kind: 'final_proof',
      extendsId: id,
      status: 'open',
      statedOn: null,
      rawOn: '2026-03-14',
      computedOn: '2026-03-16',
      ruleId: 'BGB_190_EXTENSION',
      ruleInput: { previousEnd: '2026-02-28', amount: 2, unit: 'weeks', calendar: 'NW' },
      reminders: '14',
      isCutoffHard: true,
    });
    expect(await lineOf(id)).toMatchObject({ status: 'extended', effectiveOn: '2026-02-28', doneOn: null });
  });

  test('D8: a day the authority names counts as it is, with a target before it; one before the old end is refused', async () => {
    const id = await create(at, 'deadline', { title: 'Nachweis', statedOn: '2027-01-15' });
    expect(await at.ask('deadline.extend', { id, until: '2027-01-15' })).toMatchObject({
      error: { code: 'invalid-input', message: expect.stringContaining('15.01.2027') },
    });
    expect(await at.get('deadline.extend', { id, until: '2027-02-28' })).toMatchObject({
      statedOn: '2027-02-28',
      computedOn: null,
      certainty: 'stated',
      internalTargetOn: '2027-02-26',
    });
  });

  test('what has no day cannot be prolonged by a length, and nothing is left behind', async () => {
    const id = await create(at, 'deadline', { title: 'Irgendwann' });
    expect(await at.ask('deadline.extend', { id, amount: 1, unit: 'months', reason: 'x' })).toMatchObject({
      error: { code: 'invalid-input' },
    });
    expect(await at.ask('deadline.extend', { id, amount: 1, unit: 'moons' })).toMatchObject({ ok: false });
    expect(await lineOf(id)).toMatchObject({ status: 'open' });
    expect((await at.get('record.list', { entity: 'comment' })).rows).toEqual([]);
  });
});

describe('the days of calls', () => {
  const call = (fields: Record<string, unknown>) => create(at, 'fundingCall', { title: 'Aufruf', ...fields });
  const days = async () => (await lines()).map(({ kind, effectiveOn }) => `${kind} ${effectiveOn}`);

  test('stand in the list by the model of the call, those that have passed do not', async () => {
    await call({ deadlineModel: 'two_stage', sketchDueOn: '2026-11-01', applicationDueOn: '2027-03-31' });
    await call({ deadlineModel: 'multiple_cutoff', cutoffs: '31.3.2026; 30.9.2027 und 31.03.2028' });
    await call({ deadlineModel: 'single_stage', sketchDueOn: '2027-01-01', applicationDueOn: '2027-02-01' });
    await call({ deadlineModel: 'closed', applicationDueOn: '2027-02-02' });
    await call({ deadlineModel: 'unknown', sketchDueOn: '2027-02-03' });
    expect(await days()).toEqual([
      'application 2027-02-01',
      'sketch 2027-02-03',
      'application 2027-03-31',
      'application 2027-09-30',
      'application 2028-03-31',
    ]);
  });

  test('D4: a rolling call has none, whatever days were entered', async () => {
    await call({ deadlineModel: 'rolling', applicationDueOn: '2027-02-01', cutoffs: '1.3.2027' });
    expect(await days()).toEqual([]);
  });

  test('stand among the deadlines by day, with a target by the seat of the funder, and name the call', async () => {
    const funderId = await create(at, 'funder', { name: 'Land Berlin', seatState: 'BE' });
    const programId = await create(at, 'fundingProgram', { title: 'Programm', funderId });
    const id = await call({ deadlineModel: 'single_stage', applicationDueOn: '2027-03-08', programId });
    await create(at, 'deadline', { title: 'Früher', statedOn: '2027-03-01' });
    await create(at, 'deadline', { title: 'Später', statedOn: '2027-03-09' });
    await create(at, 'deadline', { title: 'Ohne Tag' });
    const found = await lines();
    expect(found.map(({ title }) => title)).toEqual(['Früher', 'Aufruf', 'Später', 'Ohne Tag']);
    expect(found[1]).toMatchObject({ callId: id, calendar: 'BE', internalTargetOn: '2027-03-05', certainty: 'stated' });
  });

  test('are gone as soon as somebody makes a deadline of them', async () => {
    const id = await call({ deadlineModel: 'two_stage', sketchDueOn: '2027-01-15', applicationDueOn: '2027-03-31' });
    await create(at, 'deadline', {
      title: 'Skizze',
      subject: `fundingCall:${id}`,
      kind: 'sketch',
      statedOn: '2027-01-15',
    });
    expect((await lines()).map(({ title, callId }) => [title, callId])).toEqual([
      ['Skizze', null],
      ['Aufruf', id],
    ]);
  });

  test('of several cut-offs only the one that is taken is gone', async () => {
    const id = await call({ deadlineModel: 'multiple_cutoff', cutoffs: '1.2.2027; 1.8.2027' });
    await create(at, 'deadline', {
      title: 'A',
      subject: `fundingCall:${id}`,
      kind: 'application',
      statedOn: '2027-02-01',
    });
    expect(await days()).toEqual(['application 2027-02-01', 'application 2027-08-01']);
    expect((await lines()).map(({ callId }) => callId)).toEqual([null, id]);
  });

  test('a case from a call takes over what the call says, with its coming days, as one action', async () => {
    const programId = await create(at, 'fundingProgram', { title: 'Programm', rateBpMax: 6500 });
    const id = await call({
      title: 'Dritte Orte',
      programId,
      deadlineModel: 'two_stage',
      sketchDueOn: '2026-11-01',
      applicationDueOn: '2027-02-28',
      dueTime: '12:00',
      isCutoffHard: true,
    });
    const started = await at.get('call.startCase', { callId: id });
    expect(started).toMatchObject({
      deadlines: 1,
      case: { title: 'Dritte Orte', callId: id, stage: 'screening', rateBp: 6500 },
    });
    expect(started.case['leadBodyId']).toEqual(expect.any(String));
    expect(await lines()).toMatchObject([
      {
        title: 'Dritte Orte: Antrag',
        callId: null,
        subject: `fundingCase:${started.case.id}`,
        statedOn: '2027-02-28',
        internalTargetOn: '2027-02-26',
        dueTime: '12:00',
        isCutoffHard: true,
      },
    ]);
    await at.get('undo', {});
    expect(await lines()).toMatchObject([{ callId: id }]);
    expect((await at.get('record.list', { entity: 'fundingCase' })).rows).toEqual([]);
  });
});

describe('the calendar file', () => {
  const events = async (name: string) => {
    const path = at.file(name);
    await at.get('deadline.calendar', { ticket: path });
    const text = readFileSync(path, 'utf8');
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line, 'utf8') <= 75)).toBe(true);
    return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => ({
      uid: String(component.getFirstPropertyValue('uid')),
      start: String(component.getFirstPropertyValue('dtstart')),
      isDate: component.getFirstProperty('dtstart')?.type === 'date',
      sequence: Number(component.getFirstPropertyValue('sequence')),
      triggers: component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    }));
  };

  test('a moved deadline keeps its UID and raises its SEQUENCE, however soon it is moved', async () => {
    const id = await create(at, 'deadline', { title: 'Antrag', statedOn: '2027-03-01' });
    const untouched = await create(at, 'deadline', { title: 'Bleibt', statedOn: '2027-04-01' });
    const [before, other] = await events('eins.ics');
    at.ports.set('2026-11-23T09:00:00Z');
    await at.get('record.update', { entity: 'deadline', id, set: { statedOn: '2027-03-15' } });
    const [after, same] = await events('zwei.ics');
    at.ports.set('2026-11-23T09:00:00Z');
    await at.get('record.update', { entity: 'deadline', id, set: { statedOn: '2027-03-16' } });
    const [again] = await events('drei.ics');
    expect([before, after, again].map((event) => event?.uid)).toEqual(Array(3).fill(`${id}@digitalagentur`));
    expect([before, after, again].map((event) => event?.start)).toEqual(['2027-03-01', '2027-03-15', '2027-03-16']);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    expect(again?.sequence).toBeGreaterThan(after?.sequence ?? 0);
    expect(again?.sequence).toBeLessThan(2 ** 31);
    expect(other).toMatchObject({ uid: `${untouched}@digitalagentur`, isDate: true });
    expect(same).toEqual(other);
  });

  test('it rings on the working days of the reminders; nobody is reminded who does not want to be', async () => {
    // 15 March 2027 is a Monday: one day before is Sunday, so it rings on Friday, three days before.
    await create(at, 'deadline', { title: 'A', statedOn: '2027-03-15', reminders: '7, 1' });
    await create(at, 'deadline', { title: 'B', statedOn: '2027-03-16', reminders: '' });
    await create(at, 'deadline', { title: 'C', statedOn: '2027-03-17' });
    expect((await events('fristen.ics')).map(({ triggers }) => triggers)).toEqual([
      ['-P6DT15H', '-P2DT15H'],
      expect.anything(),
      ['-P6DT15H', '-PT15H'],
    ]);
  });

  test('the days of calls are in it, under names that stay', async () => {
    const id = await create(at, 'fundingCall', {
      title: 'Aufruf',
      deadlineModel: 'single_stage',
      applicationDueOn: '2027-02-01',
    });
    expect((await events('fristen.ics')).map(({ uid }) => uid)).toEqual([
      `call.${id}.application.2027-02-01@digitalagentur`,
    ]);
  });
});

describe('reminders', () => {
  test('tell of what has come due since the last look, once for each deadline', async () => {
    // Today is Monday, 23 November 2026.
    await create(at, 'deadline', { title: 'In einer Woche', statedOn: '2026-11-30' });
    await create(at, 'deadline', { title: 'Am Wochenende fällig geworden', statedOn: '2026-11-29', reminders: '8' });
    await create(at, 'deadline', { title: 'Später', statedOn: '2027-11-29' });
    await create(at, 'deadline', { title: 'Erledigt', statedOn: '2026-11-30', status: 'done', doneOn: '2026-11-01' });
    await create(at, 'deadline', { title: 'Vorbei', statedOn: '2026-11-20' });
    const titles = async (since?: string) =>
      (await at.get('deadline.reminders', since === undefined ? {} : { since })).reminders.map(({ title }) => title);
    expect(await titles()).toEqual(['In einer Woche']);
    expect(await titles('2026-11-19')).toEqual(['Am Wochenende fällig geworden', 'In einer Woche']);
    expect(await titles('2026-11-23')).toEqual([]);
  });
});
