import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { catchUp } from '../../db/store/search.ts';
import { create } from '../helpers/create.ts';
import { digestOf, exportAll, openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';

const base = 'Der Kreis plant. Beginn ist im Frühjahr. Die Kosten sind offen.';
const inSummer = base.replace('Frühjahr', 'Sommer');
const costly = base.replace('offen', 'hoch');
const both = inSummer.replace('offen', 'hoch');

let here: TestOffice;
let there: TestOffice;
let id: string;
let bundles = 0;

const give = async (from: TestOffice, to: TestOffice) => {
  bundles += 1;
  await to.get('bundle.import', { ticket: await exportAll(from, `${bundles}.dabundle`) });
};
const write = (at: TestOffice, summary: string | null) =>
  at.get('record.update', { entity: 'project', id, set: { summary } });
const shown = async (at: TestOffice) => (await at.get('record.get', { entity: 'project', id }))['summary'];
const conflicts = async (at: TestOffice) => (await at.get('conflict.list', {})).conflicts;
const registersOf = (at: TestOffice) =>
  storeOf(at).writing.prepare("SELECT state FROM record WHERE entity = 'project' AND id = ?").pluck().get(id);
const meet = async () => {
  await give(here, there);
  await give(there, here);
};

beforeEach(async () => {
  here = await openTestOffice();
  there = await openTestOffice({ label: 'Zweitrechner' });
  id = await create(here, 'project', { title: 'Radweg', summary: base });
  await give(here, there);
});
afterEach(() => {
  here.close();
  there.close();
});

describe('two sites write on in the same text', () => {
  test('M1: in different sentences: both show both, nobody is asked, and the registers are equal (S4)', async () => {
    await write(here, inSummer);
    await write(there, costly);
    await meet();
    for (const office of [here, there]) {
      expect(await shown(office)).toBe(both);
      expect(await conflicts(office)).toEqual([]);
    }
    expect(registersOf(there)).toBe(registersOf(here));
    expect(await digestOf(there)).toEqual(await digestOf(here));
    catchUp(storeOf(here));
    const { hits } = await here.get('search', { text: 'Sommer hoch' });
    expect(hits.map((hit) => hit.id)).toEqual([id]);
  });

  test('what is merged is stored when a person saves, and is then one value at both', async () => {
    await write(here, inSummer);
    await write(there, costly);
    await meet();
    await write(here, `${both} Gut so.`);
    await give(here, there);
    expect(await shown(there)).toBe(`${both} Gut so.`);
    expect(JSON.parse(String(registersOf(there))).cells.summary.live).toHaveLength(1);
    expect(registersOf(there)).toBe(registersOf(here));
  });

  test('the base is the nearest text both descend from, however often each of them wrote', async () => {
    await write(here, `${base} Erster Zusatz.`);
    await give(here, there);
    await write(here, `${inSummer} Erster Zusatz.`);
    await write(here, `${inSummer} Erster Zusatz. Zweiter.`);
    await write(there, `${costly} Erster Zusatz.`);
    await meet();
    expect(await shown(here)).toBe(`${both} Erster Zusatz. Zweiter.`);
    expect(registersOf(there)).toBe(registersOf(here));
    const before = registersOf(here);
    expect(await here.get('store.rebuild', {})).toMatchObject({ differed: 0 });
    expect(registersOf(here)).toBe(before);
  });

  test('M2: in the same sentence: the newest is shown, and the conflict brings base, variants and proposal', async () => {
    await write(here, inSummer);
    await write(there, base.replace('Frühjahr', 'Herbst').replace('offen', 'hoch'));
    await meet();
    const [conflict] = await conflicts(here);
    expect(conflict).toMatchObject({
      field: 'summary',
      base,
      merged: {
        text: 'Der Kreis plant. Beginn ist im Herbst. Beginn ist im Sommer. Die Kosten sind hoch.',
        overlaps: [{ alternatives: [' Beginn ist im Herbst.', ' Beginn ist im Sommer.'] }],
      },
    });
    expect(await shown(here)).toBe(conflict?.values[0]?.value);
    expect(await shown(there)).toBe(await shown(here));
    const seen = conflict?.values.map(({ dot }) => dot) ?? [];
    await here.get('conflict.resolve', { entity: 'project', id, field: 'summary', value: both, seen });
    await give(here, there);
    expect(await shown(there)).toBe(both);
    expect(await conflicts(there)).toEqual([]);
  });

  test('an import taken back takes the merge back, and the same bundle brings it again', async () => {
    await write(here, inSummer);
    await write(there, costly);
    const ticket = await exportAll(there, 'back.dabundle');
    const { bundle } = await here.get('bundle.import', { ticket });
    expect(await shown(here)).toBe(both);
    await here.get('bundle.undo', { bundle });
    expect(await shown(here)).toBe(inSummer);
    await here.get('bundle.import', { ticket });
    expect(await shown(here)).toBe(both);
  });

  test('texts both began without a predecessor are a conflict like any other, without a proposal', async () => {
    const other = await create(here, 'project', { title: 'Leerrohre' });
    await give(here, there);
    await here.get('record.update', { entity: 'project', id: other, set: { summary: 'Von hier.' } });
    await there.get('record.update', { entity: 'project', id: other, set: { summary: 'Von dort.' } });
    await meet();
    expect(await conflicts(here)).toMatchObject([{ id: other, base: null, merged: null }]);
  });

  test('verbatim texts are never merged: two wordings of a condition are a conflict', async () => {
    const lock = await create(here, 'reservation', { title: 'Sperre', conditionText: base });
    await give(here, there);
    await here.get('record.update', { entity: 'reservation', id: lock, set: { conditionText: inSummer } });
    await there.get('record.update', { entity: 'reservation', id: lock, set: { conditionText: costly } });
    await meet();
    expect(await conflicts(here)).toMatchObject([{ id: lock, field: 'conditionText', base, merged: null }]);
  });
});
