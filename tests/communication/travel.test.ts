import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { hand, openCoordination, openMember } from '../helpers/members.ts';
import type { TestOffice } from '../helpers/office.ts';

const open: TestOffice[] = [];
afterEach(() => {
  for (const office of open.splice(0)) office.close();
});

const titles = async (at: TestOffice) =>
  (await at.get('communication.list', {})).items.map(({ title }) => title).sort();

test('shared and public contributions travel in a bundle; private ones and those of this site stay', async () => {
  const district = await openCoordination();
  const town = await openMember(district, '05558032');
  open.push(district, town);
  for (const visibility of ['private', 'site', 'shared', 'public']) {
    await create(district, 'communicationItem', { title: visibility, text: `Wort-${visibility}`, visibility });
  }
  await hand(district, town);
  expect(await titles(town)).toEqual(['public', 'shared']);
  const { hits } = await town.get('search', { text: 'Wort-private' });
  expect(hits).toEqual([]);
});

test('a contribution another site changed keeps its approval for the words it was given for (KA2)', async () => {
  const district = await openCoordination();
  const town = await openMember(district, '05558032');
  open.push(district, town);
  const personId = await create(town, 'person', { displayName: 'Presse', legalBasis: 'Funktionsangabe' });
  const id = await create(town, 'communicationItem', { title: 'Radweg', text: 'Fertig.' });
  await town.get('record.update', { entity: 'communicationItem', id, set: { approvedByPersonId: personId } });
  await hand(town, district);
  await district.get('record.update', { entity: 'communicationItem', id, set: { text: 'Fast fertig.' } });
  await hand(district, town);
  const { items } = await town.get('communication.list', {});
  expect(items[0]).toMatchObject({ approval: 'changed', approvedBy: 'Presse' });
  const reply = await town.ask('record.update', { entity: 'communicationItem', id, set: { status: 'published' } });
  expect(reply).toMatchObject({ ok: false, error: { rule: 'KA2' } });
});

test('only the coordination keeps the text lengths; what another site enters is refused', async () => {
  const district = await openCoordination();
  const town = await openMember(district, '05558032');
  open.push(district, town);
  await district.get('communication.usualForms', {});
  await hand(district, town);
  const { forms } = await town.get('communication.texts', {});
  expect(forms.length).toBeGreaterThan(3);
  const own = await town.ask('record.create', { entity: 'textForm', fields: { name: 'Eigene', textMax: 5 } });
  expect(own).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  expect(await town.ask('communication.usualForms', {})).toMatchObject({ ok: true, value: { added: 0 } });
});

test('everything is in the export for other programs', async () => {
  const district = await openCoordination();
  open.push(district);
  await create(district, 'audience', { name: 'Vereine' });
  await create(district, 'communicationItem', { title: 'Radweg', text: 'Mit Blaskapelle.' });
  const ticket = district.file('alles.json');
  await district.get('export.all', { ticket, format: 'json' });
  const written = readFileSync(ticket, 'utf8');
  for (const word of ['Vereine', 'Mit Blaskapelle.', 'communicationItem']) expect(written).toContain(word);
});
