import { create } from '../helpers/create.ts';
import type { TestOffice } from '../helpers/office.ts';

export type Strategy = {
  readonly id: string;
  readonly goal: string;
  readonly health: string;
  readonly climate: string;
  readonly village: string;
  readonly data: string;
  readonly sensors: string;
};

export const village = 'Vereine bekommen einfache Werkzeuge. Nachbarschaften auch.';

/** A small strategy that councils have adopted: a goal, two fields, three measures. */
export async function adoptedStrategy(at: TestOffice): Promise<Strategy> {
  const id = await create(at, 'strategy', {
    ...{ title: 'Im Kreis gemeinsam digital', edition: 'Fassung 2021', status: 'adopted', adoptedOn: '2021-06-16' },
    vision: 'Gemeinsam und ohne neue Behörde.',
  });
  const field = (code: string, title: string) => create(at, 'strategyField', { code, title, strategyId: id });
  const health = await field('H5', 'Gesundheit und Ehrenamt');
  const climate = await field('H6', 'Klima und Daten');
  const measure = (code: string, title: string, fieldId: string, profile: string) =>
    create(at, 'strategyMeasure', { code, title, fieldId, profile, strategyId: id });
  return {
    ...{ id, health, climate },
    goal: await create(at, 'strategyGoal', {
      ...{ code: 'Z1', title: 'Ehrenamt stärken', text: 'Mehr Vereine arbeiten digital.', strategyId: id },
      ...{ indicator: 'Vereine', unit: 'Vereine', baseline: 20, target: 80 },
      targetOn: { day: '2030-01-01', precision: 'year' },
    }),
    village: await measure('P13', 'Digitales Dorf', health, village),
    data: await measure('P14', 'Offene Daten', climate, 'Daten werden einmal aufbereitet.'),
    sensors: await measure('P15', 'Sensorik', climate, 'Ein Funknetz, viele Anwendungen.'),
  };
}

export const keyOf = (kind: 'Goal' | 'Field' | 'Measure', id: string) => `strategy${kind}:${id}`;

/** What somebody proposes, in short; the words that are not named stay. */
export async function proposal(
  at: TestOffice,
  target: string,
  more: { readonly kind?: 'change' | 'drop' | 'merge'; readonly into?: string; readonly words?: object } = {},
): Promise<string> {
  const { parts } = await at.get('amendment.list', {});
  const kind = more.kind ?? 'change';
  const named = parts.find(({ key }) => key === (kind === 'merge' ? more.into : target));
  if (named === undefined) throw new Error(`${target} is a part of the edition in force`);
  const { code, title, text, fieldKey } = named;
  const { id } = await at.get('amendment.propose', {
    ...{ kind, targetKind: named.kind, target, mergeInto: more.into ?? '', reason: 'Weil es so besser ist.' },
    words: { code, title, text, fieldKey, ...more.words },
  });
  return id;
}

export const addition = async (at: TestOffice, code: string, title: string, fieldKey: string): Promise<string> => {
  const words = { code, title, text: `${title} für alle.`, fieldKey };
  const said = { kind: 'add', targetKind: 'measure', words, reason: 'Das fehlt.' } as const;
  return (await at.get('amendment.propose', said)).id;
};

export const decide = (at: TestOffice, id: string, result: 'accepted' | 'refused' | 'deferred', more: object = {}) =>
  at.get('amendment.decide', { id, result, reason: 'Beschluss der Steuerungsgruppe.', ...more });

export const stateOf = async (at: TestOffice, id: string) =>
  (await at.get('amendment.list', {})).amendments.find((one) => one.id === id)?.state;
