import { addDays, day } from '../../../shared/core/day.ts';
import { fold } from '../../../shared/core/fold.ts';
import { coesfeld } from '../../../shared/region/region.ts';

/** The towns and municipalities, without the district. */
const region = coesfeld.bodies.slice(1);

/** A row of the fake office: plain values. */
export type FakeRow = { readonly id: string; readonly version: string; readonly [field: string]: unknown };
export type FakeTables = Map<string, Map<string, FakeRow>>;

export const today = day('2026-11-23');

const uuid = (number: number): string => `01930000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

const kinds = ['Wärmeplanung', 'Glasfaserausbau', 'Modernisierung', 'Digitalisierung', 'Machbarkeitsstudie', 'Konzept'];
const places = ['Grundschule Süd', 'Bürgerbüro', 'Feuerwehrgerätehaus', 'Stadtbücherei', 'Kläranlage', 'Bahnhofstraße'];
const people = ['Anna Müller', 'Bernd Öztürk', 'Claudia Groß', 'Dirk Peters', 'Eva Weiß'];
const fields = ['Verwaltung & Digitales', 'Bildung & Soziales', 'Mobilität', 'Klima & Energie'];
const statuses = ['idea', 'planned', 'approved', 'running', 'paused', 'completed'];
const ampels = ['green', 'yellow', 'red', 'unknown'];

const at = <Value>(list: readonly Value[], index: number): Value => list[index % list.length] as Value;
const stamps = {
  createdAt: '2026-11-01T08:00:00Z',
  createdBy: 'Anna Müller',
  updatedAt: '2026-11-20T08:00:00Z',
  updatedBy: 'Anna Müller',
};
const common = { visibility: 'shared', classification: 'internal', ownerBodyId: null };

/** A believable office with as many projects as a test asks for. The same numbers every time. */
export function fakeOffice(projects: number): FakeTables {
  const tables: FakeTables = new Map();
  const add = (entity: string, index: number, values: Record<string, unknown>): string => {
    const table = tables.get(entity) ?? new Map<string, FakeRow>();
    tables.set(entity, table);
    const id = uuid(tables.size * 1_000_000 + index);
    table.set(id, { id, version: '1', ...stamps, ...common, ...values });
    return id;
  };
  const bodies = region.map((body, index) =>
    add('body', index, { ...body, shortName: body.name, kind: index === 0 ? 'district' : 'city' }),
  );
  const persons = people.map((displayName, index) => add('person', index, { displayName, bodyId: at(bodies, index) }));
  const strategyFields = fields.map((title, index) => add('strategyField', index, { title, colour: index + 1 }));
  for (let index = 0; index < projects; index += 1) {
    const id = add('project', index, {
      code: `P${index + 1}`,
      title: `${at(kinds, index * 7)} ${at(places, index * 5 + Math.floor(index / 6))}${index > 35 ? ` – Abschnitt ${Math.floor(index / 36) + 1}` : ''}`,
      status: at(statuses, index * 3),
      ampel: at(ampels, index * 5),
      leadBodyId: at(bodies, index),
      caretakerPersonId: at(persons, index * 3),
      fieldId: at(strategyFields, index),
      budgetCents: index % 4 === 0 ? null : ((index * 7919) % 90_000) * 10_000,
      startOn: addDays(today, -((index * 13) % 400)),
      endOn: addDays(today, (index * 17) % 700),
    });
    if (index < 60) {
      add('deadline', index, {
        title: at(['Verwendungsnachweis', 'Antrag', 'Zwischennachweis', 'Mittelabruf'], index),
        subject: `project:${id}`,
        kind: at(['final_proof', 'application', 'interim_proof', 'fund_use'], index),
        status: 'open',
        effectiveOn: index % 9 === 0 ? null : addDays(today, ((index * 11) % 150) - 20),
        precision: 'day',
        certainty: at(['stated', 'certain', 'estimate'], index),
        isCutoffHard: index % 5 === 0,
      });
    }
  }
  const notes = [
    'Chatbot im Bürgerbüro von Ahaus, läuft seit März #KI',
    'Förderaufruf für Sensorik kommt im Frühjahr https://example.org/aufruf',
    'Drohnenbefliegung gemeinsam vergeben?',
  ];
  notes.forEach((text, index) => {
    add('note', index, {
      text,
      state: 'inbox',
      source: at(['Messe Kommunale', 'Zeitung', null], index),
      fieldId: at(strategyFields, index),
    });
  });
  return tables;
}

const name = (tables: FakeTables, entity: string, id: unknown, field: string): string | null => {
  const value = typeof id === 'string' ? tables.get(entity)?.get(id)?.[field] : null;
  return typeof value === 'string' ? value : null;
};

/** The lines of the project list, as the store would join them. */
export const projectLines = (tables: FakeTables): readonly unknown[] =>
  [...(tables.get('project')?.values() ?? [])].map((row, index) => ({
    ...row,
    trend: null,
    priority: null,
    leadBody: name(tables, 'body', row['leadBodyId'], 'name'),
    caretaker: name(tables, 'person', row['caretakerPersonId'], 'displayName'),
    field: name(tables, 'strategyField', row['fieldId'], 'title'),
    fieldColour: (index % 4) + 1,
    nextDueOn: index % 3 === 0 ? null : addDays(today, ((index * 37) % 240) - 30),
    lastReportOn: null,
    hasConflict: index % 50 === 7,
  }));

/** Records whose title or text holds the words, folded as the real search does. */
export function findRecords(tables: FakeTables, text: string, limit: number): readonly unknown[] {
  const wanted = fold(text);
  const hits: unknown[] = [];
  for (const [entity, titleField] of [
    ['project', 'title'],
    ['deadline', 'title'],
    ['note', 'text'],
    ['person', 'displayName'],
  ] as const) {
    for (const row of tables.get(entity)?.values() ?? []) {
      const title = String(row[titleField]);
      if (hits.length < limit && fold(title).includes(wanted)) hits.push({ entity, id: row.id, title, excerpt: title });
    }
  }
  return hits;
}

export const bodiesOfRegion = region.map((body, index) => ({
  id: uuid(1_000_000 + index),
  ags: body.ags,
  name: body.name,
  shortName: body.name,
  kind: index === 0 ? 'district' : 'city',
}));
