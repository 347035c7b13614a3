import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bodyId } from '../../db/store/natural-id.ts';
import { readCards } from '../../shared/contacts/vcard/read.ts';
import { closeScene, openScene } from '../attacks/scene.ts';
import { create } from '../helpers/create.ts';
import { exchangeAll } from '../helpers/members.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
});
afterEach(() => at.close());

const nottuln = bodyId('05558032');
const keeping = { legalBasis: 'Einwilligung, Art. 6 Abs. 1 Buchst. a DSGVO', retentionUntil: '2028-12-31' };
const card = (...lines: readonly string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');

const erika = card('UID:u-1', 'FN:Erika Muster', 'ORG:Gemeinde Nottuln', 'TITLE:Leitung', 'EMAIL:e@nottuln.example');
const jan = card('FN:Jan Beispiel', 'ORG:Sparkasse', 'TEL;TYPE=WORK:123');
const faulty = card('EMAIL:x@y.example');

const ask = (text: string) => ({ source: { text }, ...keeping });
const preview = (text: string) => at.get('contact.previewCards', ask(text));
const take = async (text: string) => {
  const { digest } = await preview(text);
  return (await at.get('contact.takeCards', { ...ask(text), seen: digest })).counts;
};
const contacts = async () => (await at.get('contact.list', {})).contacts;

describe('an address book', () => {
  test('is looked at before: nothing is written, and faulty cards are named', async () => {
    expect(await preview(erika + faulty + jan)).toMatchObject({
      total: 3,
      counts: { new: 2, changed: 0, unchanged: 0, faulty: 1 },
      rows: [
        { card: 1, name: 'Erika Muster', verdict: 'new' },
        { card: 3, name: 'Jan Beispiel', verdict: 'new' },
      ],
      faults: [
        { card: 2, line: 9, code: 'no-name' },
        { card: 3, code: 'unknown-organisation', text: 'Sparkasse' },
      ],
    });
    expect(await contacts()).toEqual([]);
  });

  test('is taken over with the right to keep it; one undo takes everything back', async () => {
    expect(await take(erika + faulty + jan)).toEqual({ new: 2, changed: 0, unchanged: 0, faulty: 1 });
    expect(await contacts()).toMatchObject([
      {
        displayName: 'Erika Muster',
        function: 'Leitung',
        bodyId: nottuln,
        email: 'e@nottuln.example',
        basis: 'given',
        retentionUntil: '2028-12-31',
      },
      { displayName: 'Jan Beispiel', function: 'Sparkasse', bodyId: null, phone: '123', basis: 'given' },
    ]);
    await at.get('undo', {});
    expect(await contacts()).toEqual([]);
  });

  test('read a second time changes who is here already and doubles nobody, also under another name', async () => {
    await take(erika + jan);
    expect(await take(erika + jan)).toEqual({ new: 0, changed: 0, unchanged: 2, faulty: 0 });
    const married = card('UID:u-1', 'FN:Erika Neumann', 'EMAIL:neu@nottuln.example');
    expect((await preview(married)).rows).toEqual([
      {
        card: 1,
        name: 'Erika Neumann',
        verdict: 'changed',
        changes: [
          { field: 'displayName', from: 'Erika Muster', to: 'Erika Neumann' },
          { field: 'email', from: 'e@nottuln.example', to: 'neu@nottuln.example' },
        ],
      },
    ]);
    await take(married);
    // What the card does not say stays.
    expect((await contacts())[0]).toMatchObject({ displayName: 'Erika Neumann', function: 'Leitung', body: 'Nottuln' });
    expect(await contacts()).toHaveLength(2);
  });

  test('leaves the legal basis somebody has, and gives one to who has none', async () => {
    await create(at, 'person', {
      displayName: 'A',
      email: 'a@b.example',
      legalBasis: 'Vertrag',
      retentionUntil: '2027-01-01',
    });
    await create(at, 'person', { displayName: 'B', email: 'b@b.example' });
    await take(card('FN:A', 'EMAIL:A@B.example') + card('FN:B', 'EMAIL:b@b.example'));
    expect(await contacts()).toMatchObject([
      { displayName: 'A', email: 'A@B.example', legalBasis: 'Vertrag', retentionUntil: '2027-01-01' },
      { displayName: 'B', legalBasis: keeping.legalBasis, retentionUntil: '2028-12-31' },
    ]);
  });

  test('takes the same person once, and nobody who could be several', async () => {
    await create(at, 'person', { displayName: 'Doppelt', email: 'd@b.example' });
    await create(at, 'person', { displayName: 'Doppelt', email: 'd@b.example' });
    const text = erika + erika + card('FN:Doppelt', 'EMAIL:d@b.example');
    expect((await preview(text)).faults).toMatchObject([
      { card: 2, code: 'twice' },
      { card: 3, code: 'ambiguous' },
    ]);
    expect(await take(text)).toEqual({ new: 1, changed: 0, unchanged: 0, faulty: 2 });
  });

  test('in several files of different encodings is one plan, its faults named by their file', async () => {
    const [one, other] = [at.file('eins.vcf'), at.file('zwei.vcf')];
    writeFileSync(one, Buffer.from(card('FN:Jörg'), 'latin1'));
    writeFileSync(
      other,
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(card('FN:Jürgen') + faulty, 'utf16le')]),
    );
    const planned = await at.get('contact.previewCards', { source: { tickets: [one, other] }, ...keeping });
    expect(planned.rows.map(({ card: number, name }) => [number, name])).toEqual([
      [1, 'Jörg'],
      [2, 'Jürgen'],
    ]);
    expect(planned.faults).toMatchObject([{ file: 'zwei.vcf', card: 3, code: 'no-name' }]);
  });

  test('is refused with a sentence when there is no card in it, or something else happened since the preview', async () => {
    expect(await at.ask('contact.previewCards', ask('Hallo'))).toMatchObject({
      ok: false,
      error: { code: 'unreadable-cards', reason: 'empty' },
    });
    const { digest } = await preview(erika);
    await create(at, 'person', { displayName: 'Erika', email: 'e@nottuln.example' });
    expect(await at.ask('contact.takeCards', { ...ask(erika), seen: digest })).toMatchObject({
      ok: false,
      error: { code: 'preview-outdated' },
    });
    expect(await contacts()).toHaveLength(1);
  });

  test('without a legal basis is not read at all', async () => {
    expect(await at.ask('contact.previewCards', { ...ask(erika), legalBasis: ' ' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-request' },
    });
  });
});

test('at a member site a person of another body is left out and named, its own is taken', async () => {
  const scene = await openScene();
  try {
    const { kreis, nottuln: member } = scene;
    await create(kreis, 'person', { displayName: 'Vom Kreis', email: 'kreis@kreis.example', legalBasis: 'x' });
    await exchangeAll(kreis, member);
    const text = card('FN:Vom Kreis', 'EMAIL:kreis@kreis.example', 'TEL:1') + erika;
    const planned = await member.get('contact.previewCards', ask(text));
    expect(planned.faults).toMatchObject([{ card: 1, code: 'not-allowed' }]);
    const { counts } = await member.get('contact.takeCards', { ...ask(text), seen: planned.digest });
    expect(counts).toEqual({ new: 1, changed: 0, unchanged: 0, faulty: 1 });
    await exchangeAll(kreis, member);
    expect((await kreis.get('contact.list', {})).contacts).toMatchObject([
      { displayName: 'Erika Muster' },
      { displayName: 'Vom Kreis', phone: null },
    ]);
  } finally {
    await closeScene(scene);
  }
});

describe('persons written down as cards', () => {
  test('stand in the order of the list, and reading the file in again changes nothing', async () => {
    await take(erika + jan);
    const ids = (await contacts()).map(({ id }) => id).reverse();
    for (const version of ['3.0', '4.0'] as const) {
      const ticket = at.file(`kontakte-${version}.vcf`);
      expect(await at.get('contact.saveCards', { ticket, ids, version })).toMatchObject({ cards: 2 });
      const text = readFileSync(ticket, 'utf8');
      expect(readCards(text).cards.map(({ name }) => name)).toEqual(['Jan Beispiel', 'Erika Muster']);
      expect(await take(text)).toEqual({ new: 0, changed: 0, unchanged: 2, faulty: 0 });
    }
  });

  test('leave out who is not here any more; a place that is gone is a sentence', async () => {
    const id = await create(at, 'person', { displayName: 'Weg' });
    await at.get('record.delete', { entity: 'person', id });
    expect(await at.get('contact.saveCards', { ticket: at.file('a.vcf'), ids: [id], version: '4.0' })).toEqual({
      cards: 0,
      bytes: 0,
    });
    expect(
      await at.ask('contact.saveCards', { ticket: at.file('stick/a.vcf'), ids: [id], version: '4.0' }),
    ).toMatchObject({ ok: false, error: { code: 'place-unusable', reason: 'gone' } });
  });
});
