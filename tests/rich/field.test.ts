import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RichNode } from '../../shared/rich/doc.ts';
import { openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';

let office: TestOffice;
let id: string;
beforeEach(async () => {
  office = await openTestOffice();
  const made = await office.get('record.create', { entity: 'strategyMeasure', fields: { title: 'Digitale Akte' } });
  id = made.id;
});
afterEach(() => office.close());

const line = (text: string, ...marks: NonNullable<RichNode['marks']>): RichNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }],
});
const doc = (...content: RichNode[]) => ({ type: 'doc', content });
const list = (...items: RichNode[]): RichNode => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [item] })),
});
const write = (profile: unknown) => office.ask('record.update', { entity: 'strategyMeasure', id, set: { profile } });
const read = async () => (await office.get('record.get', { entity: 'strategyMeasure', id }))['profile'];
const refusal = async (profile: unknown) => {
  const outcome = await write(profile);
  return outcome.ok ? null : outcome.error;
};

describe('a rich text in the store', () => {
  test('is an object in the op and in the answer, never a text of JSON', async () => {
    const profile = doc(
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Warum' }] },
      line('Akten liegen in Schränken.', { type: 'bold' }),
      list(line('scannen'), line('vernichten')),
    );
    expect((await write(profile)).ok).toBe(true);
    expect(await read()).toEqual(profile);
    const op = storeOf(office).writing.prepare('SELECT line FROM pending ORDER BY seq DESC LIMIT 1').pluck().get();
    expect(JSON.parse(String(op))).toMatchObject({ set: { profile } });
  });

  test('is found by its words, and shown in lists and tables as words', async () => {
    await write(doc(list(line('Posteingang'), line('Wärmeplan'))));
    const found = { entity: 'strategyMeasure', filter: { profile: { contains: 'waermeplan' } } };
    expect((await office.get('record.list', found)).rows).toMatchObject([{ id }]);
    expect((await office.get('search', { text: 'warmeplan' })).hits).toMatchObject([{ entity: 'strategyMeasure', id }]);
  });

  test('that was plain stays as it was typed, also where it looks like a document', async () => {
    for (const text of ['Erste Zeile.\nZweite.', '{"type":"doc","content":[]}', '{"text":"x"}', '{']) {
      await write(text);
      expect(await read()).toBe(text);
    }
  });

  test('in a column from before the field was rich is read as it stands', async () => {
    const keep = storeOf(office).writing.prepare('UPDATE strategy_measure SET profile = ? WHERE id = ?');
    for (const text of ['Akten liegen in Schränken.', '{ noch zu klären', '[1]']) {
      keep.run(text, id);
      expect(await read()).toBe(text);
    }
  });

  test('keeps what this version does not know, and loses a link that leads elsewhere than to the web or a mailbox', async () => {
    const panel: RichNode = { type: 'panelOfTomorrow', attrs: { tone: 'calm' }, content: [line('Hinweis')] };
    const web = { type: 'link', attrs: { href: 'https://www.kreis-coesfeld.de' } };
    const glow = { type: 'glow' };
    const script = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
    await write(doc(panel, line('Kreis', web, glow), line('Klick', script)));
    expect(await read()).toEqual(doc(panel, line('Kreis', web, glow), line('Klick')));
  });
});

describe('a rich text that cannot be written', () => {
  test('is refused with a sentence, and nothing is written', async () => {
    await write('Bleibt.');
    const item = (...content: RichNode[]): RichNode => ({ type: 'listItem', content });
    const nested = doc({
      type: 'bulletList',
      content: [
        item(line('a'), {
          type: 'bulletList',
          content: [item(line('b', { type: 'link', attrs: { href: 'https://x.de' } }))],
        }),
      ],
    });
    expect(await refusal(nested)).toMatchObject({
      code: 'invalid-fields',
      message: expect.stringContaining('zu tief'),
    });
    expect(await refusal('x'.repeat(50_001))).toMatchObject({ message: expect.stringContaining('höchstens 50000') });
    expect(await refusal(doc(line('x'.repeat(50_001))))).toMatchObject({
      message: expect.stringContaining('höchstens 50000 Zeichen'),
    });
    const heavy = doc({ ...line('x'), attrs: { style: 'y'.repeat(300_000) } });
    expect(await refusal(heavy)).toMatchObject({ message: expect.stringContaining('zu viele Formatierungen') });
    for (const nonsense of [5, {}, { type: 'doc' }, doc({ type: 'text' }), doc(line('')), doc(line('\ud800'))])
      expect(await refusal(nonsense)).toMatchObject({ message: expect.stringContaining('ProseMirror') });
    expect(await read()).toBe('Bleibt.');
  });
});
