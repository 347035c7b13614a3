import { describe, expect, test } from 'vitest';
import { newsSentence, referencesOf, type Told } from '../../renderer/app/news/news-sentence.ts';

const field = (name: string, to: unknown, from: unknown = null, conflict = false) => ({
  field: name,
  from,
  to,
  conflict,
});
const told = (
  entity: string,
  kind: Told['kind'],
  title: string,
  fields: Told['fields'] = [],
  project: string | null = null,
): Told => ({
  entity,
  kind,
  title,
  project,
  fields,
});
const names: Readonly<Record<string, string>> = {
  'body:nottuln': 'Nottuln',
  'person:anna': 'Anna Berg',
  'reservation:r': 'Stellen der Digitalagentur',
};
const say = (one: Told, locale: 'de' | 'en' = 'de') =>
  newsSentence(one, locale, (reference) => names[reference] ?? null);

describe('what has arrived is said as people would say it', () => {
  test.each([
    [told('project', 'new', 'Radweg'), 'Neues Projekt „Radweg“'],
    [
      told('task', 'new', 'Angebot einholen', [field('dueOn', '2027-03-31')], 'Radweg'),
      'Neue Aufgabe „Angebot einholen“ im Projekt „Radweg“, fällig am 31.03.2027',
    ],
    [told('deadline', 'new', 'Antrag', [field('statedOn', '2027-03-31')]), 'Neue Frist „Antrag“ am 31.03.2027'],
    [told('statusReport', 'new', '', [field('overall', 'yellow')], 'Radweg'), 'Neue Statusmeldung zu „Radweg“: gelb'],
    [told('projectBody', 'new', 'p', [], 'Radweg'), 'Sie werden gefragt, ob Ihre Kommune bei „Radweg“ mitmacht'],
    [told('projectBody', 'new', 'p', [field('role', 'pilot')], 'Radweg'), 'Beteiligung an „Radweg“: Pilot'],
    [told('reservationRequirement', 'new', 'r'), 'Gefragt ist, was Ihr Rat zu „Stellen der Digitalagentur“ beschließt'],
    [told('milestone', 'new', 'Baubeginn', [], 'Radweg'), 'Neu: Meilenstein „Baubeginn“ im Projekt „Radweg“'],
    [told('hologram', 'new', 'X'), 'Neu: hologram „X“'],
    [told('project', 'deleted', 'Radweg'), 'Projekt „Radweg“ wurde gelöscht'],
    [
      told('project', 'conflict', 'Radweg', [field('status', 'running', 'idea', true), field('endOn', '2027-01-01')]),
      'Zu „Radweg“ gibt es verschiedene Angaben (Status)',
    ],
    [
      told('note', 'conflict', 'Messe', [field('_del', null, null, true), field('text', 'neu', 'alt')]),
      '„Messe“ wurde an einem Standort gelöscht und an einem anderen geändert',
    ],
    [
      told('project', 'changed', 'Radweg', [field('status', 'running', 'planned')]),
      '„Radweg“ ist jetzt in Umsetzung (vorher geplant)',
    ],
    [
      told('project', 'changed', 'Radweg', [field('budgetCents', 100), field('ampel', 'red', 'green')]),
      'Die Ampel von „Radweg“ steht jetzt auf rot, und 1 weitere Angabe',
    ],
    [
      told('task', 'changed', 'Angebot', [field('dueOn', '2027-04-03', '2027-03-01')]),
      '„Angebot“ ist jetzt am 03.04.2027 fällig (vorher 01.03.2027)',
    ],
    [told('project', 'changed', 'Radweg', [field('leadBodyId', 'nottuln')]), 'Nottuln führt jetzt „Radweg“'],
    [told('task', 'changed', 'Angebot', [field('assigneePersonId', 'anna')]), '„Angebot“ macht jetzt Anna Berg'],
    [told('project', 'changed', 'Neu', [field('title', 'Neu', 'Alt')]), '„Alt“ heißt jetzt „Neu“'],
    [
      told('project', 'changed', 'Radweg', [field('summary', 'Lang', 'Kurz')]),
      '„Radweg“: Beschreibung ist neu geschrieben',
    ],
    [
      told('project', 'changed', 'Radweg', [field('summary', null, 'Kurz')]),
      '„Radweg“: Beschreibung ist nicht mehr angegeben',
    ],
    [told('project', 'changed', 'Radweg', [field('ownerBodyId', 'x')]), '„Radweg“ wurde geändert'],
    [told('note', 'changed', ''), '„ohne Namen“ wurde geändert'],
  ])('%#', (one, sentence) => {
    expect(say(one)).toBe(sentence);
    expect(say(one, 'en')).not.toMatch(/[äöüß]|undefined|\[object/);
  });

  test('a name of something else is asked for, and a raw id is never shown', () => {
    const one = told('reservationRequirement', 'changed', 'fehlt', [field('bodyId', 'nottuln')]);
    expect(referencesOf(one)).toEqual(['reservation:fehlt', 'body:nottuln']);
    expect(say(one)).not.toContain('fehlt');
  });

  test('a long text is cut', () => {
    expect(say(told('project', 'new', 'x'.repeat(500))).length).toBeLessThan(160);
  });
});
