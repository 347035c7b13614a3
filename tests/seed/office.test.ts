import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockNote } from '../../db/seed/founding-paper.ts';
import { readContent } from '../../db/showcase/read.ts';
import { bodyId } from '../../db/store/natural-id.ts';
import { day, dayOrNull } from '../../shared/core/day.ts';
import { fieldsOf } from '../../shared/core/entity.ts';
import { type EntityName, entityNamed } from '../../shared/entities.ts';
import { dueGroup, dueGroups } from '../../shared/funding/due.ts';
import { openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';
import { everythingShown, shownRows } from '../helpers/shown-rows.ts';

let at: TestOffice;
beforeAll(async () => {
  at = await openTestOffice({ mode: 'example' });
});
afterAll(() => at.close());

const only = async (
  entity: EntityName,
  filter: Record<string, string>,
): Promise<Readonly<Record<string, unknown>> & { readonly id: string }> => {
  const { rows } = await at.get('record.list', { entity, filter });
  expect(rows).toHaveLength(1);
  return rows[0] ?? { id: '' };
};

describe('the founding paper in the example office', () => {
  test('the post: full time, EG 13 TVöD, five years, product and account, and the post that follows it', async () => {
    const reservation = await only('reservation', { title: 'Sperrvermerk SV-10-0056: Vollzeitstelle Digitalagentur' });
    expect(await only('position', { title: 'Koordination Digitalagentur COE' })).toMatchObject({
      bodyId: bodyId('05558'),
      fte: 1000,
      payScale: 'TVöD',
      payGrade: 'bis EG 13',
      fixedTerm: true,
      startOn: '2021-04-01',
      termMonths: 60,
      productCode: '04.01.02.01',
      accountCode: '501201',
      status: 'ended',
      reservationId: reservation.id,
    });
    expect(await only('position', { title: 'Koordination Digitalagentur COE (Folgestelle)' })).toMatchObject({
      startOn: '2026-04-01',
      endOn: null,
      status: 'locked',
    });
  });

  test('the five years end by the rule, and what is locked says how far its councils are', async () => {
    const { positions } = await at.get('position.list', {});
    const post = (title: string) => positions.find((line) => line.title === title);
    expect(post('Koordination Digitalagentur COE')).toMatchObject({
      endsOn: '2026-03-31',
      endSource: 'rule',
      missingShare: 0,
      lock: { status: 'released', isLocking: false, adopted: 12, required: 12 },
    });
    expect(post('Koordination Digitalagentur COE (Folgestelle)')).toMatchObject({
      endsOn: '2031-03-31',
      lock: { isLocking: true, adopted: 7, required: 12 },
    });
  });

  test('the costs: personnel under the reservation, running costs from a provision under a condition, without a sum', async () => {
    const { items } = await at.get('budget.list', {});
    const codes = { productCode: '04.01.02.01', year: 2021 };
    expect(items.filter(({ year }) => year === 2021)).toMatchObject([
      { ...codes, kind: 'provision', plannedCents: null, isConditional: true, lock: null },
      { ...codes, kind: 'personnel', accountCode: '501201', lock: { required: 12 } },
    ]);
    const provision = await only('budgetItem', {
      kind: 'provision',
      title: 'Geschäftsaufwendungen der Digitalagentur im Aufbau',
    });
    expect(provision['conditionText']).toBe(
      'vorbehaltlich einer Entscheidung über den Jahresabschluss 2020 durch den Kreistag in 2021',
    );
  });

  test('the working group and its speaker are functions', async () => {
    const group = await only('committee', { kind: 'working_group' });
    const speaker = await at.get('record.get', { entity: 'person', id: String(group['chairPersonId']) });
    expect(speaker).toMatchObject({
      displayName: 'Sprecher/in interkommunale Arbeitsgruppe',
      function: 'Sprecher/in interkommunale Arbeitsgruppe',
    });
  });

  test('the paper is there in its own words, without the name of a person', async () => {
    const paper = await only('paper', { reference: 'SV-10-0056' });
    expect(paper).toMatchObject({
      paperType: 'Sitzungsvorlage',
      resolutionText: expect.stringContaining('auf fünf Jahre befristete Vollzeitstelle'),
      lockNote:
        'Die Mittelbereitstellung erfolgt unter dem Vorbehalt der finalen Beratung und Verabschiedung der Digitalisierungsstrategie im Frühjahr 2021 durch die Räte der kreisangehörigen Kommunen und des Kreistages des Kreises Coesfeld.',
      effectsFinance: expect.stringContaining('04.01.02.01 Kreisentwicklung, Sachkonto 501201'),
      competence: expect.stringContaining('§ 26 (1) KrO NRW'),
    });
    expect(String(paper['facts'])).toMatch(/SV-9-1809[\s\S]*SV-10-0055/);
    expect(JSON.stringify(await everythingShown(at))).not.toMatch(/Prof\. Dr\.|Dr\. [A-Z]/);
  });

  test('D2: its lock has the verbatim condition, twelve requirements, and a release with day and reference', async () => {
    const reservation = await only('reservation', { title: 'Sperrvermerk SV-10-0056: Vollzeitstelle Digitalagentur' });
    expect(reservation).toMatchObject({
      conditionText: lockNote,
      rule: 'all',
      expectedBy: { day: '2021-03-01', precision: 'season' },
      status: 'released',
      releasedOn: expect.stringMatching(/^2021-/),
      releaseReference: expect.stringContaining('Kreistag'),
    });
    const filter = { reservationId: reservation.id };
    const { rows } = await at.get('record.list', { entity: 'reservationRequirement', filter });
    expect(new Set(rows.map((row) => row['bodyId'])).size).toBe(12);
  });

  test('D2, D7: the lock on the follow-up post waits: an amended and three silent resolutions do not count', async () => {
    expect((await at.get('home.overview', {})).reservations).toMatchObject([
      { title: 'Sperrvermerk Folgestelle 2026', adopted: 7, required: 12, status: 'active' },
    ]);
  });

  test('both cases of the paper are there; the marketplace is carried by seven municipalities', async () => {
    expect(await only('fundingCase', { title: 'Smarte.Land.Regionen' })).toMatchObject({ leadBodyId: bodyId('05558') });
    const marketplace = await only('fundingCase', { title: 'Heimat 2.0: Regionaler Online-Marktplatz' });
    const { rows } = await at.get('record.list', { entity: 'consortiumMember', filter: { caseId: marketplace.id } });
    expect(rows).toHaveLength(7);
  });

  test('the five tasks of the paper are the tasks of the agency', async () => {
    expect((await shownRows(at, 'agencyTask')).map(({ code }) => code).sort()).toEqual([
      'communication',
      'funding',
      'implementation',
      'scouting',
      'strategy',
    ]);
  });
});

describe('the example office', () => {
  test('every reference leads to a record that is there', async () => {
    const all = await everythingShown(at);
    const ids = Object.fromEntries(
      Object.entries(all).map(([name, rows]) => [name, new Set(rows.map(({ id }) => id))]),
    );
    const broken: string[] = [];
    let references = 0;
    for (const [name, rows] of Object.entries(all)) {
      const declared = entityNamed(name);
      for (const [field, { kind, target }] of declared === null ? [] : fieldsOf(declared)) {
        for (const row of rows) {
          const value = row[field];
          if (typeof value !== 'string' || (kind !== 'reference' && kind !== 'anyReference')) continue;
          const [entity = '', id = ''] = kind === 'reference' ? [target ?? '', value] : value.split(':');
          references += 1;
          if (!ids[entity]?.has(id)) broken.push(`${name}.${field} → ${value}`);
        }
      }
    }
    expect(broken).toEqual([]);
    expect(references).toBeGreaterThan(1000);
  });

  test('it is big enough to be believed', async () => {
    const counts = Object.fromEntries(
      Object.entries(await everythingShown(at)).map(([name, rows]) => [name, rows.length]),
    );
    expect(counts).toMatchObject({
      body: 12,
      strategyField: 6,
      strategyMeasure: 17,
      strategyGoal: 11,
      project: 40,
      note: 25,
      trend: 10,
    });
    expect(counts['deadline']).toBeGreaterThanOrEqual(40);
    const filled = ['person', 'assignment', 'milestone', 'task', 'risk', 'statusReport', 'tag', 'link', 'fundingCase'];
    expect(filled.filter((name) => (counts[name] ?? 0) < 10)).toEqual([]);
  });

  test('on 2026-11-23 every group of the deadline list has something in it, cut-off dates among them', async () => {
    const { deadlines } = await at.get('deadline.list', {});
    const groups = deadlines.map(({ effectiveOn }) => dueGroup(dayOrNull(effectiveOn), day('2026-11-23')));
    expect(dueGroups.filter((group) => !groups.includes(group))).toEqual([]);
    expect(deadlines.filter(({ isCutoffHard }) => isCutoffHard).length).toBeGreaterThan(5);
    expect(deadlines.filter(({ ruleId, computedOn }) => ruleId !== null && computedOn !== null).length).toBeGreaterThan(
      10,
    );
  });

  test('D8: one deadline is stated against its rule, and the stated day counts', async () => {
    const { deadlines } = await at.get('deadline.list', {});
    expect(deadlines.find(({ title }) => title === 'Verwendungsnachweis Heimat 2.0')).toMatchObject({
      statedOn: '2027-06-01',
      computedOn: '2027-06-30',
      effectiveOn: '2027-06-01',
    });
  });

  test('D9: the list shows every colour, grey for those who were silent for long', async () => {
    const { projects } = await at.get('project.list', {});
    expect(new Set(projects.map(({ ampel }) => ampel))).toEqual(new Set(['green', 'yellow', 'red', 'unknown']));
    expect(projects.find(({ code }) => code === 'DIG-26')).toMatchObject({
      lastReportOn: '2026-09-04',
      ampel: 'unknown',
    });
  });

  test('D1: shares and own shares of a consortium sum to the totals of the case', async () => {
    const cases = await shownRows(at, 'fundingCase');
    const members = await shownRows(at, 'consortiumMember');
    const carried = cases.filter(({ id }) => members.some(({ caseId }) => caseId === id));
    expect(carried.length).toBeGreaterThan(2);
    for (const { id, title, totalCents, ownCents } of carried) {
      const own = members.filter(({ caseId }) => caseId === id);
      const sum = (field: string) => own.reduce((total, member) => total + Number(member[field]), 0);
      expect([title, sum('shareCents'), sum('ownCents')]).toEqual([title, totalCents, ownCents]);
    }
  });

  test('D3: each project has one lead among its bodies, and no lead is marked as not participating', async () => {
    const bodies = await shownRows(at, 'projectBody');
    for (const { id, leadBodyId } of await shownRows(at, 'project')) {
      const leads = bodies.filter(({ projectId, role }) => projectId === id && role === 'lead');
      expect(leads.map((lead) => lead['bodyId'])).toEqual([leadBodyId]);
    }
    expect(bodies.some(({ role }) => role === 'not_participating')).toBe(true);
  });

  test('D5: every deadline that is done has a date', async () => {
    const done = (await shownRows(at, 'deadline')).filter(({ status }) => status === 'done');
    expect(done.length).toBeGreaterThan(0);
    expect(done.filter(({ doneOn }) => doneOn === null)).toEqual([]);
  });

  test('D10: persons are functions, with a legal basis and no address', async () => {
    const persons = await shownRows(at, 'person');
    expect(persons.filter((person) => person['displayName'] !== person['function'])).toEqual([]);
    expect(persons.filter(({ email, phone, legalBasis }) => email !== null || phone !== null || !legalBasis)).toEqual(
      [],
    );
  });

  test('everybody may read a part of it: projects in every corner, the radar, what is on, who we are', async () => {
    const content = readContent(storeOf(at).reader, '2026-11-23');
    expect(content.projects.filter(({ text }) => text === '')).toEqual([]);
    const concerned = new Set(
      content.projects.flatMap((one) => [one.leadBodyId, ...one.partners.map((p) => p.bodyId)]),
    );
    expect(concerned.size).toBe(12);
    expect(content.projects.some(({ isEnded }) => isEnded)).toBe(true);
    expect(content.radars.map(({ sectors, trends }) => [sectors.length, trends.length > 5])).toEqual([[6, true]]);
    expect(content.items.filter(({ isEvent, on }) => isEvent && String(on) > '2026-11-23').length).toBeGreaterThan(2);
    expect(content.posts.length).toBeGreaterThan(3);
  });

  test('some of it is half public, and much is not: what is closed stays closed', async () => {
    const { soon } = await at.get('showcase.preview', {});
    const half = soon.filter(({ reason }) => reason === 'half').map(({ entity }) => entity);
    expect(half.sort()).toEqual(['communicationItem', 'project', 'trend']);
    const pages = JSON.stringify(readContent(storeOf(at).reader, '2026-11-23'));
    for (const closed of [
      'Pegel und Starkregen',
      'Notfallhandbuch',
      'Spielwelten',
      'Betriebskonzept',
      'Pegel warnen vor',
    ])
      expect(pages).not.toContain(closed);
  });

  test('the shares of a post among the five tasks sum to the whole post', async () => {
    const shares = await shownRows(at, 'positionTaskShare');
    for (const { id } of await shownRows(at, 'position')) {
      const own = shares.filter(({ positionId }) => positionId === id);
      expect(own.reduce((sum, { share }) => sum + Number(share), 0)).toBe(1000);
    }
  });

  test('every record belongs to a body, whoever seeded it', async () => {
    const orphans = Object.entries(await everythingShown(at)).flatMap(([name, rows]) =>
      rows.filter(({ ownerBodyId }) => ownerBodyId === null).map(({ id }) => `${name}:${id}`),
    );
    expect(orphans).toEqual([]);
  });
});
