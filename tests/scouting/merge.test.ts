import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice();
});
afterEach(() => at.close());

const capture = async (text: string, more: object = {}): Promise<string> =>
  (await at.get('note.capture', { text, ...more })).id;
const inbox = async () => (await at.get('note.list', {})).notes;
const linksFrom = async (id: string) =>
  (await at.get('record.list', { entity: 'link', filter: { from: `note:${id}` } })).rows.map((row) => row['to']);

describe('two notes that become one', () => {
  test('have the words, tags, links, sources and documents of both; the list shows one', async () => {
    const keep = await capture('Drohnen im Wald #Forst https://example.org/a', { source: 'Messe' });
    const drop = await capture('Waldbrand von oben sehen #Forst #KI https://example.org/b', { source: 'Zeitung' });
    const projectId = await create(at, 'project', { title: 'Waldbrand' });
    const trendId = await create(at, 'trend', { title: 'Drohnen' });
    await at.get('note.fileTo', { id: drop, to: `trend:${trendId}` });
    await create(at, 'link', { from: `project:${projectId}`, to: `note:${drop}`, kind: 'relates' });
    const row = await at.get('note.merge', { keep, drop });
    expect(row).toMatchObject({
      id: keep,
      text: 'Drohnen im Wald #Forst https://example.org/a\n\nWaldbrand von oben sehen #Forst #KI https://example.org/b',
      source: 'Messe · Zeitung',
      url: 'https://example.org/a',
    });
    expect(await inbox()).toMatchObject([{ id: keep, tags: ['Forst', 'KI'] }]);
    expect(await linksFrom(keep)).toEqual([`trend:${trendId}`]);
    const toKept = { entity: 'link', filter: { to: `note:${keep}` } };
    expect((await at.get('record.list', toKept)).rows).toMatchObject([{ from: `project:${projectId}` }]);
    expect(await at.get('record.get', { entity: 'note', id: keep })).toMatchObject({ mergedFrom: [drop] });
  });

  test('one undo parts them again, with everything as it was', async () => {
    const keep = await capture('Drohnen #Forst');
    const drop = await capture('Waldbrand #KI', { source: 'Zeitung' });
    const before = await inbox();
    await at.get('note.merge', { keep, drop });
    await at.get('undo', {});
    const after = await inbox();
    expect(after.map(({ version: _, ...rest }) => rest)).toEqual(before.map(({ version: _, ...rest }) => rest));
    await at.get('redo', {});
    expect(await inbox()).toMatchObject([{ id: keep, tags: ['Forst', 'KI'] }]);
  });

  test('arrive at the others as one, and their tags with them', async () => {
    const keep = await capture('Drohnen');
    const drop = await capture('Waldbrand #KI');
    await at.get('note.merge', { keep, drop });
    const other = await openTestOffice({ body: '05558032' });
    await other.get('bundle.import', { ticket: await exportAll(at) });
    expect((await other.get('note.list', {})).notes).toMatchObject([
      { id: keep, text: 'Drohnen\n\nWaldbrand #KI', tags: ['KI'] },
    ]);
    other.close();
  });

  test('are refused where one is for others than the other: nothing private gets into an open note', async () => {
    const open = await capture('Offen');
    const secret = await capture('Geheim', { visibility: 'private' });
    for (const [keep, drop] of [
      [open, secret],
      [secret, open],
    ] as const)
      expect(await at.ask('note.merge', { keep, drop })).toMatchObject({ error: { code: 'other-visibility' } });
    expect(await inbox()).toHaveLength(2);
    const second = await capture('Auch geheim #Still', { visibility: 'private' });
    await at.get('note.merge', { keep: secret, drop: second });
    const other = await openTestOffice({ body: '05558032' });
    await other.get('bundle.import', { ticket: await exportAll(at) });
    for (const entity of ['note', 'tag', 'alias'])
      expect(JSON.stringify((await other.get('record.list', { entity })).rows)).not.toMatch(/geheim|Still/i);
    other.close();
  });

  test('that were merged into others are followed to the one that is shown', async () => {
    const [a, b, c] = [await capture('Eins'), await capture('Zwei'), await capture('Drei')];
    await at.get('note.merge', { keep: a, drop: b });
    await at.get('note.merge', { keep: b, drop: c });
    expect(await inbox()).toMatchObject([{ id: a, text: 'Eins\n\nZwei\n\nDrei' }]);
    expect(await at.ask('note.merge', { keep: c, drop: a })).toMatchObject({ error: { code: 'already-merged' } });
  });
});

describe('filing a note with what is there', () => {
  test('links it and takes it out of the inbox, with one undo for both', async () => {
    const id = await capture('Drohnen');
    const trendId = await create(at, 'trend', { title: 'Drohnen' });
    await at.get('note.fileTo', { id, to: `trend:${trendId}` });
    expect(await at.get('note.list', { state: 'filed' })).toMatchObject({ notes: [{ id }], counts: { inbox: 0 } });
    expect(await linksFrom(id)).toEqual([`trend:${trendId}`]);
    await at.get('undo', {});
    expect(await inbox()).toMatchObject([{ id }]);
    expect(await linksFrom(id)).toEqual([]);
    await at.get('note.fileTo', { id, to: `trend:${trendId}` });
    expect(await linksFrom(id)).toEqual([`trend:${trendId}`]);
  });

  test('the link of a private note stays with it', async () => {
    const id = await capture('Geheim', { visibility: 'private' });
    const projectId = await create(at, 'project', { title: 'Radweg' });
    await at.get('note.fileTo', { id, to: `project:${projectId}` });
    const { rows } = await at.get('record.list', { entity: 'link', filter: { from: `note:${id}` } });
    expect(rows).toMatchObject([{ visibility: 'private' }]);
  });

  test('a person or a note is nothing to file with', async () => {
    const [id, other] = [await capture('Eins'), await capture('Zwei')];
    expect(await at.ask('note.fileTo', { id, to: `note:${other}` })).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('notes that may be the same thing', () => {
  const similar = async (text: string, more: { url?: string; except?: string } = {}) =>
    (await at.get('note.similar', { text, ...more })).notes.map(({ id, likeness }) => [id, likeness.kind]);

  test('have the same link, however it is spelled; then the same or nearly the same text', async () => {
    const linked = await capture('Ganz andere Worte https://www.example.org/Terminal/?utm_source=brief');
    const same = await capture('Bürgerterminal mit Gebärdensprache');
    const near = await capture('Ein Bürgerterminal mit Gebärdensprache!');
    await capture('Drohnen im Wald');
    expect(await similar('Buergerterminal mit Gebaerdensprache https://example.org/Terminal')).toEqual([
      [linked, 'same-link'],
      [same, 'same-text'],
      [near, 'near-text'],
    ]);
    expect(await similar('Ganz neu')).toEqual([]);
  });

  test('are found wherever they lie, but neither deleted nor merged ones, nor the note itself', async () => {
    const id = await capture('Bürgerterminal mit Gebärdensprache');
    const filed = await capture('Bürgerterminal mit Gebärdensprache');
    await at.get('record.update', { entity: 'note', id: filed, set: { state: 'filed' } });
    const gone = await capture('Bürgerterminal mit Gebärdensprache');
    await at.get('record.delete', { entity: 'note', id: gone });
    expect(await similar('Bürgerterminal mit Gebärdensprache', { except: id })).toEqual([[filed, 'same-text']]);
    expect(await at.get('note.twins', {})).toMatchObject({ twins: [{ id, like: { id: filed, state: 'filed' } }] });
    await at.get('note.merge', { keep: id, drop: filed });
    expect(await at.get('note.twins', {})).toEqual({ twins: [] });
  });
});

test('tags can be given besides those in the text, and a link instead of the one in it', async () => {
  const more = { tags: ['Messe', 'ki', 'Idee'], url: 'https://example.org/kurz' };
  const row = await at.get('note.capture', { text: 'Terminal #KI https://example.org/lang', ...more });
  expect(row).toMatchObject({ url: 'https://example.org/kurz' });
  expect(await inbox()).toMatchObject([{ tags: ['Idee', 'KI', 'Messe'] }]);
});
