import { afterEach, beforeEach, expect, test } from 'vitest';
import { usualForms } from '../../shared/communication/usual-forms.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
});
afterEach(() => at.close());

const item = async (id: string) => (await at.get('communication.list', {})).items.find((one) => one.id === id);
const update = (id: string, set: Record<string, unknown>) =>
  at.ask('record.update', { entity: 'communicationItem', id, set });
const person = () => create(at, 'person', { displayName: 'Pressestelle', legalBasis: 'Funktionsangabe' });

test('KA1: nothing is published without who approved it and when, also not many at once or as a new one', async () => {
  const id = await create(at, 'communicationItem', { title: 'Radweg', text: 'Fertig.' });
  for (const reply of [
    await update(id, { status: 'published' }),
    await at.ask('record.updateMany', { entity: 'communicationItem', ids: [id], set: { status: 'published' } }),
    await at.ask('record.create', { entity: 'communicationItem', fields: { title: 'Neu', status: 'published' } }),
  ]) {
    expect(reply).toMatchObject({ ok: false, error: { code: 'rule-broken', rule: 'KA1' } });
  }
  expect(await item(id)).toMatchObject({ status: 'idea', approval: 'none' });
});

test('KA3: approved and published, each with today where no day was said; one undo each', async () => {
  const id = await create(at, 'communicationItem', { title: 'Radweg', text: 'Fertig.' });
  const by = await person();
  await update(id, { approvedByPersonId: by });
  expect(await item(id)).toMatchObject({ approval: 'given', approvedOn: '2026-11-23', approvedBy: 'Pressestelle' });
  expect(await update(id, { status: 'published' })).toMatchObject({ ok: true });
  expect(await item(id)).toMatchObject({ status: 'published', publishedOn: '2026-11-23' });
  await at.get('undo', {});
  expect(await item(id)).toMatchObject({ status: 'idea', publishedOn: null, approval: 'given' });
  await at.get('undo', {});
  expect(await item(id)).toMatchObject({ approval: 'none', approvedOn: null });
});

test('KA2: an approval is for its words; changed, it has to be given again', async () => {
  const id = await create(at, 'communicationItem', { title: 'Radweg', text: 'Fertig.' });
  await update(id, { approvedByPersonId: await person(), approvedOn: '2026-11-20' });
  await update(id, { text: 'Fast fertig.' });
  expect(await item(id)).toMatchObject({ approval: 'changed', approvedOn: '2026-11-20' });
  expect(await update(id, { status: 'published' })).toMatchObject({ ok: false, error: { rule: 'KA2' } });
  await update(id, { text: 'Fertig.' });
  expect(await item(id)).toMatchObject({ approval: 'given' });
  await update(id, { text: 'Ganz fertig.' });
  await update(id, { approvedOn: '2026-11-22' });
  expect(await update(id, { status: 'published' })).toMatchObject({ ok: true });
});

test('KA4: a placeholder that is left keeps a text from being published', async () => {
  const id = await create(at, 'communicationItem', { title: 'Radweg', text: 'Seit {project.startOn}.' });
  await update(id, { approvedByPersonId: await person() });
  const reply = await update(id, { status: 'published' });
  expect(reply).toMatchObject({ ok: false, error: { rule: 'KA4' } });
  expect(JSON.stringify(reply)).toContain('{project.startOn}');
});

test('TL1: a text is held against the kind it names, else against the only one of its channel', async () => {
  const short = await create(at, 'textForm', { name: 'Kurz', channel: 'social', textMax: 5 });
  const id = await create(at, 'communicationItem', { title: 'Gruß', channel: 'social', text: 'Hallo' });
  expect(await item(id)).toMatchObject({ isTooLong: false });
  await update(id, { text: 'Hallo!' });
  expect(await item(id)).toMatchObject({ isTooLong: true });
  await update(id, { text: '👩‍🚒👩‍🚒👩‍🚒👩‍🚒👩‍🚒' });
  expect(await item(id)).toMatchObject({ isTooLong: false });
  await create(at, 'textForm', { name: 'Lang', channel: 'social', textMax: 500 });
  await update(id, { text: 'Hallo!' });
  expect(await item(id)).toMatchObject({ isTooLong: false });
  await update(id, { formId: short });
  expect(await item(id)).toMatchObject({ isTooLong: true });
});

test('the usual kinds of text are entered once, and one undo takes them back', async () => {
  await create(at, 'textForm', { name: 'newsletter', textMax: 99 });
  expect(await at.get('communication.usualForms', {})).toEqual({ added: usualForms.length - 1 });
  expect(await at.get('communication.usualForms', {})).toEqual({ added: 0 });
  const names = async () => (await at.get('communication.texts', {})).forms.map(({ name }) => name);
  expect(await names()).toHaveLength(usualForms.length);
  await at.get('undo', {});
  expect(await names()).toEqual(['newsletter']);
});

test('a template says its mistakes before anybody fills it in', async () => {
  await create(at, 'communicationTemplate', { name: 'Schief', heading: '{project.titel}', text: '{projekt.farbe}' });
  const { templates } = await at.get('communication.texts', {});
  expect(templates[0]?.mistakes).toEqual(['{projekt.farbe}']);
});

test('a contribution is filled from its project, and from papers and funding cases linked in either direction', async () => {
  const projectId = await create(at, 'project', { title: 'Radweg', leadBodyId: null });
  const paperId = await create(at, 'paper', { title: 'Beschluss', reference: 'SV-1' });
  const id = await create(at, 'communicationItem', { title: 'Neu', projectId });
  await create(at, 'link', { from: `paper:${paperId}`, to: `communicationItem:${id}`, kind: 'decides' });
  await create(at, 'link', { from: `communicationItem:${id}`, to: `project:${projectId}`, kind: 'relates' });
  const { sources } = await at.get('communication.sources', { id });
  expect(sources.map(({ entity, title }) => [entity, title])).toEqual([
    ['communicationItem', 'Neu'],
    ['project', 'Radweg'],
    ['paper', 'Beschluss'],
  ]);
  expect(sources[2]?.values['reference']).toBe('SV-1');
  await at.get('record.delete', { entity: 'paper', id: paperId });
  expect((await at.get('communication.sources', { id })).sources).toHaveLength(2);
});

test('audiences say how much was said to them, and when next', async () => {
  const audienceId = await create(at, 'audience', { name: 'Vereine' });
  await create(at, 'communicationItem', { title: 'Bald', audienceId, plannedOn: '2026-12-01' });
  await create(at, 'communicationItem', {
    title: 'Abgesagt',
    audienceId,
    plannedOn: '2026-11-25',
    status: 'cancelled',
  });
  const { audiences } = await at.get('audience.list', {});
  expect(audiences[0]).toMatchObject({ name: 'Vereine', items: 1, nextOn: '2026-12-01', lastOn: null });
});

test('what is planned shows up on Start and in Meine Woche like what is due, and is reminded of like a deadline', async () => {
  const personId = await person();
  const id = await create(at, 'communicationItem', {
    ...{ title: 'Pressetermin', plannedOn: '2026-11-30', responsiblePersonId: personId, status: 'draft' },
  });
  await create(at, 'communicationItem', { title: 'Abgesagt', plannedOn: '2026-11-30', status: 'cancelled' });
  await create(at, 'communicationItem', {
    title: 'Still',
    plannedOn: '2026-11-24',
    reminders: '',
    responsiblePersonId: personId,
  });
  const { due } = await at.get('home.overview', {});
  expect(due.map(({ entity, title }) => [entity, title])).toEqual([
    ['communicationItem', 'Still'],
    ['communicationItem', 'Pressetermin'],
  ]);
  const { lines } = await at.get('week.mine', { personId });
  expect(lines.map(({ entity, title }) => [entity, title])).toContainEqual(['communicationItem', 'Pressetermin']);
  const { reminders } = await at.get('deadline.reminders', {});
  expect(reminders).toEqual([
    {
      entity: 'communicationItem',
      id,
      title: 'Pressetermin',
      effectiveOn: '2026-11-30',
      days: 7,
      remindOn: '2026-11-23',
    },
  ]);
});

test('the search finds a contribution by its words, and its project leads to it', async () => {
  const projectId = await create(at, 'project', { title: 'Radweg' });
  const id = await create(at, 'communicationItem', { title: 'Eröffnung', text: 'Mit Blaskapelle.', projectId });
  const { hits } = await at.get('search', { text: 'blaskapelle' });
  expect(hits.map((hit) => hit.id)).toEqual([id]);
  const { records } = await at.get('links.around', { reference: `project:${projectId}` });
  expect(records.map(({ reference }) => reference)).toContain(`communicationItem:${id}`);
});

test('what comes back from the bin comes back as it was: an approval for other words stays one for other words', async () => {
  const id = await create(at, 'communicationItem', { title: 'Radweg', text: 'Fertig.' });
  await update(id, { approvedByPersonId: await person() });
  await update(id, { text: 'Fast fertig.' });
  await at.get('record.delete', { entity: 'communicationItem', id });
  await at.get('record.restore', { entity: 'communicationItem', id });
  expect(await item(id)).toMatchObject({ approval: 'changed' });
});

test('the approved wording is kept by the program and cannot be typed', async () => {
  const id = await create(at, 'communicationItem', { title: 'Radweg', text: 'Fertig.' });
  await update(id, { approvedByPersonId: await person() });
  await update(id, { text: 'Anders.', approvedWords: 'Radweg\n\nAnders.' });
  expect(await item(id)).toMatchObject({ approval: 'changed' });
});
