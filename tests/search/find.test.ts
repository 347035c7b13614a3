import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../shared/contract.ts';
import { create } from '../helpers/create.ts';
import { countIn, exportAll, openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice();
});
afterEach(() => at.close());

const find = (text: string, more: Omit<Input<'search.find'>, 'text'> = {}) => at.get('search.find', { text, ...more });
const titles = async (text: string, more: Omit<Input<'search.find'>, 'text'> = {}) =>
  (await find(text, more)).hits.map(({ title }) => title.text);

const bodyNamed = async (name: string): Promise<string> =>
  (await at.get('record.list', { entity: 'body', filter: { name } })).rows[0]?.id ?? '';

type Highlighted = { readonly text: string; readonly marks: readonly (readonly [number, number])[] };
const markedIn = ({ text, marks }: Highlighted) => marks.map(([from, to]) => text.slice(from, to));

describe('a hit', () => {
  test('says where the words stand in its title and in the text that says most of them', async () => {
    await create(at, 'project', {
      title: 'Kommunale Wärmeplanung',
      summary: `${'Vorrede ohne Belang. '.repeat(20)}Die Strasse nach Nottuln bekommt Wärme.`,
    });
    const [hit] = (await find('warme strasse')).hits;
    expect(hit).toMatchObject({ entity: 'project', excerpt: { field: 'summary' }, context: null });
    expect(markedIn(hit?.title as Highlighted)).toEqual(['Wärme']);
    expect(markedIn(hit?.excerpt as Highlighted)).toEqual(['Strasse', 'Wärme']);
    expect(hit?.excerpt?.text).toMatch(/^… .*Nottuln bekommt Wärme\.$/);
  });

  test('says what it belongs to, whose it is, when it was changed and who may see it', async () => {
    const bodyId = await bodyNamed('Nottuln');
    const projectId = await create(at, 'project', { title: 'Radweg', leadBodyId: bodyId });
    await create(at, 'task', { title: 'Beleuchtung prüfen', projectId, visibility: 'site' });
    expect((await find('beleucht')).hits).toMatchObject([
      { entity: 'task', context: { reference: `project:${projectId}`, title: 'Radweg' }, visibility: 'site' },
    ]);
    const [project] = (await find('radweg')).hits;
    expect(project).toMatchObject({ bodyId, visibility: 'shared', classification: 'internal' });
    expect(project?.changedAt).toMatch(/^2026-11-23T08:00/);
  });

  test('of a note whose words stand behind the cut of its first line shows them all the same', async () => {
    await at.get('note.capture', { text: `${'Ein langer Satz auf der Messe. '.repeat(10)}Pegelmessung!` });
    const [hit] = (await find('pegel')).hits;
    expect(hit?.title.text.endsWith(' …')).toBe(true);
    expect(hit?.excerpt?.field).toBe('text');
    expect(markedIn(hit?.excerpt as Highlighted)).toEqual(['Pegel']);
  });

  test('of a short note does not say its words twice', async () => {
    await at.get('note.capture', { text: 'Pegelmessung' });
    expect((await find('pegel')).hits).toMatchObject([{ title: { text: 'Pegelmessung' }, excerpt: null }]);
  });
});

describe('the order', () => {
  test('a title counts more than a text, and a record more than what is said about it', async () => {
    const projectId = await create(at, 'project', { title: 'Digitale Wärmeplanung im Kreis und in den Gemeinden' });
    await create(at, 'tag', { on: `project:${projectId}`, name: 'Wärme' });
    await create(at, 'project', { title: 'Gebäude', summary: 'Wärme' });
    expect((await find('wärme')).hits.map(({ entity, title }) => [entity, title.text])).toEqual([
      ['project', 'Digitale Wärmeplanung im Kreis und in den Gemeinden'],
      ['project', 'Gebäude'],
      ['tag', 'Wärme'],
    ]);
  });

  test('pages follow each other without gap or repetition', async () => {
    for (let n = 0; n < 12; n += 1) await create(at, 'project', { title: `Radweg ${n}` });
    const all = await titles('radweg');
    const pages = [0, 5, 10].map((offset) => titles('radweg', { offset, limit: 5 }));
    expect((await Promise.all(pages)).flat()).toEqual(all);
    expect(new Set(all).size).toBe(12);
    expect((await find('radweg', { offset: 50 })).hits).toEqual([]);
  });

  test('of very many hits the newest come first, those with the words in their title before the others', async () => {
    const { writer, writing } = storeOf(at);
    await create(at, 'project', { title: 'Allee', summary: 'Radweg' });
    await create(at, 'project', { title: 'Radweg alt' });
    // Ballast nobody reads: entries of the index alone.
    writing.transaction(() => {
      for (let no = 5000; no < 7100; no += 1) {
        writer.prepare("INSERT INTO search (rowid, title, body, belongs) VALUES (?, '', 'radweg', 'kindtask')").run(no);
        writer.prepare("INSERT INTO searched VALUES (?, 'task', '2020-01-01T00:00:00Z')").run(no);
      }
    })();
    await create(at, 'project', { title: 'Radweg neu' });
    const { isRanked, total, counts } = await find('radweg', { limit: 2 });
    expect({ isRanked, total, counts }).toEqual({ isRanked: false, total: 2103, counts: { project: 3, task: 2100 } });
    expect(await titles('radweg', { limit: 2 })).toEqual(['Radweg neu', 'Radweg alt']);
    expect(await find('radweg', { entities: ['project'] })).toMatchObject({ isRanked: true, total: 3 });
  });
});

describe('filters', () => {
  test('by kind: the counts still tell how many there are of the others', async () => {
    await create(at, 'project', { title: 'Radweg' });
    await create(at, 'note', { text: 'Radweg gesehen' });
    await create(at, 'note', { text: 'Noch ein Radweg' });
    const found = await find('radweg', { entities: ['project'] });
    expect(found).toMatchObject({ total: 1, counts: { project: 1, note: 2 }, hits: [{ entity: 'project' }] });
    expect(await find('radweg', { entities: ['trend'] })).toMatchObject({ total: 0, counts: { note: 2 }, hits: [] });
    expect(await find('radweg', { entities: ['note', 'project'] })).toMatchObject({ total: 3 });
  });

  test('by body: what names it, in whatever field, and the body itself', async () => {
    const [nottuln, olfen] = [await bodyNamed('Nottuln'), await bodyNamed('Olfen')];
    await create(at, 'project', { title: 'Radweg', leadBodyId: nottuln });
    await create(at, 'committee', { name: 'Ausschuss Radverkehr', bodyId: olfen });
    expect(await titles('rad', { bodies: [nottuln] })).toEqual(['Radweg']);
    expect(await titles('nottuln', { bodies: [nottuln], entities: ['body'] })).toEqual(['Nottuln']);
    expect(await titles('nottuln', { bodies: [olfen], entities: ['body'] })).toEqual([]);
    expect(await titles('rad', { bodies: [olfen] })).toEqual(['Ausschuss Radverkehr']);
    expect(await find('rad', { bodies: [olfen, nottuln] })).toMatchObject({ total: 2 });
    expect(await find('rad', { bodies: [olfen], entities: ['project'] })).toMatchObject({
      total: 0,
      counts: { committee: 1 },
    });
  });

  test('by time: what was changed within so many days, from this moment on', async () => {
    const old = await create(at, 'project', { title: 'Radweg alt' });
    at.ports.set('2026-12-20T08:00:00Z');
    await create(at, 'project', { title: 'Radweg neu' });
    expect(await titles('radweg', { days: 7 })).toEqual(['Radweg neu']);
    await at.get('record.update', { entity: 'project', id: old, set: { summary: 'Jetzt wieder' } });
    expect((await titles('radweg', { days: 7 })).sort()).toEqual(['Radweg alt', 'Radweg neu']);
  });

  test('the words of a filter are no words of a text', async () => {
    const bodyId = await bodyNamed('Olfen');
    await create(at, 'project', { title: 'Radweg', leadBodyId: bodyId });
    expect(await titles('kindproject')).toEqual([]);
    expect(await titles(`body${bodyId.replaceAll('-', '')}`)).toEqual([]);
  });
});

describe('what is not there is not found', () => {
  test('a deleted record, at once and in the counts; restored it is back', async () => {
    const id = await create(at, 'project', { title: 'Radweg' });
    await at.get('record.delete', { entity: 'project', id });
    expect(await find('radweg')).toMatchObject({ hits: [], total: 0, counts: {} });
    await at.get('undo', {});
    expect(await titles('radweg')).toEqual(['Radweg']);
  });

  test('what an import has deleted is neither shown nor counted, also before the search has caught up', async () => {
    const other = await openTestOffice({ body: '05558032' });
    const id = await create(at, 'project', { title: 'Radweg' });
    await other.get('bundle.import', { ticket: await exportAll(at) });
    await other.get('record.delete', { entity: 'project', id });
    await at.get('bundle.import', { ticket: await exportAll(other) });
    other.close();
    const found = await find('radweg');
    expect(found).toMatchObject({ hits: [], total: 0, counts: {} });
    expect(found.behind).toBeGreaterThan(0);
  });

  test('a private record of somebody else never gets here; the own one says that it stays', async () => {
    const other = await openTestOffice({ body: '05558032' });
    await other.get('note.capture', { text: 'Geheimer Radweg', visibility: 'private' });
    await other.get('note.capture', { text: 'Offener Radweg' });
    await at.get('bundle.import', { ticket: await exportAll(other) });
    other.close();
    while (at.office.catchUpSearch() > 0);
    await at.get('note.capture', { text: 'Mein Radweg', visibility: 'private' });
    const { hits } = await find('radweg');
    expect(hits.map(({ title, visibility }) => [title.text, visibility]).sort()).toEqual([
      ['Mein Radweg', 'private'],
      ['Offener Radweg', 'shared'],
    ]);
  });

  test('contact data of people is no text of the search', async () => {
    await create(at, 'person', { displayName: 'Erika Muster', email: 'geheim@example.org', phone: '02541 4711' });
    expect(await titles('erika')).toEqual(['Erika Muster']);
    for (const secret of ['geheim', '4711']) expect(await find(secret)).toMatchObject({ hits: [], total: 0 });
  });

  test('an empty question finds nothing, and nothing typed is a language', async () => {
    await create(at, 'project', { title: 'Radweg' });
    for (const text of ['', '  ', '***', '"']) expect(await find(text)).toMatchObject({ hits: [], total: 0 });
    for (const text of ['title:radweg x', 'belongs:kindproject', 'radweg) OR (a', '{title}: radweg"', 'NOT radweg'])
      expect((await at.ask('search.find', { text })).ok, text).toBe(true);
    expect(await titles('NOT radweg')).toEqual([]);
  });
});

describe('records that were merged', () => {
  test('are one hit and one in the counts; a text only the other one has leads to the one that is shown', async () => {
    const keep = await create(at, 'project', { title: 'Radweg zur Zeche' });
    const drop = await create(at, 'project', { title: 'Radweg Zeche', summary: 'mit Laternen' });
    const third = await create(at, 'project', { title: 'Fahrradweg', summary: 'Laternen' });
    for (const one of [drop, third]) await at.get('record.merge', { entity: 'project', keep, drop: one });
    expect(await find('zeche')).toMatchObject({ hits: [{ id: keep }], total: 1, counts: { project: 1 } });
    expect(await find('laternen')).toMatchObject({ hits: [{ id: keep }], total: 1, counts: { project: 1 } });
    await at.get('record.part', { entity: 'project', id: drop });
    expect(await find('zeche')).toMatchObject({ total: 2 });
  });
});

test('what the search knows of a record goes with the record', async () => {
  const id = await create(at, 'project', { title: 'Radweg' });
  const before = countIn(at, 'SELECT count(*) FROM searched');
  await at.get('record.delete', { entity: 'project', id });
  expect(countIn(at, 'SELECT count(*) FROM searched')).toBe(before - 1);
});
