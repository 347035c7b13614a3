import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bodyId } from '../../db/store/natural-id.ts';
import { basisOf, retentionOf } from '../../shared/contacts/keeping.ts';
import { readWantedContacts } from '../../shared/contacts/wanted.ts';
import { day } from '../../shared/core/day.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let at: TestOffice;
beforeEach(async () => {
  at = await openTestOffice({ now: '2026-11-23T08:00:00Z' });
});
afterEach(() => at.close());

const kept = { legalBasis: 'Einwilligung', retentionUntil: null, anonymisedAt: null };
const today = day('2026-11-23');
const contacts = async () => (await at.get('contact.list', {})).contacts;

describe('whether data of a person may be kept (D10)', () => {
  test('KB1: spaces are no legal basis', () => {
    expect(basisOf(kept)).toBe('given');
    expect(basisOf({ ...kept, legalBasis: null })).toBe('missing');
    expect(basisOf({ ...kept, legalBasis: ' \t' })).toBe('missing');
  });

  test('KR1: until a day includes that day', () => {
    expect(retentionOf({ ...kept, retentionUntil: '2026-11-22' }, today)).toBe('over');
    expect(retentionOf({ ...kept, retentionUntil: '2026-11-23' }, today)).toBe('running');
    expect(retentionOf(kept, today)).toBe('open');
  });

  test('KB2, KR2: who was made anonymous needs no right and is no task', () => {
    const anonymous = { legalBasis: null, retentionUntil: '2020-01-01', anonymisedAt: '2026-01-01T00:00:00Z' };
    expect(basisOf(anonymous)).toBe('none-needed');
    expect(retentionOf(anonymous, today)).toBe('open');
  });
});

describe('the list of contacts', () => {
  test('says of each by which right and until when, and Start counts what has to be settled', async () => {
    const nottuln = bodyId('05558032');
    await create(at, 'person', { displayName: 'B. Ohnerecht', bodyId: nottuln });
    await create(at, 'person', {
      displayName: 'A. Abgelaufen',
      legalBasis: 'Einwilligung',
      retentionUntil: '2026-11-22',
    });
    await create(at, 'person', { displayName: 'C. Beides', retentionUntil: '2026-01-31' });
    await create(at, 'person', { displayName: 'D. Gut', legalBasis: 'Einwilligung', retentionUntil: '2026-11-23' });
    expect(await contacts()).toMatchObject([
      { title: 'A. Abgelaufen', basis: 'given', retention: 'over', body: null },
      { title: 'B. Ohnerecht', basis: 'missing', retention: 'open', body: 'Nottuln' },
      { title: 'C. Beides', basis: 'missing', retention: 'over' },
      { title: 'D. Gut', basis: 'given', retention: 'running' },
    ]);
    expect((await at.get('home.overview', {})).contacts).toEqual({ over: 2, withoutBasis: 2 });
  });

  test('leaves out who was deleted, and who stands behind another one', async () => {
    const [keep, drop, gone] = [
      await create(at, 'person', { displayName: 'Keep' }),
      await create(at, 'person', { displayName: 'Drop' }),
      await create(at, 'person', { displayName: 'Gone' }),
    ];
    await at.get('record.merge', { entity: 'person', keep, drop });
    await at.get('record.delete', { entity: 'person', id: gone });
    expect((await contacts()).map(({ id }) => id)).toEqual([keep]);
    expect((await at.get('home.overview', {})).contacts).toEqual({ over: 0, withoutBasis: 1 });
  });
});

test('a contact says to which audiences it belongs, whichever end of the link it is, also through one it was merged with', async () => {
  const [keep, drop] = [
    await create(at, 'person', { displayName: 'Keep' }),
    await create(at, 'person', { displayName: 'Drop' }),
  ];
  const [press, council] = [
    await create(at, 'audience', { name: 'Presse' }),
    await create(at, 'audience', { name: 'Räte' }),
  ];
  await create(at, 'link', { kind: 'relates', from: `person:${drop}`, to: `audience:${press}` });
  await create(at, 'link', { kind: 'relates', from: `audience:${council}`, to: `person:${keep}` });
  expect((await contacts()).map(({ audiences }) => audiences.map(({ name }) => name))).toEqual([['Presse'], ['Räte']]);
  await at.get('record.merge', { entity: 'person', keep, drop });
  expect((await contacts()).map(({ audiences }) => audiences.map(({ name }) => name))).toEqual([['Presse', 'Räte']]);
});

test('what another area wants to see is read once it is one of the two lists, and nothing else', () => {
  expect(['over', 'missing', 'all', null, {}].map(readWantedContacts)).toEqual(['over', 'missing', null, null, null]);
});
