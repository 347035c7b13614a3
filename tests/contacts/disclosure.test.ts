import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Disclosure } from '../../shared/contacts/contract.ts';
import { disclosureDocument } from '../../shared/contacts/disclosure.ts';
import { TextDocument } from '../../shared/documents/contract.ts';
import { closeScene, openScene, type Scene } from '../attacks/scene.ts';
import { create } from '../helpers/create.ts';
import { exchangeAll, hand } from '../helpers/members.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => closeScene(scene));

const all = (disclosure: Disclosure) => JSON.stringify(disclosureDocument(disclosure));

describe('what a person is told (Art. 15 GDPR)', () => {
  test('is everything: values, earlier ones, references, mentions in texts now and before, and who holds it', async () => {
    const { kreis, nottuln, olfen } = scene;
    const id = await create(nottuln, 'person', {
      displayName: 'Rosalinde Vormals',
      email: 'r.vormals@nottuln.example',
      legalBasis: 'Einwilligung',
    });
    const set = { displayName: 'Rosalinde Danach', phone: '02502 942-77' };
    await nottuln.get('record.update', { entity: 'person', id, set });
    await exchangeAll(kreis, nottuln);
    const post = await create(kreis, 'position', { title: 'Stelle', holderPersonId: id });
    const note = await create(kreis, 'note', { text: 'Mit Rosalinde Vormals gesprochen' });
    await kreis.get('record.update', { entity: 'note', id: note, set: { text: 'Mit jemandem gesprochen' } });
    const gone = await create(kreis, 'note', { text: 'Bitte 02502 942-77 anrufen' });
    await kreis.get('record.delete', { entity: 'note', id: gone });
    await create(kreis, 'comment', { on: `person:${id}`, text: 'War nett' });
    await create(kreis, 'note', { text: 'Hat nichts damit zu tun' });
    await hand(kreis, nottuln);
    await hand(nottuln, kreis);

    const found = await kreis.get('contact.disclose', { id });
    expect(found).toMatchObject({ title: 'Rosalinde Danach', isLocal: false, authored: 0 });
    expect(found.fields).toEqual(
      expect.arrayContaining([
        { id, field: 'displayName', value: 'Rosalinde Danach' },
        { id, field: 'email', value: 'r.vormals@nottuln.example' },
      ]),
    );
    expect(found.history.flatMap(({ changes }) => changes)).toEqual(
      expect.arrayContaining([{ field: 'displayName', from: 'Rosalinde Vormals', to: 'Rosalinde Danach' }]),
    );
    expect(found.references.map(({ entity, id: of, fields }) => [entity, of, fields])).toEqual(
      expect.arrayContaining([['position', post, ['holderPersonId']], expect.arrayContaining(['comment'])]),
    );
    expect(found.mentions.map(({ id: of, isDeleted }) => [of, isDeleted])).toEqual(
      expect.arrayContaining([
        [note, false],
        [gone, true],
      ]),
    );
    expect(found.mentions).toHaveLength(2);
    const nameOf = Object.fromEntries(found.holders.map(({ site, holds }) => [site, holds]));
    expect(Object.values(nameOf).sort()).toEqual(['all', 'unknown']);
    expect(found.bundles.length).toBeGreaterThan(0);

    // As a document it says all of it, too, and fits the contract of documents.
    const document = disclosureDocument(found);
    expect(TextDocument.parse(document)).toEqual({ ...document });
    for (const words of [
      'Rosalinde Danach',
      'Rosalinde Vormals',
      '02502 942-77',
      'Einwilligung',
      'Stelleninhaber/in',
      'Stelle',
      'gelöscht',
    ])
      expect(all(found)).toContain(words);
    expect(all(found)).not.toContain(id);
    expect(olfen.dir).not.toBe('');
  });

  test('as JSON is the same, whole or not at all', async () => {
    const { kreis } = scene;
    const id = await create(kreis, 'person', { displayName: 'Anna Beispiel' });
    const ticket = kreis.file('auskunft.json');
    await kreis.get('contact.saveDisclosure', { id, ticket });
    const { at: _at, ...saved } = JSON.parse(readFileSync(ticket, 'utf8')) as Disclosure;
    const { at: _now, ...asked } = await kreis.get('contact.disclose', { id });
    expect(saved).toEqual(asked);
    expect(await kreis.ask('contact.saveDisclosure', { id, ticket: kreis.file('stick/auskunft.json') })).toMatchObject({
      ok: false,
      error: { code: 'place-unusable' },
    });
  });

  test('of one who never left this computer says so, and of one who is not here there is none', async () => {
    const { kreis } = scene;
    const id = await create(kreis, 'person', { displayName: 'Nur Hier', visibility: 'private' });
    const found = await kreis.get('contact.disclose', { id });
    expect(found).toMatchObject({ isLocal: true, holders: [], bundles: [] });
    expect(all(found)).toContain('mit keinem Bündel verlassen');
    const missing = '01930000-0000-7000-8000-00000000dead';
    expect(await kreis.ask('contact.disclose', { id: missing })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  test('holds what was merged into the person, too', async () => {
    const { kreis } = scene;
    const keep = await create(kreis, 'person', { displayName: 'Anna Beispiel' });
    const drop = await create(kreis, 'person', { displayName: 'A. Beispiel', phone: '4711-0815' });
    await kreis.get('record.merge', { entity: 'person', keep, drop });
    const found = await kreis.get('contact.disclose', { id: keep });
    expect(found.fields).toEqual(expect.arrayContaining([{ id: drop, field: 'phone', value: '4711-0815' }]));
  });
});
